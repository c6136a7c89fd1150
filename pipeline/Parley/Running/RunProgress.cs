using Parley.Reading;

namespace Parley.Running;

/// <summary>
/// How far a run is. Written by the run's threads; any thread may look, and sees each number whole though not all of the
/// same moment.
/// </summary>
public sealed class RunProgress
{
    private ReadingCounts? _reading;
    private long _articles;
    private long _tokens;
    private long _rejects;

    /// <summary>What has been read; null until the inputs are open.</summary>
    public ReadingCounts? Reading
    {
        get => Volatile.Read(ref _reading);
        internal set => Volatile.Write(ref _reading, value);
    }

    /// <summary>Articles annotated and handed to the tables.</summary>
    public long Articles => Volatile.Read(ref _articles);

    /// <summary>Tokens of these articles.</summary>
    public long Tokens => Volatile.Read(ref _tokens);

    public long Rejects => Volatile.Read(ref _rejects);

    internal void AddArticle(int tokens)
    {
        Interlocked.Increment(ref _articles);
        Interlocked.Add(ref _tokens, tokens);
    }

    internal void AddReject() => Interlocked.Increment(ref _rejects);
}

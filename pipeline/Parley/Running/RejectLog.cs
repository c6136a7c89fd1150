using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>Writes the rejects of a run, in input order, and counts them by kind.</summary>
internal sealed class RejectLog : IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private readonly RejectWriter _writer;
    private readonly long? _most;
    private readonly Dictionary<string, long> _kinds = [];

    /// <param name="path">Rewritten from its beginning.</param>
    /// <param name="most">Rejects that are allowed; null for any number.</param>
    /// <exception cref="OutputException">The file cannot be created.</exception>
    public RejectLog(string path, long? most)
    {
        _path = path;
        _most = most;
        try
        {
            _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception fault) when (OutputException.IsFileFault(fault))
        {
            throw OutputException.Unwritable(path, fault);
        }

        _writer = new RejectWriter(_stream);
    }

    public long Count { get; private set; }

    /// <summary>Whether there are more than allowed.</summary>
    public bool Exceeded => Count > _most;

    /// <summary>By kind, the most frequent first.</summary>
    public IReadOnlyList<RejectCount> Kinds => _kinds
        .Select(kind => new RejectCount(kind.Key, kind.Value))
        .OrderByDescending(kind => kind.Count)
        .ThenBy(kind => kind.Reason, StringComparer.Ordinal)
        .ToList();

    public void Add(Reject reject)
    {
        Count++;
        var kind = Kind(reject.Reason);
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        Guard(() => _writer.Write(reject));
    }

    /// <summary>Brings what was added so far to where others can read it.</summary>
    public void Flush() => Guard(_stream.Flush);

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (Exception fault) when (OutputException.IsFileFault(fault))
        {
            // Flush has told of it, or the run is failing anyway.
        }
    }

    /// <summary>A reason tells the kind before a colon, "too long: 123 bytes …", or ends in what is particular to one record.</summary>
    private static string Kind(string reason)
    {
        var end = reason.AsSpan().IndexOfAny(":;");
        var kind = end < 0 ? reason.AsSpan() : reason.AsSpan(0, end);
        foreach (var particular in (ReadOnlySpan<string>)[" at byte ", " at line "])
        {
            var at = kind.IndexOf(particular, StringComparison.Ordinal);
            if (at > 0) kind = kind[..at];
        }

        return kind.ToString();
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (OutputException.IsFileFault(fault))
        {
            throw OutputException.Unwritable(_path, fault);
        }
    }
}

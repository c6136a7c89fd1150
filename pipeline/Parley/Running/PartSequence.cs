using System.Security.Cryptography;
using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>
/// Puts articles that come in input order into parts, commits each part as soon as it is full, and passes over the parts
/// that an earlier run finished. Disposed before <see cref="Complete"/>, it drops the part in work.
/// </summary>
internal sealed class PartSequence(OutputFolder folder, ITableFormat format, RunLog log, int articlesPerPart) : IDisposable
{
    private readonly IncrementalHash _content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Reject> _failures = [];
    private PartWriter? _writer;
    private bool _open;
    private int _index = -1;
    private int _articles;
    private long _tokens;

    /// <summary>Adds an article to its part.</summary>
    /// <returns>The reject that it became because a stage failed on it, now or in the earlier run; null otherwise.</returns>
    /// <exception cref="OutputException">The part cannot be written, or a finished one was made of other articles.</exception>
    public Reject? Add(WorkItem item)
    {
        if (!_open) Begin(item.Part);
        var failure = item.Reject;
        if (item.Skip)
        {
            failure = EarlierFailure(item);
        }
        else if (item.Document is { } document)
        {
            _writer!.Write(document);
            _tokens += document.Tokens.Count;
        }
        else
        {
            _failures.Add(failure!);
        }

        _content.AppendData(item.Digest.Span);
        if (++_articles == articlesPerPart) End();
        return failure;
    }

    /// <summary>Commits the last part. A run without any article gets one part without rows, so that its tables can be read.</summary>
    /// <exception cref="OutputException">As for <see cref="Add"/>.</exception>
    public void Complete()
    {
        if (_index < 0) Begin(0);
        if (_open) End();
        if (log.LastPart > _index) throw Changed(log.LastPart);
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _content.Dispose();
    }

    private void Begin(int index)
    {
        _index = index;
        _open = true;
        _articles = 0;
        _tokens = 0;
        _failures.Clear();
        if (log.Earlier(index) is null) _writer = new PartWriter(folder.Path, folder.PartName(index), format, log.FileMetadata);
    }

    private void End()
    {
        var content = Convert.ToHexStringLower(_content.GetHashAndReset());
        if (log.Earlier(_index) is { } earlier)
        {
            if (earlier.ContentSha256 != content) throw Changed(_index);
        }
        else
        {
            log.Add(new ManifestPart(_index, _articles, _tokens, content, _writer!.Commit(), [.. _failures]));
            _writer.Dispose();
            _writer = null;
        }

        _open = false;
    }

    private Reject? EarlierFailure(WorkItem item) => log.Earlier(_index)!.Failures.FirstOrDefault(
        failure => failure.SourceRow == item.Article!.SourceRow && failure.SourceFile == item.Article.SourceFile);

    private OutputException Changed(int part) => new(
        $"{folder.Path}: the inputs are no longer what {folder.PartName(part)} was made of. Choose another output folder, or remove what earlier runs wrote there with --overwrite.");
}

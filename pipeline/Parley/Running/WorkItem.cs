using Parley.Documents;
using Parley.Reading;

namespace Parley.Running;

/// <summary>A record on its way from the reader through a worker to the tables.</summary>
/// <param name="read">What the reader made of it.</param>
/// <param name="part">Index of the part it belongs to; of a reject, of the part in work.</param>
/// <param name="skip">Whether the part is finished, so that the article is only compared with what was read then.</param>
internal sealed class WorkItem(ReadResult read, int part, bool skip)
{
    private readonly ManualResetEventSlim _done = new(initialState: read.Article is null);

    public Article? Article { get; } = read.Article;

    /// <summary>Why it did not become an article, or which stage failed on it.</summary>
    public Reject? Reject { get; private set; } = read.Reject;

    public int Part { get; } = part;

    public bool Skip { get; } = skip;

    /// <summary>The annotated article; null for a reject or a skipped one.</summary>
    public Document? Document { get; private set; }

    /// <summary>SHA-256 over the article's fields.</summary>
    public ReadOnlyMemory<byte> Digest { get; private set; }

    /// <summary>What it weighs in flight.</summary>
    public int Characters => Article?.Text.Length ?? 0;

    /// <summary>Hands over what a worker made of it.</summary>
    public void Finish(ReadOnlyMemory<byte> digest, Document? document, Reject? failure)
    {
        Digest = digest;
        Document = document;
        Reject = failure;
        _done.Set();
    }

    /// <summary>Waits until it is finished.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public void Wait(CancellationToken cancellation) => _done.Wait(cancellation);
}

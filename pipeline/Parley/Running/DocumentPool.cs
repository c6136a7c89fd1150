using System.Collections.Concurrent;
using Parley.Documents;

namespace Parley.Running;

/// <summary>Documents to be used again, so that their lists need not grow for every article.</summary>
internal sealed class DocumentPool
{
    // A document that once held a book would keep the memory for one.
    private const int LongestKept = 1 << 16;

    private readonly ConcurrentBag<Document> _free = [];

    public Document Rent() => _free.TryTake(out var document) ? document : new Document();

    /// <summary>Takes back a document that nobody uses any more.</summary>
    public void Return(Document document)
    {
        if (document.Text.Length <= LongestKept) _free.Add(document);
    }
}

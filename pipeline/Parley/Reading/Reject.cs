using Parley.Documents;

namespace Parley.Reading;

/// <summary>A piece of input that did not become an article, and why.</summary>
/// <param name="SourceFile">The input as the user named it (a directory's files relative to it).</param>
/// <param name="SourceRow">Row from 1, as in <see cref="Article.SourceRow"/>; 0 when the fault is the whole file's.</param>
/// <param name="Reason">What is wrong, where in the record, and what to do where that is known.</param>
/// <param name="Start">The first 200 characters of the content, control characters made visible; may be empty.</param>
public sealed record Reject(string SourceFile, int SourceRow, string Reason, string Start);

/// <summary>One outcome of reading: exactly one of the two is set.</summary>
public readonly record struct ReadResult
{
    public ReadResult(Article article) => Article = article;

    public ReadResult(Reject reject) => Reject = reject;

    public Article? Article { get; }

    public Reject? Reject { get; }
}

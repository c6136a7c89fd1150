namespace Parley.Documents;

/// <summary>One article as it was read. <see cref="Text"/> is never rewritten afterwards.</summary>
public sealed record Article
{
    /// <summary>Stable for the same dump and unique in a run; see <c>Reading/ArticleIds.cs</c>.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>The input it came from, as the user named it (a directory's files relative to it).</summary>
    public required string SourceFile { get; init; }

    /// <summary>Row in that input, from 1: a line of JSONL, an element of a JSON array, a record of CSV below the header; 1 for a text file.</summary>
    public required int SourceRow { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Author { get; init; }

    public string? Language { get; init; }

    /// <summary>UTC; null when the input gave none or one that does not parse.</summary>
    public DateTime? Published { get; init; }
}

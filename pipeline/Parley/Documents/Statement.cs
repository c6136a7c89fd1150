namespace Parley.Documents;

/// <summary>How a statement is reported.</summary>
public enum QuoteType : byte
{
    /// <summary>All of the content stands in quotation marks.</summary>
    Direct,

    /// <summary>None of it does.</summary>
    Indirect,

    /// <summary>Part of it does.</summary>
    Mixed,
}

/// <summary>
/// One attribution: who (<see cref="Source"/>) does what (<see cref="Cue"/>) with which words (<see cref="Content"/>).
/// Spans are trimmed of white space; content spans include their quotation marks, are in text order and do not overlap.
/// </summary>
public sealed record Statement
{
    public required QuoteType QuoteType { get; init; }

    /// <summary>The words that name the speaker; null where the text names none (a quotation that simply goes on).</summary>
    public Span? Source { get; init; }

    /// <summary>The words that report: "said", "according to", a colon; null where there are none.</summary>
    public Span? Cue { get; init; }

    /// <summary>Dictionary form of the cue: "say" for "has repeatedly said"; null where there is no cue.</summary>
    public string? CueLemma { get; init; }

    /// <summary>At least one span.</summary>
    public required Span[] Content { get; init; }

    /// <summary>Index of the first sentence that content, cue or source touches.</summary>
    public required int SentenceFirst { get; init; }

    /// <summary>Index of the last such sentence.</summary>
    public required int SentenceLast { get; init; }

    /// <summary>
    /// Index of the earlier statement that this one continues (a floating quotation by the same speaker), or -1.
    /// </summary>
    public int Continues { get; init; } = -1;

    /// <summary>The words that name an outlet which only carries the statement ("…, Reuters reported"); null where none does.</summary>
    public Span? Via { get; init; }
}

/// <summary>The part of a statement that stands in one sentence: the unit that gets a stance.</summary>
/// <param name="Statement">Index of the statement.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Source, cue and content of the statement as far as they stand in the sentence.</param>
/// <param name="ContentLength">UTF-16 characters of content in the sentence: the part's weight in its statement.</param>
public readonly record struct StatementPart(int Statement, int Sentence, Span Span, int ContentLength);

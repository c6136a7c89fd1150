namespace Parley.Documents;

/// <summary>The part of an article a sentence stands in.</summary>
public enum Section : byte
{
    /// <summary>The headline, a repetition of it, or a subhead.</summary>
    Title,

    /// <summary>Who wrote it, where and when, on a line of its own.</summary>
    Byline,

    Body,

    /// <summary>What the page adds to the article: "News", "Dismiss", "Read more: …", photo credits.</summary>
    Boilerplate,
}

/// <summary>A block of text between line breaks, white space trimmed.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Section">What it is part of.</param>
/// <param name="SentenceFirst">Index of its first sentence.</param>
/// <param name="SentenceEnd">Index after its last sentence.</param>
public readonly record struct Paragraph(Span Span, Section Section, int SentenceFirst, int SentenceEnd);

/// <summary>A sentence, white space trimmed. Every token belongs to exactly one sentence.</summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="TokenFirst">Index of its first token.</param>
/// <param name="TokenEnd">Index after its last token; greater than <paramref name="TokenFirst"/>.</param>
/// <param name="Paragraph">Index of the paragraph that holds it.</param>
/// <param name="Section">What it is part of.</param>
public readonly record struct Sentence(Span Span, int TokenFirst, int TokenEnd, int Paragraph, Section Section);

namespace Parley.Documents;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>Full stops, commas, quotation marks, brackets, dashes, bullets.</summary>
    Punctuation,

    /// <summary>Anything else: currency, emoji, arrows.</summary>
    Symbol,
}

/// <summary>How a word is written.</summary>
[Flags]
public enum TokenShape : byte
{
    None = 0,

    /// <summary>The first letter is upper case.</summary>
    Capitalised = 1,

    /// <summary>Two letters or more, all of them upper case.</summary>
    AllCaps = 2,

    /// <summary>White space, or the start of the text, stands before the token.</summary>
    SpaceBefore = 4,

    /// <summary>A word that ends in a full stop of its own: "Gen.", "U.S.", "J.".</summary>
    Abbreviation = 8,
}

/// <summary>One token: <c>text[Start..End]</c>, never empty, never overlapping its neighbours.</summary>
/// <param name="Start">UTF-16 offset of the first character.</param>
/// <param name="End">UTF-16 offset after the last character.</param>
/// <param name="Lower">The lower-cased form with typographic apostrophes as <c>'</c>; interned per worker.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Shape">How it is written.</param>
public readonly record struct Token(int Start, int End, string Lower, TokenKind Kind, TokenShape Shape)
{
    public Span Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsPunctuation => Kind == TokenKind.Punctuation;

    public bool IsCapitalised => (Shape & TokenShape.Capitalised) != 0;

    public bool IsAllCaps => (Shape & TokenShape.AllCaps) != 0;

    public bool HasSpaceBefore => (Shape & TokenShape.SpaceBefore) != 0;

    public bool IsAbbreviation => (Shape & TokenShape.Abbreviation) != 0;
}

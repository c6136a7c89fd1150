using System.Runtime.InteropServices;

namespace Parley.Documents;

/// <summary>The annotations a document can carry; a stage states which it needs and which it adds.</summary>
[Flags]
public enum Annotations
{
    None = 0,
    Tokens = 1 << 0,
    Sentences = 1 << 1,
    Quotations = 1 << 2,
    Entities = 1 << 3,
    Statements = 1 << 4,
    Speakers = 1 << 5,
    Stances = 1 << 6,
}

/// <summary>
/// One article and every annotation on it. The text is never rewritten: <c>Text[span.Start..span.End]</c> holds for
/// every span of every stage. Offsets are UTF-16 here and code points in the tables (<see cref="CodePoints"/>).
/// A document is reused for article after article by one worker at a time; nothing may keep a reference to its lists.
/// </summary>
public sealed class Document
{
    private static readonly Article NoArticle = new() { Id = "", Text = "", SourceFile = "", SourceRow = 0 };

    public Article Article { get; private set; } = NoArticle;

    public string Text => Article.Text;

    /// <summary>In text order; together with the white space between them they are the whole text.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>In text order, not overlapping.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>In text order, not overlapping.</summary>
    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>By start; nested ones after the one that holds them.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>In text order, not overlapping.</summary>
    public List<Entity> Entities { get; } = [];

    /// <summary>The bearers of the entities' names; an entity points into this list.</summary>
    public List<Name> Names { get; } = [];

    /// <summary>By the start of their first content span.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>By statement, then by sentence.</summary>
    public List<StatementPart> Parts { get; } = [];

    /// <summary>The article's canonical speakers, in order of their first statement.</summary>
    public List<Speaker> Speakers { get; } = [];

    /// <summary>One for each of <see cref="Statements"/>.</summary>
    public List<Attribution> Attributions { get; } = [];

    /// <summary>One for each of <see cref="Parts"/>.</summary>
    public List<StanceScore> PartStances { get; } = [];

    /// <summary>One for each of <see cref="Statements"/>: the mean of its parts, weighted by content length.</summary>
    public List<StanceScore> StatementStances { get; } = [];

    /// <summary>Drops every annotation and takes up the next article.</summary>
    public void Reset(Article article)
    {
        Article = article;
        Tokens.Clear();
        Sentences.Clear();
        Paragraphs.Clear();
        Quotations.Clear();
        Entities.Clear();
        Names.Clear();
        Statements.Clear();
        Parts.Clear();
        Speakers.Clear();
        Attributions.Clear();
        PartStances.Clear();
        StatementStances.Clear();
    }

    public ReadOnlySpan<char> TextOf(Span span) => Text.AsSpan(span.Start, span.Length);

    public ReadOnlySpan<Token> TokensOf(Sentence sentence) =>
        CollectionsMarshal.AsSpan(Tokens)[sentence.TokenFirst..sentence.TokenEnd];

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; the token count when there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Index of the first sentence that ends after <paramref name="offset"/>; the sentence count when there is none.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Sentences[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

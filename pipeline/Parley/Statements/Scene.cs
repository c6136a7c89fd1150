using Parley.Documents;

namespace Parley.Statements;

/// <summary>
/// The document as the rules see it: for every token the outermost quotation and the entity it belongs to, and the
/// quotations joined over paragraphs. Kept between articles for its buffers.
/// </summary>
internal sealed class Scene
{
    private readonly List<int> _quotationOf = [];
    private readonly List<int> _entityOf = [];
    private readonly List<QuotedSpeech> _quotations = [];

    public Document Document { get; private set; } = null!;

    /// <summary>The outermost quotations, those that run on over paragraphs joined into one.</summary>
    public List<QuotedSpeech> Quotations => _quotations;

    public void Reset(Document document)
    {
        Document = document;
        _quotationOf.Clear();
        _entityOf.Clear();
        _quotations.Clear();
        for (var t = 0; t < document.Tokens.Count; t++)
        {
            _quotationOf.Add(-1);
            _entityOf.Add(-1);
        }

        for (var e = 0; e < document.Entities.Count; e++)
        {
            for (var t = document.Entities[e].TokenFirst; t < document.Entities[e].TokenEnd; t++) _entityOf[t] = e;
        }

        var joined = new Dictionary<int, int>();
        for (var q = 0; q < document.Quotations.Count; q++)
        {
            var quotation = document.Quotations[q];
            if (quotation.Depth > 0) continue;
            var first = document.TokenAt(quotation.Span.Start);
            var end = document.TokenAt(quotation.Span.End - 1) + 1;
            if (quotation.Continues >= 0 && joined.TryGetValue(quotation.Continues, out var index))
            {
                _quotations[index].Parts.Add((first, end));
            }
            else
            {
                index = _quotations.Count;
                _quotations.Add(new QuotedSpeech([(first, end)], quotation.Closed));
            }

            joined[q] = index;
            for (var t = first; t < end; t++) _quotationOf[t] = index;
        }
    }

    public Token Token(int t) => Document.Tokens[t];

    public string Lower(int t) => Document.Tokens[t].Lower;

    /// <summary>Index in <see cref="Quotations"/>, or -1 outside.</summary>
    public int QuotationOf(int t) => _quotationOf[t];

    /// <summary>Index of the entity that holds the token, or -1.</summary>
    public int EntityOf(int t) => _entityOf[t];

    public bool IsQuoted(int t) => _quotationOf[t] >= 0;

    /// <summary>Whether a quotation begins at the token.</summary>
    public bool Opens(int t) => IsQuoted(t) && (t == 0 || _quotationOf[t - 1] != _quotationOf[t]);

    /// <summary>The end of the quoted tokens from <paramref name="t"/> on within <paramref name="end"/>.</summary>
    public int EndOfQuoted(int t, int end)
    {
        var quotation = _quotationOf[t];
        while (t < end && _quotationOf[t] == quotation) t++;
        return t;
    }

    /// <summary>The characters from the first to before the end token.</summary>
    public Span SpanOf(int first, int end) => new(Document.Tokens[first].Start, Document.Tokens[end - 1].End);
}

/// <summary>The tokens of one sentence, its final punctuation left out.</summary>
internal readonly record struct Clause(Scene Scene, int First, int End);

/// <summary>A quotation with its continuations.</summary>
/// <param name="Parts">First and end token of each part, marks included.</param>
/// <param name="Closed">Whether the first part has its closing mark.</param>
internal sealed record QuotedSpeech(List<(int First, int End)> Parts, bool Closed)
{
    /// <summary>Index of the draft that reports it, or -1.</summary>
    public int ClaimedBy { get; set; } = -1;

    public int First => Parts[0].First;

    public int End => Parts[^1].End;
}

/// <summary>A statement as it is being put together, by tokens.</summary>
internal sealed class Draft
{
    public (int First, int End)? Source { get; init; }

    public (int First, int End)? Cue { get; init; }

    public string? CueLemma { get; init; }

    public (int First, int End)? Via { get; set; }

    public List<(int First, int End)> Content { get; } = [];

    /// <summary>The draft whose speaker goes on, for quotations that have no source of their own.</summary>
    public Draft? Continues { get; set; }

    /// <summary>Whether the source was not found at the cue but taken over from the clause before.</summary>
    public bool SharesSource { get; init; }

    /// <summary>Place among the finished statements, once they are in order.</summary>
    public int Index { get; set; } = -1;

    public int Start => Content.Count > 0 ? Content[0].First : Cue?.First ?? 0;
}

using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Cuts an article into paragraphs, tokens and sentences, says which section each belongs to, and pairs its quotation marks.
/// </summary>
public sealed class Segmenter : IStage
{
    private readonly Tokenizer _tokenizer = new();
    private readonly QuotationPairer _quotations = new();
    private readonly List<Span> _lines = [];
    private readonly List<(int First, int End)> _tokensOfLine = [];

    public string Name => "segmentation";

    public Annotations Needs => Annotations.None;

    public Annotations Adds => Annotations.Tokens | Annotations.Sentences | Annotations.Quotations;

    public void Process(Document document)
    {
        Lines.Split(document.Text, _lines);
        _tokenizer.Tokenize(document.Text, document.Tokens);
        ShareTokens(document);
        _quotations.Pairs(document, _tokensOfLine);
        var inLinks = false;
        for (var i = 0; i < _lines.Count; i++) AddParagraph(document, i, ref inLinks);
        _quotations.Write(document);
    }

    /// <summary>Gives each line its tokens.</summary>
    private void ShareTokens(Document document)
    {
        _tokensOfLine.Clear();
        var token = 0;
        var kept = 0;
        for (var line = 0; line < _lines.Count; line++)
        {
            var first = token;
            while (token < document.Tokens.Count && document.Tokens[token].Start < _lines[line].End) token++;
            if (token == first) continue;
            _tokensOfLine.Add((first, token));
            _lines[kept++] = new Span(document.Tokens[first].Start, document.Tokens[token - 1].End);
        }

        _lines.RemoveRange(kept, _lines.Count - kept);
    }

    private void AddParagraph(Document document, int index, ref bool inLinks)
    {
        var (first, end) = _tokensOfLine[index];
        var section = Sections.Of(document, _lines, index, ref inLinks);
        var firstSentence = document.Sentences.Count;
        if (section == Section.Body)
        {
            var dateline = Bylines.DatelineLength(document.TextOf(_lines[index]));
            if (dateline > 0)
            {
                var afterDateline = document.TokenAt(_lines[index].Start + dateline - 1);
                if (afterDateline < end && afterDateline > first)
                {
                    AddSentence(document, first, afterDateline, index, Section.Byline);
                    first = afterDateline;
                }
            }
        }

        while (first < end)
        {
            var sentenceEnd = SentenceSplitter.EndOfSentence(document, _quotations.Roles, first, end);
            var text = document.Text.AsSpan(document.Tokens[first].Start, document.Tokens[sentenceEnd - 1].End - document.Tokens[first].Start);
            var own = section == Section.Body && Clutter.IsSentence(text) ? Section.Boilerplate : section;
            AddSentence(document, first, sentenceEnd, index, own);
            first = sentenceEnd;
        }

        document.Paragraphs.Add(new Paragraph(_lines[index], section, firstSentence, document.Sentences.Count));
    }

    private static void AddSentence(Document document, int first, int end, int paragraph, Section section)
    {
        var span = new Span(document.Tokens[first].Start, document.Tokens[end - 1].End);
        document.Sentences.Add(new Sentence(span, first, end, paragraph, section));
    }
}

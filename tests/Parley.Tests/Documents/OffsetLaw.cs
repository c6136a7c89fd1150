using Parley.Documents;

namespace Parley.Tests.Documents;

/// <summary>What must hold for the spans and indexes of every document, whatever its text.</summary>
internal static class OffsetLaw
{
    public static void AssertHolds(Document document)
    {
        if (Fault(document) is { } fault) Assert.Fail($"{fault}\nin: {document.Text[..Math.Min(document.Text.Length, 400)]}");
    }

    /// <summary>The first breach found; null when there is none.</summary>
    public static string? Fault(Document document) =>
        TokenFault(document) ?? SentenceFault(document) ?? ParagraphFault(document) ?? QuotationFault(document) ?? EntityFault(document);

    private static bool IsIn(Document document, Span span) => span.Start >= 0 && span.Start < span.End && span.End <= document.Text.Length;

    private static string? TokenFault(Document document)
    {
        var end = 0;
        foreach (var token in document.Tokens)
        {
            if (!IsIn(document, token.Span)) return $"token {token.Span} is empty or outside the text";
            if (token.Start < end) return $"token {token.Span} overlaps the one before";
            if (!IsBlank(document.Text, end, token.Start)) return $"characters before token {token.Span} belong to no token";
            if (token.HasSpaceBefore != (token.Start == 0 || token.Start > end)) return $"token {token.Span} says wrongly whether space stands before it";
            if (IsBlank(document.Text, token.Start, token.Start + 1) || IsBlank(document.Text, token.End - 1, token.End)) return $"token {token.Span} begins or ends in white space";
            if (token.Lower.Length == 0) return $"token {token.Span} has no lower-cased form";
            if (SplitsPair(document.Text, token.Start)) return $"token {token.Span} begins within a surrogate pair";
            end = token.End;
        }

        return IsBlank(document.Text, end, document.Text.Length) ? null : "characters at the end belong to no token";
    }

    private static string? SentenceFault(Document document)
    {
        var token = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.TokenFirst != token) return $"sentence {sentence.Span} begins at token {sentence.TokenFirst}, not at {token}";
            if (sentence.TokenEnd <= token) return $"sentence {sentence.Span} has no token";
            if (sentence.Span.Start != document.Tokens[token].Start || sentence.Span.End != document.Tokens[sentence.TokenEnd - 1].End) return $"sentence {sentence.Span} does not fit its tokens";
            token = sentence.TokenEnd;
        }

        return token == document.Tokens.Count ? null : "tokens at the end belong to no sentence";
    }

    private static string? ParagraphFault(Document document)
    {
        var sentence = 0;
        for (var p = 0; p < document.Paragraphs.Count; p++)
        {
            var paragraph = document.Paragraphs[p];
            if (paragraph.SentenceFirst != sentence || paragraph.SentenceEnd <= sentence) return $"paragraph {paragraph.Span} does not go on where the one before ends";
            if (paragraph.Span.Start != document.Sentences[sentence].Span.Start) return $"paragraph {paragraph.Span} does not begin with its first sentence";
            for (; sentence < paragraph.SentenceEnd; sentence++)
            {
                if (document.Sentences[sentence].Paragraph != p) return $"sentence {sentence} does not point to paragraph {p}";
            }

            if (paragraph.Span.End != document.Sentences[sentence - 1].Span.End) return $"paragraph {paragraph.Span} does not end with its last sentence";
        }

        return sentence == document.Sentences.Count ? null : "sentences at the end belong to no paragraph";
    }

    private static string? QuotationFault(Document document)
    {
        var around = new Stack<Span>();
        var start = -1;
        for (var q = 0; q < document.Quotations.Count; q++)
        {
            var quotation = document.Quotations[q];
            if (!IsIn(document, quotation.Span)) return $"quotation {quotation.Span} is empty or outside the text";
            if (quotation.Span.Start <= start) return $"quotation {quotation.Span} is out of order";
            start = quotation.Span.Start;
            while (around.Count > 0 && around.Peek().End <= start) around.Pop();
            if (around.Count > 0 && !around.Peek().Contains(quotation.Span)) return $"quotation {quotation.Span} overlaps {around.Peek()} without standing in it";
            if (quotation.Depth != around.Count) return $"quotation {quotation.Span} says depth {quotation.Depth}, but {around.Count} stand around it";
            if (quotation.Continues >= q || quotation.Continues < -1) return $"quotation {q} continues {quotation.Continues}";
            if (quotation.Continues >= 0 && document.Quotations[quotation.Continues].Closed) return $"quotation {q} continues one that was closed";
            if (!IsTokenStart(document, start) || !IsTokenEnd(document, quotation.Span.End)) return $"quotation {quotation.Span} cuts a token";
            around.Push(quotation.Span);
        }

        return null;
    }

    private static string? EntityFault(Document document)
    {
        var end = 0;
        foreach (var entity in document.Entities)
        {
            if (!IsIn(document, entity.Span) || entity.Span.Start < end) return $"entity {entity.Span} is empty, outside the text or overlaps the one before";
            if (entity.Span != new Span(document.Tokens[entity.TokenFirst].Start, document.Tokens[entity.TokenEnd - 1].End)) return $"entity {entity.Span} does not fit its tokens";
            if (entity.Name < 0 || entity.Name >= document.Names.Count) return $"entity {entity.Span} has no name";
            if (document.Names[entity.Name].Type != entity.Type) return $"entity {entity.Span} is no {document.Names[entity.Name].Type}";
            if (document.SentenceAt(entity.Span.Start) != document.SentenceAt(entity.Span.End - 1)) return $"entity {entity.Span} reaches over a sentence's end";
            end = entity.Span.End;
        }

        return null;
    }

    private static bool IsTokenStart(Document document, int offset) => document.Tokens[document.TokenAt(offset)].Start == offset;

    private static bool IsTokenEnd(Document document, int offset) => document.Tokens[document.TokenAt(offset - 1)].End == offset;

    private static bool SplitsPair(string text, int offset) => offset > 0 && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]);

    /// <summary>White space, controls and invisible format characters only.</summary>
    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !char.IsControl(text[i]) && text[i] is not ('\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD')) return false;
        }

        return true;
    }
}

using Parley.Documents;
using Parley.Entities;
using Parley.Segmentation;

namespace Parley.Tests.Documents;

/// <summary>Documents with the annotations of the first stages, and what a test wants to read off them.</summary>
internal static class Annotated
{
    public static Article Article(string text, string? title = null) =>
        new() { Id = "test", Text = text, Title = title, SourceFile = "test", SourceRow = 1 };

    public static Document Unannotated(string text, string? title = null)
    {
        var document = new Document();
        document.Reset(Article(text, title));
        return document;
    }

    public static Document Segmented(string text, string? title = null)
    {
        var document = Unannotated(text, title);
        new Segmenter().Process(document);
        return document;
    }

    public static Document Named(string text)
    {
        var document = Segmented(text);
        new NameFinder().Process(document);
        return document;
    }

    public static string[] TokenTexts(this Document document) =>
        [.. document.Tokens.Select(token => document.TextOf(token.Span).ToString())];

    public static string[] SentenceTexts(this Document document) =>
        [.. document.Sentences.Select(sentence => document.TextOf(sentence.Span).ToString())];

    public static string[] QuotationTexts(this Document document) =>
        [.. document.Quotations.Select(quotation => document.TextOf(quotation.Span).ToString())];

    /// <summary>"Person:Keith Kellogg" for every entity, in text order.</summary>
    public static string[] EntityTexts(this Document document) =>
        [.. document.Entities.Select(entity => $"{entity.Type}:{document.TextOf(entity.Span)}")];

    /// <summary>The full name of the bearer that an occurrence of a name belongs to.</summary>
    public static string BearerOf(this Document document, string occurrence) =>
        document.Names[document.Entities.First(entity => document.TextOf(entity.Span).SequenceEqual(occurrence)).Name].Text;
}

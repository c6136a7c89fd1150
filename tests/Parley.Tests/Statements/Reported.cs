using Parley.Documents;

namespace Parley.Tests.Statements;

/// <summary>Runs the stages up to the speakers over a text and shows what they found in words.</summary>
internal static class Reported
{
    public static Document Annotate(string text, string id = "test")
    {
        var document = new Document();
        document.Reset(new Article { Id = id, Text = text, SourceFile = "test", SourceRow = 1 });
        ArticlePipeline.Create(PipelineModels.None).Process(document);
        return document;
    }

    /// <summary>One line per statement: "speaker | cue | content ‖ content".</summary>
    public static string[] In(string text)
    {
        var document = Annotate(text);
        return [.. document.Statements.Select((statement, i) => string.Join(" | ", SpeakerOf(document, i), Cue(document, statement), Content(document, statement)))];
    }

    public static string SpeakerOf(Document document, int statement)
    {
        var speaker = document.Attributions[statement].Speaker;
        return speaker < 0 ? "?" : document.Speakers[speaker].Name;
    }

    private static string Cue(Document document, Statement statement) => statement.Cue is { } cue ? document.TextOf(cue).ToString() : "-";

    private static string Content(Document document, Statement statement) =>
        string.Join(" ‖ ", statement.Content.Select(span => document.TextOf(span).ToString()));
}

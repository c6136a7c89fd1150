using Parley.Documents;

namespace Parley.Tests.Writing;

/// <summary>
/// A document built by hand, with a character outside the basic plane and a lone surrogate before its words, so that
/// UTF-16 offsets, code points and bytes all differ.
/// </summary>
internal static class HandBuilt
{
    public const string Text = "🕊 Talks \uD800go on.\n\n“We will meet,” said Ana Véliz, “soon.” Reuters reported it.\nBack to top";

    public static Article Article { get; } = new()
    {
        Id = "a1",
        Text = Text,
        SourceFile = "dump.jsonl",
        SourceRow = 7,
        Title = "🕊 Talks \uD800go on.",
        Url = "https://outlet.example/1",
        Outlet = "Outlet",
        Author = "B. Line",
        Language = "en",
        Published = new DateTime(2031, 3, 14, 15, 9, 26, DateTimeKind.Utc).AddTicks(5350),
    };

    /// <summary>Where a piece of the text stands.</summary>
    public static Span At(string piece) => new(Text.IndexOf(piece, StringComparison.Ordinal), Text.IndexOf(piece, StringComparison.Ordinal) + piece.Length);

    public static Document Document()
    {
        var document = new Document();
        document.Reset(Article);
        string[] sentences = ["🕊 Talks \uD800go on.", "“We will meet,” said Ana Véliz, “soon.”", "Reuters reported it.", "Back to top"];
        Section[] sections = [Section.Title, Section.Body, Section.Body, Section.Boilerplate];
        int[] paragraphs = [0, 1, 1, 2];
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = At(sentences[i]);
            // Tokens only need to be counted here: one for each sentence.
            document.Tokens.Add(new Token(span.Start, span.End, "", TokenKind.Word, TokenShape.None));
            document.Sentences.Add(new Sentence(span, i, i + 1, paragraphs[i], sections[i]));
        }

        document.Names.Add(new Name("Ana Véliz", EntityType.Person, Gender.Female));
        document.Names.Add(new Name("Reuters", EntityType.Organization, Gender.Unknown));
        document.Entities.Add(new Entity(At("Ana Véliz"), 1, 2, EntityType.Person, 0));
        document.Entities.Add(new Entity(At("Reuters"), 2, 3, EntityType.Organization, 1));
        return document;
    }

    /// <summary>With two statements: one direct with two content spans and one indirect by nobody known.</summary>
    public static Document Attributed()
    {
        var document = Document();
        document.Statements.Add(new Statement
        {
            QuoteType = QuoteType.Direct, Source = At("Ana Véliz"), Cue = At("said"), CueLemma = "say",
            Content = [At("“We will meet,”"), At("“soon.”")], SentenceFirst = 1, SentenceLast = 2, Via = At("Reuters"),
        });
        document.Statements.Add(new Statement { QuoteType = QuoteType.Indirect, Content = [At("it")], SentenceFirst = 2, SentenceLast = 2 });
        document.Parts.Add(new StatementPart(0, 1, At("“We will meet,” said Ana Véliz, “soon.”"), 22));
        document.Parts.Add(new StatementPart(0, 2, At("Reuters reported"), 0));
        document.Parts.Add(new StatementPart(1, 2, At("it"), 2));
        document.Speakers.Add(new Speaker("00112233445566ff", "Ana Véliz", SpeakerType.Person));
        document.Attributions.Add(new Attribution(0, At("Ana Véliz"), Resolution.Name, 0.9f));
        document.Attributions.Add(new Attribution(-1, At("Reuters"), Resolution.Nominal, 0.1f));
        document.PartStances.AddRange([new StanceScore(0.75f, 0.125f, 0.125f), new StanceScore(0.25f, 0.25f, 0.5f), new StanceScore(0.1f, 0.8f, 0.1f)]);
        document.StatementStances.AddRange([new StanceScore(0.5f, 0.25f, 0.25f), new StanceScore(0.1f, 0.8f, 0.1f)]);
        return document;
    }
}

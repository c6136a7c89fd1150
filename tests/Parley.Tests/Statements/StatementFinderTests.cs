using Parley.Documents;

namespace Parley.Tests.Statements;

[TestClass]
public sealed class StatementFinderTests
{
    [TestMethod]
    [DataRow("Davit Orlesko said the road was open.", "Davit Orlesko | said | the road was open")]
    [DataRow("Davit Orlesko said on Monday that the road was open.", "Davit Orlesko | said | that the road was open")]
    [DataRow("The road was open, Davit Orlesko said.", "Davit Orlesko | said | The road was open")]
    [DataRow("The road was open, said Davit Orlesko.", "Davit Orlesko | said | The road was open")]
    [DataRow("The talks, Davit Orlesko said, were over by noon.", "Davit Orlesko | said | The talks ‖ were over by noon")]
    [DataRow("According to Davit Orlesko, the road was open.", "Davit Orlesko | According to | the road was open")]
    [DataRow("The road was open, according to Davit Orlesko.", "Davit Orlesko | according to | The road was open")]
    [DataRow("Davit Orlesko told reporters in Geneva that the road was open.", "Davit Orlesko | told | that the road was open")]
    [DataRow("Davit Orlesko has repeatedly said that the road was open.", "Davit Orlesko | has repeatedly said | that the road was open")]
    [DataRow("Davit Orlesko was quoted by the Meridian agency as saying that the road was open.", "Davit Orlesko | was quoted by the Meridian agency as saying | that the road was open")]
    public void Indirect_speech_is_found_whichever_way_it_is_built(string text, string expected) =>
        CollectionAssert.Contains(Reported.In(text), expected, string.Join("\n", Reported.In(text)));

    [TestMethod]
    [DataRow("“The road is open,” Davit Orlesko said.", "Davit Orlesko | said | “The road is open,”")]
    [DataRow("\"The road is open,\" said Davit Orlesko.", "Davit Orlesko | said | \"The road is open,\"")]
    [DataRow("'The road is open,' Davit Orlesko said.", "Davit Orlesko | said | 'The road is open,'")]
    [DataRow("«The road is open,» Davit Orlesko told the paper.", "Davit Orlesko | told | «The road is open,»")]
    [DataRow("‘The road’s open,’ said Davit Orlesko.", "Davit Orlesko | said | ‘The road’s open,’")]
    [DataRow("Davit Orlesko said: “The road is open.”", "Davit Orlesko | said | “The road is open.”")]
    [DataRow("“Will the road be open?” Davit Orlesko asked.", "Davit Orlesko | asked | “Will the road be open?”")]
    [DataRow("“The road,” Davit Orlesko said, “is open.”", "Davit Orlesko | said | “The road,” ‖ “is open.”")]
    [DataRow("Davit Orlesko: “The road is open.”", "Davit Orlesko | : | “The road is open.”")]
    [DataRow("“The road is open.” — Davit Orlesko", "Davit Orlesko | — | “The road is open.”")]
    public void Quotations_in_every_style_go_to_their_speaker(string text, string expected) =>
        CollectionAssert.Contains(Reported.In(text), expected, string.Join("\n", Reported.In(text)));

    [TestMethod]
    public void A_quotation_takes_all_its_sentences_and_paragraphs()
    {
        var found = Reported.In("“The road is open. It was closed for a year.\n\n“Now it will stay open,” Davit Orlesko said.");
        CollectionAssert.AreEqual(new[] { "Davit Orlesko | said | “The road is open. It was closed for a year.\n\n“Now it will stay open,”" }, found);
    }

    [TestMethod]
    public void A_floating_quotation_continues_the_speaker_before()
    {
        var document = Reported.Annotate("“The road is open,” Davit Orlesko said. “It will stay open for the whole summer.”");
        Assert.AreEqual(2, document.Statements.Count);
        Assert.AreEqual(0, document.Statements[1].Continues);
        Assert.IsNull(document.Statements[1].Source);
        Assert.AreEqual("Davit Orlesko", Reported.SpeakerOf(document, 1));
        Assert.AreEqual(Resolution.Continuation, document.Attributions[1].Resolution);
    }

    [TestMethod]
    [DataRow("Davit Orlesko accused the army of shelling the pass.", "Davit Orlesko | accused | the army of shelling the pass")]
    [DataRow("Davit Orlesko rejected the proposal.", "Davit Orlesko | rejected | the proposal")]
    [DataRow("Davit Orlesko vowed to fight on.", "Davit Orlesko | vowed | to fight on")]
    [DataRow("Davit Orlesko called for an immediate truce.", "Davit Orlesko | called | for an immediate truce")]
    [DataRow("Davit Orlesko believes that the road is open.", "Davit Orlesko | believes | that the road is open")]
    [DataRow("Davit Orlesko is ready to talk.", "Davit Orlesko | is ready | to talk")]
    public void Acts_and_attitudes_that_are_positions_are_statements(string text, string expected) =>
        CollectionAssert.Contains(Reported.In(text), expected, string.Join("\n", Reported.In(text)));

    [TestMethod]
    public void Clauses_that_share_a_subject_become_statements_of_their_own()
    {
        var found = Reported.In("Davit Orlesko criticised the army, saying that it wasted time, and called for talks.");
        CollectionAssert.AreEqual(
            new[] { "Davit Orlesko | criticised | the army", "Davit Orlesko | saying | that it wasted time", "Davit Orlesko | called | for talks" }, found);
    }

    [TestMethod]
    public void An_agency_that_only_carries_a_statement_is_not_its_speaker()
    {
        var document = Reported.Annotate("“The road is open,” Davit Orlesko said on Monday, Reuters reported.");
        Assert.AreEqual(1, document.Statements.Count);
        Assert.AreEqual("Davit Orlesko", Reported.SpeakerOf(document, 0));
        Assert.AreEqual("Reuters", document.TextOf(document.Statements[0].Via!.Value).ToString());
    }

    [TestMethod]
    [DataRow("The road was closed in 2031.")]
    [DataRow("The firm added 300 jobs in the spring.")]
    [DataRow("The proposal was rejected by a wide margin.")]
    [DataRow("The two sides signed the so-called “road map” at noon.")]
    [DataRow("His claim to the title lapsed in March.")]
    public void Where_nobody_is_reported_no_statement_is_found(string text) =>
        Assert.AreEqual(0, Reported.Annotate(text).Statements.Count, string.Join("\n", Reported.In(text)));

    [TestMethod]
    public void The_quote_type_says_how_much_of_the_content_is_quoted()
    {
        var document = Reported.Annotate("Davit Orlesko said “the road is open”. Davit Orlesko said the road was “open” again. Davit Orlesko said the road was open.");
        CollectionAssert.AreEqual(new[] { QuoteType.Direct, QuoteType.Mixed, QuoteType.Indirect }, document.Statements.Select(statement => statement.QuoteType).ToArray());
    }

    [TestMethod]
    public void A_headline_names_its_speaker_behind_a_dash_or_before_a_colon()
    {
        var dash = Reported.Annotate("No date yet for talks — Kasmora’s minister\n\nThe talks were put off on Monday.");
        Assert.AreEqual("No date yet for talks", dash.TextOf(dash.Statements[0].Content[0]).ToString());
        var colon = Reported.Annotate("Orlesko: no date yet for talks\n\nThe talks were put off on Monday, Davit Orlesko said.");
        Assert.AreEqual("Davit Orlesko", Reported.SpeakerOf(colon, 0));
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = false)]
    [DataRow("he said, ")]
    [DataRow("“he said,” ")]
    [DataRow("The ministry said the ministry said. ")]
    [DataRow("Orlesko (who said that he “said) ")]
    [DataRow("According to him: ")]
    [DataRow("said \n")]
    public void Text_that_is_no_prose_takes_no_more_than_linear_time(string repeated)
    {
        var document = Reported.Annotate(string.Concat(Enumerable.Repeat(repeated, 20_000)));
        Assert.AreEqual(document.Statements.Count, document.Attributions.Count);
    }

    [TestMethod]
    public void Spans_are_trimmed_ordered_and_lie_in_their_sentences()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "data", "samples"), "*.txt"))
        {
            var document = Reported.Annotate(File.ReadAllText(file));
            Assert.IsTrue(document.Statements.Count > 0, file);
            foreach (var statement in document.Statements)
            {
                var previous = -1;
                foreach (var span in statement.Content)
                {
                    Assert.IsTrue(span.Start >= previous && !span.IsEmpty, file);
                    Assert.AreEqual(document.TextOf(span).Trim().Length, span.Length, file);
                    previous = span.End;
                }
            }

            foreach (var part in document.Parts)
            {
                Assert.IsTrue(document.Sentences[part.Sentence].Span.Contains(part.Span), file);
                Assert.IsTrue(part.ContentLength > 0 && part.ContentLength <= part.Span.Length, file);
            }
        }
    }
}

using Parley.Tests.Documents;

namespace Parley.Tests.Segmentation;

/// <summary>Where sentences end. In the cases a <c>|</c> stands where one ends and the next begins.</summary>
[TestClass]
public sealed class SentenceTests
{
    [TestMethod]
    [DataRow("Talks resumed. | Nobody came. | “Why?” he asked.")]
    [DataRow("He met Mr. Orlesko, Gen. Ott and Prof. A. Sarr. | They spoke.")]
    [DataRow("Lt. Gen. Keith Kellogg (ret.) spoke. | Nobody listened.")]
    [DataRow("It is the seat of the U.N. | The envoy will travel there.")]
    [DataRow("It was signed in the U.S. on Monday.")]
    [DataRow("The U.S. Senate voted. | The U.N. Security Council did not.")]
    [DataRow("She works for Acme Inc. | He does not.")]
    [DataRow("He arrived at 5 p.m. | The talks began at once.")]
    [DataRow("He arrived at 5 p.m. Monday.")]
    [DataRow("J. R. Ewing left. | So did I. | We all did.")]
    [DataRow("She lives in St. Petersburg. | He lives on Main St. in town.")]
    [DataRow("He said No. 4 was lost. | No. | It was not.")]
    public void Abbreviations_end_sentences_only_where_the_next_word_begins_one(string marked) => Check(marked);

    [TestMethod]
    [DataRow("Prices rose 3.5 percent to 1,000.5. | Then they fell.")]
    [DataRow("It begins at 14.30. | Doors open early.")]
    [DataRow("The site example.org was down. | It is up again.")]
    public void Stops_within_numbers_and_names_end_nothing(string marked) => Check(marked);

    [TestMethod]
    [DataRow("He paused … and went on. | She did not.")]
    [DataRow("He paused... and went on.")]
    [DataRow("He paused... | Then he went on.")]
    [DataRow("“We tried…” | He looked away.")]
    public void Ellipses_end_sentences_before_a_capital(string marked) => Check(marked);

    [TestMethod]
    [DataRow("“Will they come?” Ms Adeyemi asked. | Nobody knew.")]
    [DataRow("“Never!” the general shouted. | He left.")]
    [DataRow("“Will they come?” | Nobody knew.")]
    [DataRow("“We are close.” | The envoy left. | “It is over,” he said.")]
    [DataRow("“It is over.” he said.")]
    [DataRow("He asked: “Why now? | Why here?” | She was silent.")]
    [DataRow("\"Why?\" she asked. | \"Because.\"")]
    public void Quoted_questions_keep_their_reporting_clause(string marked) => Check(marked);

    [TestMethod]
    [DataRow("They cannot cope.|The state must help.")]
    [DataRow("“It is over.”|He left.")]
    [DataRow("He left.|“We tried.”")]
    public void A_lost_space_does_not_join_sentences(string marked) => Check(marked);

    [TestMethod]
    [DataRow("The plan (it has three steps. None is easy.) was dropped.")]
    [DataRow("He left. | (She stayed.) | Nobody cared.")]
    [DataRow("He left [on foot. By night.] and came back.")]
    public void Brackets_within_a_sentence_hold_it_together(string marked) => Check(marked);

    [TestMethod]
    [DataRow("The terms: | • A ceasefire | • An exchange", "The terms: • A ceasefire • An exchange")]
    [DataRow("1. Prisoners go home. | 2. Troops leave.", "1. Prisoners go home.\n2. Troops leave.")]
    [DataRow("- A ceasefire | - An exchange", "- A ceasefire\n- An exchange")]
    public void List_items_stand_alone(string marked, string text) => Check(marked, text);

    [TestMethod]
    [DataRow("A headline without an end | Talks resumed on Monday after a week of silence.", "A headline without an end\n\nTalks resumed on Monday after a week of silence.")]
    [DataRow("What next? | The envoys will meet again on Friday in the capital.", "What next?\nThe envoys will meet again on Friday in the capital.")]
    public void Headings_stand_alone(string marked, string text) => Check(marked, text);

    [TestMethod]
    public void Hard_wrapped_lines_are_joined()
    {
        const string Text = """
            The envoys met on Monday for the first time since the talks broke
            down in May, and they agreed to meet again before the month is over,
            according to two people who were in the room. Neither side gave any
            details. “We have nothing to announce,” said Lena Ott, who speaks for
            the mediators. “When we do, you will be the first to know about it.”
            The talks had stopped over the question of the prisoners, which both
            sides now say can be solved.

            A second round begins on Friday.
            """;
        var document = Annotated.Segmented(Text);
        Assert.HasCount(2, document.Paragraphs);
        var sentences = document.SentenceTexts();
        Assert.HasCount(6, sentences);
        StringAssert.StartsWith(sentences[1], "Neither side gave any", StringComparison.Ordinal);
        StringAssert.EndsWith(sentences[4], "sides now say can be solved.", StringComparison.Ordinal);
        OffsetLaw.AssertHolds(document);
    }

    [TestMethod]
    [DataRow("He left\nShe stayed", 2)]
    [DataRow("He left.\nShe stayed.", 2)]
    [DataRow("He left\r\n\r\nShe stayed", 2)]
    [DataRow("He left\u2028She stayed", 2)]
    [DataRow("the envoy\nof the alliance left.", 1)]
    public void Line_breaks_end_paragraphs_unless_the_next_line_goes_on(string text, int paragraphs) =>
        Assert.HasCount(paragraphs, Annotated.Segmented(text).Paragraphs);

    [TestMethod]
    [DataRow("会谈结束。 | 他走了。")]
    [DataRow("انتهت المحادثات. | هل عادوا؟ | نعم.")]
    public void Letters_without_case_begin_sentences_too(string marked) => Check(marked);

    private static void Check(string marked, string? text = null)
    {
        var expected = marked.Split('|', StringSplitOptions.TrimEntries);
        text ??= marked.Replace(" | ", " ", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal);
        var document = Annotated.Segmented(text);
        Assert.AreEqual(string.Join('|', expected), string.Join('|', document.SentenceTexts()));
        OffsetLaw.AssertHolds(document);
    }
}

using Parley.Tests.Documents;

namespace Parley.Tests.Segmentation;

/// <summary>Which stretches are quoted. The expected quotations are listed by start, separated by <c>|</c>.</summary>
[TestClass]
public sealed class QuotationTests
{
    private static readonly string s_filler = string.Concat(Enumerable.Repeat("The talks went on in the hall. ", 40));

    [TestMethod]
    [DataRow("“We tried,” he said. “It failed.”", "“We tried,”|“It failed.”")]
    [DataRow("\"We tried,\" he said. \"It failed.\"", "\"We tried,\"|\"It failed.\"")]
    [DataRow("‘We tried,’ he said. ‘It failed.’", "‘We tried,’|‘It failed.’")]
    [DataRow("'We tried,' he said. 'It failed.'", "'We tried,'|'It failed.'")]
    [DataRow("«We tried», he said. « It failed ».", "«We tried»|« It failed »")]
    [DataRow("„We tried“, he said. „It failed.”", "„We tried“|„It failed.”")]
    [DataRow("‹We tried›, he said.", "‹We tried›")]
    [DataRow("“We tried\", he said. \"It failed”.", "“We tried\"|\"It failed”")]
    [DataRow("”We tried,” he said.", "”We tried,”")]
    [DataRow("He called it “a flagrant violation” of the truce.", "“a flagrant violation”")]
    [DataRow("(“No”) and [“yes”]—“perhaps”.", "“No”|“yes”|“perhaps”")]
    public void Every_style_of_marks(string text, string quotations) => Check(text, quotations);

    [TestMethod]
    [DataRow("“He said ‘no’ to us,” she recalled.", "“He said ‘no’ to us,”|‘no’")]
    [DataRow("\"He said 'no' to us,\" she recalled.", "\"He said 'no' to us,\"|'no'")]
    [DataRow("‘He said “no” to us,’ she recalled.", "‘He said “no” to us,’|“no”")]
    [DataRow("“‘No,’ he told us,” she recalled.", "“‘No,’ he told us,”|‘No,’")]
    [DataRow("“He told us, ‘No.’”", "“He told us, ‘No.’”|‘No.’")]
    [DataRow("“He might say, “This is over,” and leave,” she said.", "“He might say, “This is over,” and leave,”|“This is over,”")]
    [DataRow("“I asked: «Who?»” she said.", "“I asked: «Who?»”|«Who?»")]
    public void Quotations_nest(string text, string quotations) => Check(text, quotations);

    [TestMethod]
    [DataRow("It’s the parties’ position, isn’t it? O’Brien’s men don’t know.", "")]
    [DataRow("It's the parties' position, isn't it? O'Brien's men don't know.", "")]
    [DataRow("‘The parties’ position is clear,’ he said.", "‘The parties’ position is clear,’")]
    [DataRow("'The parties' position is clear,' he said.", "'The parties' position is clear,'")]
    [DataRow("“The parties’ position hasn’t changed,” he said.", "“The parties’ position hasn’t changed,”")]
    [DataRow("In the '90s they got 'em all.", "")]
    [DataRow("In the ’90s they got ’em all.", "")]
    [DataRow("'They got 'em in the '90s,' he said.", "'They got 'em in the '90s,'")]
    [DataRow("Rock 'n' roll.", "")]
    [DataRow("It is 5' 11\" tall", "")]
    public void Apostrophes_are_no_marks(string text, string quotations) => Check(text, quotations);

    [TestMethod]
    public void A_mark_reopened_at_each_paragraph_makes_a_chain()
    {
        var document = Check("“We entered this with open eyes.\n\n“Our people aren’t chips.\n\n“But we have not forgotten.”\n\nHe left.", "“We entered this with open eyes.|“Our people aren’t chips.|“But we have not forgotten.”");
        CollectionAssert.AreEqual(new[] { -1, 0, 1 }, document.Quotations.Select(quotation => quotation.Continues).ToArray());
        CollectionAssert.AreEqual(new[] { false, false, true }, document.Quotations.Select(quotation => quotation.Closed).ToArray());
    }

    [TestMethod]
    public void A_chain_survives_lost_line_breaks()
    {
        var document = Check("“We entered this with open eyes. “Our people aren’t chips. “But we have not forgotten.” He left.", "“We entered this with open eyes.|“Our people aren’t chips.|“But we have not forgotten.”");
        CollectionAssert.AreEqual(new[] { -1, 0, 1 }, document.Quotations.Select(quotation => quotation.Continues).ToArray());
    }

    [TestMethod]
    public void A_chain_of_straight_marks()
    {
        var document = Check("\"We entered this with open eyes.\n\n\"But we have not forgotten.\"\n\nHe left.", "\"We entered this with open eyes.|\"But we have not forgotten.\"");
        Assert.AreEqual(0, document.Quotations[1].Continues);
    }

    [TestMethod]
    public void An_unclosed_mark_ends_with_its_short_paragraph()
    {
        var document = Check("“We tried. It failed.\n\nHe left. She stayed.", "“We tried. It failed.");
        Assert.IsFalse(document.Quotations[0].Closed);
    }

    [TestMethod]
    public void An_unclosed_mark_does_not_swallow_a_long_paragraph() => Check($"He said: “We tried. {s_filler}", "“We tried.");

    [TestMethod]
    public void An_unclosed_mark_does_not_turn_the_following_ones_round() =>
        Check($"He said: “We tried. {s_filler}\n\nNobody came.\n\n“It failed,” she said. “We know.”", "“We tried.|“It failed,”|“We know.”");

    [TestMethod]
    public void An_unclosed_straight_mark_does_not_turn_the_following_ones_round() =>
        Check("He said: \"We tried.\n\nNobody came.\n\n\"It failed,\" she said. \"We know.\"", "\"We tried.|\"It failed,\"|\"We know.\"");

    [TestMethod]
    [DataRow("We tried.” He left. “It failed,” she said.", "“It failed,”")]
    [DataRow("We tried.\" He left. \"It failed,\" she said.", "\"It failed,\"")]
    [DataRow("We tried» and left.", "")]
    public void A_stray_closing_mark_is_none(string text, string quotations) => Check(text, quotations);

    [TestMethod]
    public void An_unclosed_single_mark_is_an_apostrophe() => Check("He was 'bout to leave. The 'rockers stayed.", "");

    [TestMethod]
    public void A_quotation_that_runs_over_the_cut_of_an_unclosed_one_stays_inside()
    {
        var document = Annotated.Segmented($"“We said ‘stop. And then we went on and on’ to all of them. {s_filler}");
        OffsetLaw.AssertHolds(document);
    }

    private static Parley.Documents.Document Check(string text, string quotations)
    {
        var document = Annotated.Segmented(text);
        Assert.AreEqual(quotations, string.Join('|', document.QuotationTexts()));
        OffsetLaw.AssertHolds(document);
        return document;
    }
}

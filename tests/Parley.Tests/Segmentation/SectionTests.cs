using Parley.Documents;
using Parley.Tests.Documents;

namespace Parley.Tests.Segmentation;

/// <summary>What is headline, byline and clutter, and what is the article.</summary>
[TestClass]
public sealed class SectionTests
{
    private const string Body = "The envoys met on Monday for the first time since the talks broke down in May. Neither side gave any details.";

    [TestMethod]
    public void The_first_line_without_a_stop_is_the_title() =>
        Assert.AreEqual(Section.Title, FirstOf($"Envoys meet for the first time since May\n\n{Body}"));

    [TestMethod]
    public void A_headline_may_ask() => Assert.AreEqual(Section.Title, FirstOf($"Will the envoys meet?\n\n{Body}"));

    [TestMethod]
    public void The_record_s_title_is_known_wherever_it_is_repeated()
    {
        var document = Annotated.Segmented($"{Body}\n\nEnvoys meet.\n\n{Body}", title: "Envoys meet.");
        CollectionAssert.AreEqual(new[] { Section.Body, Section.Title, Section.Body }, SectionsOf(document));
    }

    [TestMethod]
    public void A_repeated_title_is_a_title()
    {
        var document = Annotated.Segmented($"Envoys meet again\n\nENVOYS MEET AGAIN\n\n{Body}");
        CollectionAssert.AreEqual(new[] { Section.Title, Section.Title, Section.Body }, SectionsOf(document));
    }

    [TestMethod]
    public void A_text_of_one_line_has_no_title() => Assert.AreEqual(Section.Body, FirstOf("Envoys meet for the first time since May"));

    [TestMethod]
    [DataRow("By Ben Okafor in Lisbon")]
    [DataRow("By Lena Ott and Ben Okafor")]
    [DataRow("BY BEN OKAFOR, Staff Writer")]
    [DataRow("Reporting by Lena Ott; editing by Ben Okafor")]
    [DataRow("Additional reporting by Lena Ott in Tunis.")]
    [DataRow("Published: 4 May 2026, 10:15")]
    [DataRow("Monday, 4 May 2026")]
    [DataRow("May 4, 2026")]
    [DataRow("2026-05-04")]
    [DataRow("Lisbon, 4 May 2026")]
    [DataRow("Updated 3 hours ago")]
    public void Bylines_and_dates_stand_apart(string line) => Assert.AreEqual(Section.Byline, MiddleOf(line));

    [TestMethod]
    [DataRow("News")]
    [DataRow("Dismiss")]
    [DataRow("Advertisement")]
    [DataRow("Share this article")]
    [DataRow("5 min read")]
    [DataRow("Read more: Envoys meet again")]
    [DataRow("Related: The long road to the talks")]
    [DataRow("First appeared in The Harbour Post.", false)]
    [DataRow("This article was originally published in The Harbour Post.")]
    [DataRow("Photo: Lena Ott")]
    [DataRow("Lena Ott | CNBC | Getty Images")]
    [DataRow("The envoys in Tunis on Monday. (Photo by Lena Ott / AFP)")]
    [DataRow("© 2026 The Harbour Post")]
    [DataRow("Sign up for our newsletter")]
    [DataRow("https://example.org/talks")]
    [DataRow("![The envoys](talks.jpg)")]
    public void Clutter_is_marked(string line, bool whole = true)
    {
        var document = Annotated.Segmented($"{Body}\n\n{line}\n\n{Body}");
        if (whole) Assert.AreEqual(Section.Boilerplate, document.Paragraphs[1].Section);
        Assert.AreEqual(Section.Boilerplate, document.Sentences[2].Section);
    }

    [TestMethod]
    [DataRow("No.")]
    [DataRow("He left.")]
    [DataRow("By then the war was over.")]
    [DataRow("By Monday the envoys had left.")]
    [DataRow("By contrast, the envoys of Kasmora stayed in the hall.")]
    [DataRow("“News,” she said.")]
    [DataRow("More than 40 people came.")]
    [DataRow("Share prices fell.")]
    [DataRow("Follow the money, he said.")]
    [DataRow("Read the treaty, he told them.")]
    [DataRow("Source: he would not say.", false)]
    [DataRow("• A ceasefire")]
    [DataRow("She worked for Reuters.")]
    [DataRow("“We tried”")]
    [DataRow("In May 2026 the talks broke down.")]
    [DataRow("Monday was quiet.")]
    public void Ordinary_sentences_stay_in_the_body(string line, bool isBody = true) =>
        Assert.AreEqual(isBody ? Section.Body : Section.Boilerplate, MiddleOf(line));

    [TestMethod]
    public void A_short_line_between_long_ones_is_a_subhead() => Assert.AreEqual(Section.Title, MiddleOf("What comes next"));

    [TestMethod]
    [DataRow("PORT ELLEN, March 3 (Meridian) — ")]
    [DataRow("KYIV (AP) - ")]
    [DataRow("(Reuters) - ")]
    [DataRow("Lisbon, 4 May – ")]
    [DataRow("Port Ellen (Meridian) — ")]
    [DataRow("DOHA, Qatar, May 4 (Meridian) -- ")]
    public void A_dateline_is_a_sentence_of_its_own(string dateline)
    {
        var document = Annotated.Segmented($"{dateline}{Body}");
        Assert.AreEqual(dateline.Trim(), document.TextOf(document.Sentences[0].Span).ToString());
        Assert.AreEqual(Section.Byline, document.Sentences[0].Section);
        Assert.AreEqual(Section.Body, document.Sentences[1].Section);
        Assert.AreEqual(Section.Body, document.Paragraphs[0].Section);
        OffsetLaw.AssertHolds(document);
    }

    [TestMethod]
    [DataRow("The talks — the first since May — went on.")]
    [DataRow("Orlesko - who left early - said nothing.")]
    [DataRow("Ott: no comment.")]
    public void A_dash_alone_makes_no_dateline(string text) => Assert.AreEqual(Section.Body, Annotated.Segmented($"{text} {Body}").Sentences[0].Section);

    [TestMethod]
    public void Clutter_at_a_paragraph_s_end_is_marked_alone()
    {
        var document = Annotated.Segmented($"{Body} This article first appeared in The Harbour Post.");
        CollectionAssert.AreEqual(new[] { Section.Body, Section.Body, Section.Boilerplate }, document.Sentences.Select(sentence => sentence.Section).ToArray());
    }

    private static Section FirstOf(string text) => Annotated.Segmented(text).Paragraphs[0].Section;

    private static Section MiddleOf(string line) => Annotated.Segmented($"{Body}\n\n{line}\n\n{Body}").Paragraphs[1].Section;

    [TestMethod]
    public void A_list_of_links_is_clutter_to_its_end()
    {
        var document = Annotated.Segmented($"{Body}\n\n## Read more from Corrie\n- Dockers walk out, union says\n- Minister: no new money\n{Body}");
        CollectionAssert.AreEqual(
            new[] { Section.Body, Section.Boilerplate, Section.Boilerplate, Section.Boilerplate, Section.Body }, SectionsOf(document));
    }

    [TestMethod]
    public void A_list_of_the_article_s_own_stays_body()
    {
        var document = Annotated.Segmented($"{Body}\n\nThey want three things:\n- an end to the shelling\n- the release of prisoners\n{Body}");
        CollectionAssert.DoesNotContain(SectionsOf(document), Section.Boilerplate);
    }

    [TestMethod]
    public void A_dated_caption_before_a_credit_is_clutter()
    {
        var document = Annotated.Segmented($"{Body}\n\nPhilippa Ngata speaks to dockers in Corrie on April 3, 2031.\n\nLena Ott | Meridian | Getty Images\n\n{Body}");
        CollectionAssert.AreEqual(new[] { Section.Body, Section.Boilerplate, Section.Boilerplate, Section.Body }, SectionsOf(document));
    }

    private static Section[] SectionsOf(Document document) => [.. document.Paragraphs.Select(paragraph => paragraph.Section)];
}

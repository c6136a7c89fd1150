using Parley.Documents;
using Parley.Writing;

namespace Parley.Tests.Writing;

[TestClass]
public sealed class SentenceTableTests
{
    private static readonly string[] s_columns =
    [
        "article_id", "published", "outlet", "title", "paragraph_index", "sentence_index", "char_start", "char_end", "text", "section",
        "statement_id", "speaker_id", "speaker_name", "speaker_mention", "speaker_type", "quote_type", "cue", "resolution", "speaker_confidence",
        "stance", "p_optimistic", "p_hardline", "p_neutral", "stance_score", "issues",
        "entities.text", "entities.type", "entities.char_start", "entities.char_end", "entities.entity_id",
    ];

    [TestMethod]
    public void Columns_stand_in_the_documented_order() =>
        CollectionAssert.AreEqual(s_columns, TableFile.Of(Tables.Sentences, HandBuilt.Document()).Columns.ToArray());

    [TestMethod]
    public void A_row_tells_of_its_article_and_its_place()
    {
        var row = TableFile.Of(Tables.Sentences, HandBuilt.Attributed()).Rows[3];
        Assert.AreEqual("a1", row["article_id"]);
        Assert.AreEqual("Outlet", row["outlet"]);
        Assert.AreEqual(new DateTime(2031, 3, 14, 15, 9, 26, DateTimeKind.Utc).AddMicroseconds(535), row["published"]);
        Assert.AreEqual(2, row["paragraph_index"]);
        Assert.AreEqual(3, row["sentence_index"]);
        Assert.AreEqual("boilerplate", row["section"]);
        Assert.AreEqual("Back to top", row["text"]);
        Assert.IsNull(row["issues"]);
    }

    [TestMethod]
    public void Offsets_count_code_points_of_the_written_text()
    {
        var document = HandBuilt.Attributed();
        var text = TableFile.Of(Tables.Articles, document).Rows.Single()["text"];
        foreach (var row in TableFile.Of(Tables.Sentences, document).Rows)
        {
            Assert.AreEqual(row["text"], CodePointText.Slice(text, row["char_start"], row["char_end"]));
            var names = (List<object?>)row["entities.text"]!;
            for (var i = 0; i < names.Count; i++)
                Assert.AreEqual(names[i], CodePointText.Slice(text, ((List<object?>)row["entities.char_start"]!)[i], ((List<object?>)row["entities.char_end"]!)[i]));
        }
    }

    [TestMethod]
    public void A_lone_surrogate_is_written_as_one_replacement_character()
    {
        var row = TableFile.Of(Tables.Sentences, HandBuilt.Document()).Rows[0];
        Assert.AreEqual("🕊 Talks \uFFFDgo on.", row["text"]);
        Assert.AreEqual("🕊 Talks \uFFFDgo on.", row["title"]);
    }

    [TestMethod]
    public void A_spoken_sentence_tells_who_speaks_and_how_it_scores()
    {
        var row = TableFile.Of(Tables.Sentences, HandBuilt.Attributed()).Rows[1];
        Assert.AreEqual("a1#0", row["statement_id"]);
        Assert.AreEqual("00112233445566ff", row["speaker_id"]);
        Assert.AreEqual("Ana Véliz", row["speaker_name"]);
        Assert.AreEqual("Ana Véliz", row["speaker_mention"]);
        Assert.AreEqual("person", row["speaker_type"]);
        Assert.AreEqual("direct", row["quote_type"]);
        Assert.AreEqual("said", row["cue"]);
        Assert.AreEqual("name", row["resolution"]);
        Assert.AreEqual(0.9f, row["speaker_confidence"]);
        Assert.AreEqual("optimistic", row["stance"]);
        Assert.AreEqual(0.75f, row["p_optimistic"]);
        Assert.AreEqual(0.625f, row["stance_score"]);
    }

    [TestMethod]
    public void Of_several_parts_the_longest_content_counts_and_the_first_of_equals()
    {
        var document = HandBuilt.Attributed();
        Assert.AreEqual("a1#1", TableFile.Of(Tables.Sentences, document).Rows[2]["statement_id"]);
        document.Parts[1] = document.Parts[1] with { ContentLength = 2 };
        var row = TableFile.Of(Tables.Sentences, document).Rows[2];
        Assert.AreEqual("a1#0", row["statement_id"]);
        Assert.AreEqual(0.5f, row["p_neutral"]);
    }

    [TestMethod]
    public void Where_the_speaker_was_not_found_the_mention_and_the_stance_still_stand()
    {
        var row = TableFile.Of(Tables.Sentences, HandBuilt.Attributed()).Rows[2];
        foreach (var column in (string[])["speaker_id", "speaker_name", "speaker_type", "resolution", "speaker_confidence", "cue"]) Assert.IsNull(row[column], column);
        Assert.AreEqual("Reuters", row["speaker_mention"]);
        Assert.AreEqual("hardline", row["stance"]);
    }

    [TestMethod]
    public void Where_nobody_speaks_everything_from_statement_to_score_is_null()
    {
        var row = TableFile.Of(Tables.Sentences, HandBuilt.Attributed()).Rows[0];
        foreach (var column in s_columns.AsSpan(10, 14)) Assert.IsNull(row[column], column);
        Assert.AreEqual(0, ((List<object?>)row["entities.text"]!).Count);
    }

    [TestMethod]
    public void Without_speakers_and_stances_only_their_columns_are_null()
    {
        var document = HandBuilt.Attributed();
        document.Attributions.Clear();
        document.PartStances.Clear();
        var row = TableFile.Of(Tables.Sentences, document).Rows[1];
        Assert.AreEqual("direct", row["quote_type"]);
        Assert.IsNull(row["speaker_id"]);
        Assert.IsNull(row["stance"]);
    }

    [TestMethod]
    public void Each_name_stands_in_the_sentence_that_it_begins_in()
    {
        var rows = TableFile.Of(Tables.Sentences, HandBuilt.Document(), HandBuilt.Document()).Rows;
        CollectionAssert.AreEqual(new object?[] { "person" }, (List<object?>)rows[1]["entities.type"]!);
        CollectionAssert.AreEqual(new object?[] { "Reuters" }, (List<object?>)rows[6]["entities.text"]!);
        CollectionAssert.AreEqual(new object?[] { null }, (List<object?>)rows[6]["entities.entity_id"]!);
    }
}

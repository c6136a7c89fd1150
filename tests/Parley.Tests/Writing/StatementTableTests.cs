using Parley.Writing;

namespace Parley.Tests.Writing;

[TestClass]
public sealed class StatementTableTests
{
    [TestMethod]
    public void Columns_stand_in_the_documented_order()
    {
        string[] columns =
        [
            "statement_id", "article_id", "published", "outlet", "quote_type", "source_start", "source_end", "source_text",
            "cue_start", "cue_end", "cue_text", "cue_lemma", "content.char_start", "content.char_end", "content_text",
            "sentence_first", "sentence_last", "speaker_id", "speaker_name", "speaker_type", "resolution", "speaker_confidence", "via",
            "stance", "p_optimistic", "p_hardline", "p_neutral", "stance_score",
        ];
        CollectionAssert.AreEqual(columns, TableFile.Of(Tables.Statements, HandBuilt.Attributed()).Columns.ToArray());
    }

    [TestMethod]
    public void A_row_tells_who_said_what_with_which_words()
    {
        var row = TableFile.Of(Tables.Statements, HandBuilt.Attributed()).Rows[0];
        Assert.AreEqual("a1#0", row["statement_id"]);
        Assert.AreEqual("direct", row["quote_type"]);
        Assert.AreEqual("Ana Véliz", row["source_text"]);
        Assert.AreEqual("said", row["cue_text"]);
        Assert.AreEqual("say", row["cue_lemma"]);
        Assert.AreEqual("“We will meet,” “soon.”", row["content_text"]);
        Assert.AreEqual(1, row["sentence_first"]);
        Assert.AreEqual(2, row["sentence_last"]);
        Assert.AreEqual("Reuters", row["via"]);
        Assert.AreEqual("optimistic", row["stance"]);
        Assert.AreEqual(0.25f, row["stance_score"]);
    }

    [TestMethod]
    public void Spans_count_code_points_of_the_written_text()
    {
        var document = HandBuilt.Attributed();
        var text = TableFile.Of(Tables.Articles, document).Rows.Single()["text"];
        var row = TableFile.Of(Tables.Statements, document).Rows[0];
        Assert.AreEqual(row["source_text"], CodePointText.Slice(text, row["source_start"], row["source_end"]));
        Assert.AreEqual(row["cue_text"], CodePointText.Slice(text, row["cue_start"], row["cue_end"]));
        var starts = (List<object?>)row["content.char_start"]!;
        var ends = (List<object?>)row["content.char_end"]!;
        Assert.AreEqual(row["content_text"], string.Join(' ', starts.Zip(ends, (start, end) => CodePointText.Slice(text, start, end))));
    }

    [TestMethod]
    public void What_the_text_does_not_say_is_null()
    {
        var row = TableFile.Of(Tables.Statements, HandBuilt.Attributed()).Rows[1];
        foreach (var column in (string[])["source_start", "source_end", "source_text", "cue_start", "cue_text", "cue_lemma", "speaker_id", "resolution", "via"])
            Assert.IsNull(row[column], column);
        Assert.AreEqual("it", row["content_text"]);
        Assert.AreEqual("hardline", row["stance"]);
    }
}

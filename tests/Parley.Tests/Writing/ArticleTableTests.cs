using Parley.Documents;
using Parley.Writing;

namespace Parley.Tests.Writing;

[TestClass]
public sealed class ArticleTableTests
{
    [TestMethod]
    public void A_row_holds_the_article_and_its_counts()
    {
        var table = TableFile.Of(Tables.Articles, HandBuilt.Attributed());
        CollectionAssert.AreEqual(
            new[]
            {
                "article_id", "source_file", "source_row", "url", "outlet", "title", "author", "published", "language", "text",
                "sentence_count", "token_count", "statement_count", "duplicate_of",
            },
            table.Columns.ToArray());
        var row = table.Rows.Single();
        Assert.AreEqual("dump.jsonl", row["source_file"]);
        Assert.AreEqual(7, row["source_row"]);
        Assert.AreEqual("https://outlet.example/1", row["url"]);
        Assert.AreEqual("B. Line", row["author"]);
        Assert.AreEqual("en", row["language"]);
        Assert.AreEqual(HandBuilt.Text.Replace('\uD800', '\uFFFD'), row["text"]);
        Assert.AreEqual(4, row["sentence_count"]);
        Assert.AreEqual(4, row["token_count"]);
        Assert.AreEqual(2, row["statement_count"]);
        Assert.IsNull(row["duplicate_of"]);
    }

    [TestMethod]
    public void What_the_input_did_not_give_is_null()
    {
        var document = new Document();
        document.Reset(new Article { Id = "bare", Text = "x", SourceFile = "-", SourceRow = 1 });
        var row = TableFile.Of(Tables.Articles, document).Rows.Single();
        foreach (var column in (string[])["url", "outlet", "title", "author", "published", "language"]) Assert.IsNull(row[column], column);
        Assert.AreEqual(0, row["sentence_count"]);
    }

    [TestMethod]
    public void A_file_carries_its_metadata()
    {
        var entry = TableFile.Of(Tables.Articles).Reader.Metadata.Single();
        Assert.AreEqual("key", entry.Key);
        Assert.AreEqual("value", entry.Value);
    }

    [TestMethod]
    public void An_unknown_table_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => TableFile.Of(new TableInfo("tables", 1)));
}

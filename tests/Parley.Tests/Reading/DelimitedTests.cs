using System.Text;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class DelimitedTests
{
    [TestMethod]
    public void Quoted_fields_hold_delimiters_quotes_and_line_breaks()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", "id,Title,TEXT\r\n1,\"A, b\",\"He said \"\"no\"\".\r\n\nThen, left.\"\r\n2,c,plain\r\n");
        Assert.AreEqual("He said \"no\".\r\n\nThen, left.", outcome.Articles[0].Text);
        Assert.AreEqual("A, b", outcome.Articles[0].Title);
        Assert.AreEqual("plain", outcome.Articles[1].Text);
        CollectionAssert.AreEqual(new[] { 1, 2 }, outcome.Articles.Select(a => a.SourceRow).ToArray());
        CollectionAssert.AreEqual(new[] { "1", "2" }, outcome.Articles.Select(a => a.Id).ToArray());
    }

    [TestMethod]
    [DataRow("a.tsv", "title\ttext\nt, u\tone, two\n")]
    [DataRow("a.csv", "title;text\nt, u;one, two\n")]
    [DataRow("a.csv", "title\ttext\nt, u\tone, two\n")]
    [DataRow("a.csv", "title|text\nt, u|one, two\n")]
    public void Other_delimiters(string name, string content)
    {
        using var dump = new Dump();
        var article = dump.Read(name, content).Article;
        Assert.AreEqual("one, two", article.Text);
        Assert.AreEqual("t, u", article.Title);
    }

    [TestMethod]
    public void Without_a_text_column_the_file_is_one_reject_that_tells_the_columns()
    {
        using var dump = new Dump();
        var reject = dump.Read("a.csv", "id,story\n1,one\n2,two\n").Reject;
        Assert.AreEqual(0, reject.SourceRow);
        StringAssert.Contains(reject.Reason, "found id, story", StringComparison.Ordinal);
        StringAssert.Contains(reject.Reason, "--map text=COLUMN", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Missing_last_fields_are_absent_values()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", "text,title,author\none\ntwo,t\n,t,a\n");
        CollectionAssert.AreEqual(new[] { "one", "two" }, outcome.Texts.ToArray());
        Assert.IsNull(outcome.Articles[0].Title);
        Assert.AreEqual("t", outcome.Articles[1].Title);
        Assert.AreEqual(3, outcome.Reject.SourceRow);
        StringAssert.StartsWith(outcome.Reject.Reason, "no text", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Surplus_fields_reject_the_row_unless_they_are_empty()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", "title,text\nt,one, two\nt,three,,\n");
        Assert.AreEqual("three", outcome.Article.Text);
        Assert.AreEqual(1, outcome.Reject.SourceRow);
        StringAssert.StartsWith(outcome.Reject.Reason, "3 fields, the header has 2", StringComparison.Ordinal);
        Assert.AreEqual("t,one, two", outcome.Reject.Start);
    }

    [TestMethod]
    public void A_quote_inside_an_unquoted_field_is_text()
    {
        using var dump = new Dump();
        Assert.AreEqual("a 5\" gun", dump.Read("a.csv", "title,text\nt,a 5\" gun\n").Article.Text);
    }

    [TestMethod]
    public void Text_after_a_closing_quote_rejects_the_row()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", "title,text\nt,one\nt,\"No,\" he said\nt,three\n");
        CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
        Assert.AreEqual(2, outcome.Reject.SourceRow);
        StringAssert.StartsWith(outcome.Reject.Reason, "malformed quotes: text follows", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_quote_that_is_never_closed_rejects_what_it_swallowed()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", "title,text\nt,one\nt,\"two\nt,three\n");
        Assert.AreEqual("one", outcome.Article.Text);
        Assert.AreEqual(2, outcome.Reject.SourceRow);
        StringAssert.Contains(outcome.Reject.Reason, "not closed before the end", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Malformed_bytes_and_NULs_reject_their_record_alone()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.csv", [.. "title,text\nt,one\nt,\"tw"u8, 0x92, .. "o\nx\"\nt,th\0ree\nt,four\n"u8]);
        CollectionAssert.AreEqual(new[] { "one", "four" }, outcome.Texts.ToArray());
        CollectionAssert.AreEqual(new[] { 2, 3 }, outcome.Rejects.Select(r => r.SourceRow).ToArray());
        StringAssert.Contains(outcome.Rejects[0].Reason, "byte 0x92 at byte 5 of the record", StringComparison.Ordinal);
        StringAssert.StartsWith(outcome.Rejects[1].Reason, "binary content", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("id,text\n")]
    public void No_rows_are_a_reject_of_the_file(string content)
    {
        using var dump = new Dump();
        var reject = dump.Read("a.csv", content).Reject;
        Assert.AreEqual(0, reject.SourceRow);
        StringAssert.StartsWith(reject.Reason, "empty file", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_dotted_header_is_a_name_like_any_other()
    {
        using var dump = new Dump();
        var article = dump.Read("a.csv", "source.name,text\nThe Post,one\n", new ReadingOptions { Map = ["outlet=source.name"] }).Article;
        Assert.AreEqual("The Post", article.Outlet);
    }

    [TestMethod]
    public void Many_records_across_buffers_arrive_whole()
    {
        using var dump = new Dump();
        var texts = Enumerable.Range(0, 3000).Select(i => $"Row {i}, \"quoted\"\r\n\r\n" + new string((char)('a' + (i % 26)), i % 700)).ToArray();
        var content = new StringBuilder("id,text\n");
        for (var i = 0; i < texts.Length; i++)
            content.Append(i).Append(",\"").Append(texts[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"\n");
        CollectionAssert.AreEqual(texts, dump.Read("a.csv", content.ToString()).Texts.ToArray());
    }
}

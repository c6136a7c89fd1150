using System.Text;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class JsonLinesTests
{
    [TestMethod]
    public void Every_line_is_an_article_with_its_line_number_as_row()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"text\":\"one\"}\n\n{\"text\":\"two\"}\r\n  \n{\"text\":\"three\"}");
        CollectionAssert.AreEqual(new[] { "one", "two", "three" }, outcome.Texts.ToArray());
        CollectionAssert.AreEqual(new[] { 1, 3, 5 }, outcome.Articles.Select(a => a.SourceRow).ToArray());
        Assert.AreEqual(0, outcome.Rejects.Count);
    }

    [TestMethod]
    public void All_fields_arrive()
    {
        using var dump = new Dump();
        var article = dump.Read(
            "a.ndjson",
            """{"id": "n-1", "url": "https://www.example.org/1", "title": " Talks ", "text": " The envoys met.\n", "published": "2031-03-05T10:15:00+02:00", "outlet": "Example", "author": "A. Writer", "language": "en", "other": [1, {"text": "no"}]}""").Article;
        Assert.AreEqual("n-1", article.Id);
        Assert.AreEqual("https://www.example.org/1", article.Url);
        Assert.AreEqual("Talks", article.Title);
        Assert.AreEqual(" The envoys met.\n", article.Text);
        Assert.AreEqual(new DateTime(2031, 3, 5, 8, 15, 0, DateTimeKind.Utc), article.Published);
        Assert.AreEqual(DateTimeKind.Utc, article.Published!.Value.Kind);
        Assert.AreEqual("Example", article.Outlet);
        Assert.AreEqual("A. Writer", article.Author);
        Assert.AreEqual("en", article.Language);
    }

    [TestMethod]
    public void A_line_cut_in_half_is_a_reject_and_the_rest_is_read()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"tw\n{\"text\":\"three\"}\n");
        CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
        Assert.AreEqual(2, outcome.Reject.SourceRow);
        StringAssert.StartsWith(outcome.Reject.Reason, "invalid JSON at byte 11 of the record: ", StringComparison.Ordinal);
        Assert.AreEqual("{\"text\":\"tw", outcome.Reject.Start);
    }

    [TestMethod]
    public void Malformed_bytes_reject_their_line_alone()
    {
        using var dump = new Dump();
        var outcome = dump.Read(
            "a.jsonl",
            [.. "{\"text\":\"one\"}\n{\"text\":\"t"u8, 0xC3, .. "wo\"}\n{\"text\":\"three\"}\n"u8]);
        CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
        StringAssert.Contains(outcome.Reject.Reason, "byte 0xC3 at byte 10 of the record", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_NUL_byte_makes_a_line_binary()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"text\":\"o\0ne\"}\n{\"text\":\"two\"}\n");
        StringAssert.StartsWith(outcome.Reject.Reason, "binary content: a NUL byte at byte 10", StringComparison.Ordinal);
        Assert.AreEqual("two", outcome.Article.Text);
    }

    [TestMethod]
    [DataRow("[1]", "an array")]
    [DataRow("\"text\"", "a string")]
    [DataRow("12", "a number")]
    [DataRow("null", "null")]
    [DataRow("true", "a boolean")]
    public void A_line_that_is_no_object_is_a_reject(string line, string kind)
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"text\":\"one\"}\n" + line);
        Assert.AreEqual("expected a JSON object, found " + kind, outcome.Reject.Reason);
    }

    [TestMethod]
    [DataRow("""{"title":"t"}""")]
    [DataRow("""{"title":"t","text":null}""")]
    [DataRow("""{"title":"t","text":""}""")]
    [DataRow("""{"title":"t","text":"None","content":"NaN"}""")]
    [DataRow("""{"title":"t","text":" \n\t"}""")]
    [DataRow("""{"title":"t","text":false}""")]
    [DataRow("""{"title":"t","text":[]}""")]
    public void A_record_without_text_is_a_reject_that_names_what_it_has(string line)
    {
        using var dump = new Dump();
        var reject = dump.Read("a.jsonl", line).Reject;
        StringAssert.StartsWith(reject.Reason, "no text: none of text, maintext, content, body, event_text has a value; the record has title", StringComparison.Ordinal);
        StringAssert.Contains(reject.Reason, "--map text=", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", """{"text":"a\ud83d b\ude00\ud83d\ude00\u00e9","title":"\ud83d"}""");
        Assert.AreEqual("a\uFFFD b\uFFFD😀é", outcome.Article.Text);
        Assert.AreEqual("\uFFFD", outcome.Article.Title);
    }

    [TestMethod]
    public void Bare_NaN_as_Python_writes_it_is_an_absent_value()
    {
        using var dump = new Dump();
        var article = dump.Read("a.jsonl", """{"author": NaN, "title": -Infinity, "text": "NaN \" NaN", "url":Infinity}""").Article;
        Assert.IsNull(article.Author);
        Assert.IsNull(article.Title);
        Assert.IsNull(article.Url);
        Assert.AreEqual("NaN \" NaN", article.Text);
    }

    [TestMethod]
    public void An_empty_file_does_not_disappear()
    {
        using var dump = new Dump();
        foreach (var content in new[] { "", "\n\n" })
        {
            var reject = dump.Read("a.jsonl", content).Reject;
            Assert.AreEqual(0, reject.SourceRow);
            StringAssert.StartsWith(reject.Reason, "empty file", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public void A_JSON_array_named_jsonl_is_read_as_one()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "\n[\n {\"text\":\"one\"},\n {\"text\":\"two\"}\n]");
        CollectionAssert.AreEqual(new[] { "one", "two" }, outcome.Texts.ToArray());
    }

    [TestMethod]
    public void Standard_input_is_JSONL()
    {
        var outcome = Outcome.Of(["-"], standardInput: () => new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"one\"}\n{\"text\":")));
        Assert.AreEqual("-", outcome.Article.SourceFile);
        Assert.AreEqual(2, outcome.Reject.SourceRow);
        Assert.IsNull(outcome.Counts.BytesTotal);
    }

    [TestMethod]
    public void Deep_nesting_is_no_crash()
    {
        using var dump = new Dump();
        var deep = string.Concat(Enumerable.Repeat("[", 5000)) + string.Concat(Enumerable.Repeat("]", 5000));
        var outcome = dump.Read("a.jsonl", "{\"text\":\"one\",\"x\":" + deep + "}\n{\"text\":\"two\"}");
        StringAssert.StartsWith(outcome.Reject.Reason, "invalid JSON", StringComparison.Ordinal);
        Assert.AreEqual("two", outcome.Article.Text);
    }
}

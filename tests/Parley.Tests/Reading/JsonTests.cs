using System.Text;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class JsonTests
{
    [TestMethod]
    [DataRow("""[{"text":"one"},{"text":"two"}]""")]
    [DataRow(" [ {\"text\":\"one\"} ,\r\n{\"text\" : \"two\"}\n ] ")]
    [DataRow("""{"articles":[{"text":"one"},{"text":"two"}]}""")]
    [DataRow("""{"status":"ok","total":2,"articles":[{"text":"one"},{"text":"two"}],"next":{"page":[2]}}""")]
    [DataRow("""{"content":[{"text":"one"},{"text":"two"}]}""")]
    [DataRow("{\"text\":\"one\"}\n{\"text\":\"two\"}\n")]
    [DataRow("""[{"text":"one"}][{"text":"two"}]""")]
    public void Articles_are_found_in_arrays_wrappers_and_rows(string content)
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", content);
        CollectionAssert.AreEqual(new[] { "one", "two" }, outcome.Texts.ToArray());
        CollectionAssert.AreEqual(new[] { 1, 2 }, outcome.Articles.Select(a => a.SourceRow).ToArray());
        Assert.AreEqual(0, outcome.Rejects.Count);
    }

    [TestMethod]
    public void An_object_with_a_text_is_one_article_even_with_lists_in_it()
    {
        using var dump = new Dump();
        var article = dump.Read("a.json", """{"authors":[{"name":"A. One"}],"images":[{"text":"no"}],"text":"one"}""").Article;
        Assert.AreEqual("one", article.Text);
        Assert.AreEqual("A. One", article.Author);
    }

    [TestMethod]
    public void An_object_without_text_or_list_is_a_reject()
    {
        using var dump = new Dump();
        StringAssert.StartsWith(dump.Read("a.json", """{"title":"t","tags":["x"]}""").Reject.Reason, "no text", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_malformed_element_is_one_reject_and_its_neighbours_are_read()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", """[{"text":"one"}, {"text":two}, nonsense, 5, {"text":"six"}, {"title":"t"}, {"text":"eight",}, {"text":"nine ]}"}]""");
        CollectionAssert.AreEqual(new[] { "one", "six", "nine ]}" }, outcome.Texts.ToArray());
        CollectionAssert.AreEqual(new[] { 2, 3, 4, 6, 7 }, outcome.Rejects.Select(r => r.SourceRow).ToArray());
    }

    [TestMethod]
    public void A_malformed_element_of_a_wrapped_list_is_one_reject_too()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", """{"articles":[{"text":"one"}, {"text":two}, {"text":"three"}]}""");
        CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
        Assert.AreEqual(2, outcome.Reject.SourceRow);
    }

    [TestMethod]
    public void Malformed_bytes_reject_their_element_alone()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", [.. "[{\"text\":\"one\"},{\"text\":\""u8, 0xFF, .. "\"},{\"text\":\"three\"}]"u8]);
        CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
        StringAssert.Contains(outcome.Reject.Reason, "0xFF at byte 9 of the record", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("""[{"text":"one"},{"text":"tw""")]
    [DataRow("""{"articles":[{"text":"one"},{"text":"tw""")]
    public void A_file_cut_in_an_element_keeps_what_came_before(string content)
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", content);
        Assert.AreEqual("one", outcome.Article.Text);
        Assert.AreEqual(2, outcome.Rejects[0].SourceRow);
        StringAssert.StartsWith(outcome.Rejects[0].Reason, "invalid JSON at byte", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_file_cut_between_elements_says_so()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.json", """[{"text":"one"},""");
        Assert.AreEqual("one", outcome.Article.Text);
        Assert.AreEqual("the file ends before its array is closed", outcome.Reject.Reason);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" \n")]
    [DataRow("[]")]
    public void Nothing_to_read_is_a_reject_of_the_file(string content)
    {
        using var dump = new Dump();
        var reject = dump.Read("a.json", content).Reject;
        Assert.AreEqual(0, reject.SourceRow);
        StringAssert.StartsWith(reject.Reason, "empty file", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Anything_else_is_one_reject()
    {
        using var dump = new Dump();
        Assert.AreEqual("expected a JSON array or object", dump.Read("a.json", "The envoys met, and left.").Reject.Reason);
    }

    [TestMethod]
    public void A_list_far_longer_than_a_record_may_be_is_streamed()
    {
        using var dump = new Dump();
        var content = new StringBuilder("{\"meta\": {\"x\": [1]}, \"articles\": [");
        for (var i = 0; i < 5000; i++)
            content.Append(i == 0 ? "" : ",\n").Append("{\"text\":\"article ").Append(i).Append(" with \\\"quotes\\\" and [brackets}\"}");
        content.Append("], \"end\": true}");
        var outcome = dump.Read("a.json", content.ToString(), new ReadingOptions { MaxRecordBytes = 1000 });
        Assert.AreEqual(5000, outcome.Articles.Count);
        Assert.AreEqual(0, outcome.Rejects.Count);
        Assert.AreEqual("article 4999 with \"quotes\" and [brackets}", outcome.Articles[^1].Text);
    }
}

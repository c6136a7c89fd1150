using Parley.Reading;

namespace Parley.Tests.Reading;

/// <summary>What values of any JSON type mean as fields.</summary>
[TestClass]
public sealed class JsonValuesTests
{
    [TestMethod]
    [DataRow("""{"id": 17, "text": "t"}""", "17")]
    [DataRow("""{"id": 1.50, "text": "t"}""", "1.50")]
    [DataRow("""{"uuid": "u", "id": null, "text": "t"}""", "u")]
    [DataRow("""{"uuid": "u", "id": "i", "text": "t"}""", "i")]
    [DataRow("""{"ID": "i", "text": "t"}""", "i")]
    [DataRow("""{"id": "", "id": "second", "id": "third", "text": "t"}""", "second")]
    [DataRow("""{"id": ["a", "b"], "text": "t"}""", "a")]
    [DataRow("""{"\u0069d": "i", "text": "t"}""", "i")]
    public void Ids(string json, string id)
    {
        using var dump = new Dump();
        Assert.AreEqual(id, dump.Read("a.jsonl", json).Article.Id);
    }

    [TestMethod]
    [DataRow("""{"authors": ["A. One", "", null, "B. Two"], "text": "t"}""", "A. One, B. Two")]
    [DataRow("""{"author": {"name": "A. One", "url": "x"}, "text": "t"}""", "A. One")]
    [DataRow("""{"authors": [{"name": "A. One"}, {"name": "B. Two"}, {}], "text": "t"}""", "A. One, B. Two")]
    [DataRow("""{"author": [], "byline": "By A. One", "text": "t"}""", "By A. One")]
    [DataRow("""{"author": false, "text": "t"}""", null)]
    public void Authors(string json, string? author)
    {
        using var dump = new Dump();
        Assert.AreEqual(author, dump.Read("a.jsonl", json).Article.Author);
    }

    [TestMethod]
    [DataRow("""{"source": {"id": null, "name": "The Post"}, "text": "t"}""", "The Post")]
    [DataRow("""{"source": {"id": 3}, "domain": "post.example", "text": "t"}""", "post.example")]
    [DataRow("""{"url": "https://www.post.example/a?b", "text": "t"}""", "post.example")]
    [DataRow("""{"url": "http://Blog.Post.Example:80/a", "text": "t"}""", "blog.post.example")]
    [DataRow("""{"url": "www.post.example/a", "text": "t"}""", "post.example")]
    [DataRow("""{"url": "https://www.post.example/a", "source_domain": "NaN", "text": "t"}""", "post.example")]
    [DataRow("""{"url": "no url", "text": "t"}""", null)]
    [DataRow("""{"text": "t"}""", null)]
    public void Outlets(string json, string? outlet)
    {
        using var dump = new Dump();
        Assert.AreEqual(outlet, dump.Read("a.jsonl", json).Article.Outlet);
    }

    [TestMethod]
    public void Paragraphs_of_a_text_array_are_separated_by_blank_lines()
    {
        using var dump = new Dump();
        Assert.AreEqual("One.\n\nTwo.", dump.Read("a.jsonl", """{"body": ["One.", null, "Two."]}""").Article.Text);
    }

    [TestMethod]
    public void The_first_alias_with_a_value_wins_whatever_the_order_in_the_record()
    {
        using var dump = new Dump();
        var article = dump.Read("a.jsonl", """{"content": "short…", "headline": "H", "maintext": "whole", "text": "null", "title": "T"}""").Article;
        Assert.AreEqual("whole", article.Text);
        Assert.AreEqual("T", article.Title);
    }

    [TestMethod]
    public void Unix_time_is_a_date()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"date\": 1930300245, \"text\": \"t\"}\n{\"date\": 1930300245000, \"text\": \"u\"}");
        Assert.IsTrue(outcome.Articles.All(a => a.Published == DateTime.UnixEpoch.AddSeconds(1930300245)));
    }

    [TestMethod]
    public void A_date_that_does_not_parse_is_null_and_counted()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", "{\"date\": \"soon\", \"text\": \"t\"}\n{\"date\": null, \"text\": \"u\"}");
        Assert.IsTrue(outcome.Articles.All(a => a.Published is null));
        Assert.AreEqual(1, outcome.Counts.UnreadableDates);
        Assert.AreEqual(2, outcome.Counts.Undated);
    }
}

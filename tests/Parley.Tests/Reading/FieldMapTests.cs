using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class FieldMapTests
{
    [TestMethod]
    public void A_mapping_replaces_the_aliases_of_its_field()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", """{"Story":"one","text":"junk"}""" + "\n" + """{"text":"junk"}""", Map("text=story"));
        Assert.AreEqual("one", outcome.Article.Text);
        StringAssert.StartsWith(outcome.Reject.Reason, "no text: none of story", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Several_mappings_of_a_field_are_tried_in_order()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", """{"b":"two","a":"one"}""" + "\n" + """{"b":"two"}""", Map("text=a", "TEXT = b"));
        CollectionAssert.AreEqual(new[] { "one", "two" }, outcome.Texts.ToArray());
    }

    [TestMethod]
    public void A_mapped_column_serves_only_what_it_is_mapped_to()
    {
        using var dump = new Dump();
        var article = dump.Read("a.jsonl", """{"source":"A headline","domain":"post.example","text":"t"}""", Map("title=source")).Article;
        Assert.AreEqual("A headline", article.Title);
        Assert.AreEqual("post.example", article.Outlet);
    }

    [TestMethod]
    public void Dotted_names_reach_into_objects()
    {
        using var dump = new Dump();
        var article = dump.Read(
            "a.jsonl",
            """{"doc":{"Body":{"plain":"one"},"text":"no"},"source":{"title":"The Post","name":"no"}}""",
            Map("text=doc.body.plain", "outlet=source.title")).Article;
        Assert.AreEqual("one", article.Text);
        Assert.AreEqual("The Post", article.Outlet);
    }

    [TestMethod]
    public void Unknown_fields_are_told_with_those_there_are()
    {
        var fault = Assert.ThrowsExactly<ArgumentException>(() => FieldMap.Create(["headline=title", "text=", "=x", "nonsense"]));
        StringAssert.Contains(fault.Message, "there is no field \"headline\"; the fields are id, url, title, text, published, outlet, author, language", StringComparison.Ordinal);
        Assert.AreEqual(4, fault.Message.Split('\n').Length);
    }

    private static ReadingOptions Map(params string[] mappings) => new() { Map = mappings };
}

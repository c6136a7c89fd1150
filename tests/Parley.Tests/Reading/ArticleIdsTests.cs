using Parley.Documents;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class ArticleIdsTests
{
    [TestMethod]
    public void The_input_id_is_kept_while_it_is_unique()
    {
        var ids = new ArticleIds();
        Assert.AreEqual("a", ids.Next("a", Article("one")));
        var second = ids.Next("a", Article("two"));
        StringAssert.Matches(second, Hex);
        Assert.AreEqual("b", ids.Next("b", Article("three")));
    }

    [TestMethod]
    public void The_hash_of_known_content_never_changes()
    {
        Assert.AreEqual("488f08bc3d2860a1", new ArticleIds().Next(null, Article("The envoys met.", url: "https://post.example/1")));
        Assert.AreEqual("fe38e2cb57c885d0", new ArticleIds().Next(null, Article("The envoys met.")));
    }

    [TestMethod]
    public void Exact_duplicates_get_ids_of_their_own_the_same_every_time()
    {
        var first = Run();
        Assert.AreEqual(1000, first.Distinct(StringComparer.Ordinal).Count());
        Assert.IsTrue(first.All(id => Hex.IsMatch(id)));
        CollectionAssert.AreEqual(first, Run());

        static string[] Run()
        {
            var ids = new ArticleIds();
            return Enumerable.Range(0, 1000).Select(_ => ids.Next(null, Article("one"))).ToArray();
        }
    }

    [TestMethod]
    public void An_input_id_that_is_a_hash_given_before_is_not_given_again()
    {
        var ids = new ArticleIds();
        var hash = ids.Next(null, Article("one"));
        Assert.AreNotEqual(hash, ids.Next(hash, Article("two")));
    }

    [TestMethod]
    public void Fields_cannot_pass_for_parts_of_each_other()
    {
        Article[] articles =
        [
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "bc", Title = "a" },
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "c", Title = "ab" },
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "bc", Outlet = "a" },
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "bc", Url = "a" },
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "abc" },
            new() { Id = "", SourceFile = "", SourceRow = 1, Text = "abc", Title = "" },
        ];
        Assert.AreEqual(articles.Length, articles.Select(a => new ArticleIds().Next(null, a)).Distinct(StringComparer.Ordinal).Count());
    }

    [TestMethod]
    public void Absurd_ids_fall_back_to_the_hash()
    {
        foreach (var absurd in new[] { new string('x', 201), "a\nb", "a\u0085b", "" })
            StringAssert.Matches(new ArticleIds().Next(absurd, Article("one")), Hex);
        var longest = new string('é', 200);
        Assert.AreEqual(longest, new ArticleIds().Next(longest, Article("one")));
    }

    private static readonly System.Text.RegularExpressions.Regex Hex = new("^[0-9a-f]{16}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Article Article(string text, string? url = null) =>
        new() { Id = "", SourceFile = "a.jsonl", SourceRow = 1, Text = text, Url = url };
}

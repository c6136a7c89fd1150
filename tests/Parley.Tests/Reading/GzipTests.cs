using System.Text;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class GzipTests
{
    private static readonly byte[] s_lines = Encoding.UTF8.GetBytes(string.Concat(
        Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Article {i} of {i * 7919 % 10007}.\"}}\n")));

    [TestMethod]
    public void Every_format_may_be_compressed()
    {
        using var dump = new Dump();
        Assert.AreEqual(20_000, dump.Read("a.jsonl.gz", Dump.Gzip(s_lines)).Articles.Count);
        Assert.AreEqual("one", dump.Read("a.txt.gz", Dump.Gzip("one"u8.ToArray())).Article.Text);
        Assert.AreEqual("one", dump.Read("a.CSV.GZ", Dump.Gzip("text,id\none,1\n"u8.ToArray())).Article.Text);
        Assert.AreEqual("one", dump.Read("a.json.gz", Dump.Gzip("[{\"text\":\"one\"}]"u8.ToArray())).Article.Text);
    }

    [TestMethod]
    public void Members_in_a_row_are_one_file()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl.gz", [.. Dump.Gzip(s_lines[..1000]), .. Dump.Gzip(s_lines[1000..]), .. Dump.Gzip([]), .. Dump.Gzip("{\"text\":\"end\"}"u8.ToArray())]);
        Assert.AreEqual(20_001, outcome.Articles.Count);
        Assert.AreEqual(0, outcome.Rejects.Count);
    }

    [TestMethod]
    public void A_cut_file_keeps_what_came_before_and_says_that_it_is_cut()
    {
        using var dump = new Dump();
        var whole = Dump.Gzip(s_lines);
        foreach (var length in new[] { whole.Length / 3, whole.Length / 2, whole.Length - 100, whole.Length - 8, whole.Length - 3 })
        {
            var outcome = dump.Read("a.jsonl.gz", whole[..length]);
            Assert.AreEqual("the gzip data ends before it is complete", outcome.Reject.Reason, $"cut at {length}");
            Assert.AreEqual(outcome.Articles.Count + 1, outcome.Reject.SourceRow);
            Assert.IsTrue(outcome.Articles.Count > 5000 * (length / (double)whole.Length), $"{outcome.Articles.Count} articles of {length} bytes");
            Assert.IsTrue(outcome.Articles.Select((a, i) => a.Text.StartsWith($"Article {i} of", StringComparison.Ordinal)).All(ok => ok));
        }
    }

    [TestMethod]
    public void A_corrupt_file_keeps_what_came_before()
    {
        using var dump = new Dump();
        var corrupt = Dump.Gzip(s_lines);
        corrupt[corrupt.Length / 2] ^= 0x55;
        corrupt[(corrupt.Length / 2) + 1] ^= 0xFF;
        var outcome = dump.Read("a.jsonl.gz", corrupt);
        Assert.IsTrue(outcome.Articles.Count > 5000);
        StringAssert.StartsWith(outcome.Rejects[^1].Reason, "the gzip data", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_cut_CSV_keeps_the_rows_before()
    {
        using var dump = new Dump();
        var content = Encoding.UTF8.GetBytes("id,text\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i},\"Article {i} of {i * 7919 % 10007}\"\n")));
        var whole = Dump.Gzip(content);
        var outcome = dump.Read("a.csv.gz", whole[..(whole.Length / 2)]);
        Assert.IsTrue(outcome.Articles.Count > 5000);
        Assert.AreEqual("the gzip data ends before it is complete", outcome.Reject.Reason);
        Assert.AreEqual(outcome.Articles.Count + 1, outcome.Reject.SourceRow);
    }

    [TestMethod]
    public void Padding_after_the_last_member_is_passed_over()
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl.gz", [.. Dump.Gzip(s_lines), .. new byte[512]]);
        Assert.AreEqual(20_000, outcome.Articles.Count);
        Assert.AreEqual(0, outcome.Rejects.Count);
    }

    [TestMethod]
    public void Names_may_be_wrong_about_compression()
    {
        using var dump = new Dump();
        Assert.AreEqual(20_000, dump.Read("a.jsonl", Dump.Gzip(s_lines)).Articles.Count);
        Assert.AreEqual("not gzip data, though its name ends in .gz", dump.Read("b.jsonl.gz", s_lines).Reject.Reason);
        StringAssert.StartsWith(dump.Read("c.jsonl.gz", "").Reject.Reason, "empty file", StringComparison.Ordinal);
    }
}

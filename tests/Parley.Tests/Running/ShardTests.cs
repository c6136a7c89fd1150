using Parley.Running;
using Parley.Tests.Writing;
using Parley.Writing;

namespace Parley.Tests.Running;

[TestClass]
public sealed class ShardTests
{
    [TestMethod]
    public void I_of_N_is_read_and_nonsense_is_not()
    {
        Assert.IsTrue(Shard.TryParse("2/8", out var shard));
        Assert.AreEqual(new Shard(2, 8), shard);
        Assert.AreEqual("-2-of-8", shard.Suffix);
        Assert.AreEqual("", Shard.Whole.Suffix);
        foreach (var text in (string[])["", "2", "/", "0/8", "9/8", "-1/8", "1/0", "a/b", "1/99999", "1 / 2"]) Assert.IsFalse(Shard.TryParse(text, out _), text);
    }

    [TestMethod]
    public void Shards_share_the_dump_and_the_folder()
    {
        using var bench = Bench.With(22);
        bench.Add("bad.jsonl", "1\n" + Bench.Lines(5, first: 22));
        long rejects = 0;
        for (var i = 1; i <= 3; i++)
        {
            bench.Options = bench.Options with { Shard = new Shard(i, 3) };
            rejects += bench.Run().Totals.Rejects;
        }

        Assert.AreEqual(1, rejects);
        Assert.IsTrue(bench.Output.Files().Contains("manifest-2-of-3.json"));
        Assert.IsTrue(bench.Output.Files().Contains("rejects-3-of-3.jsonl"));
        Assert.IsTrue(bench.Output.Files().Contains("sentences/part-1-of-3-00001.parquet"));
        var ids = Directory.EnumerateFiles(Path.Join(bench.Output.Path, "articles")).SelectMany(file => TableFile.Open(file).Rows.Select(row => row["article_id"])).ToList();
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 27).Select(i => $"n{i}").ToArray(), ids);
    }

    [TestMethod]
    public void A_shard_can_be_run_again_without_the_others()
    {
        using var bench = Bench.With(20);
        foreach (var i in new[] { 1, 2 })
        {
            bench.Options = bench.Options with { Shard = new Shard(i, 2) };
            bench.Run();
        }

        var whole = bench.Output.Results();
        bench.Options = bench.Options with { Overwrite = true };
        bench.Run();
        CollectionAssert.AreEquivalent(whole, bench.Output.Results());
    }

    [TestMethod]
    public void Tables_cut_into_another_number_of_shards_do_not_mix()
    {
        using var bench = Bench.With(6);
        bench.Run();
        bench.Options = bench.Options with { Shard = new Shard(1, 2) };
        StringAssert.Contains(Assert.ThrowsExactly<OutputException>(() => bench.Run()).Message, "another number of shards");
        bench.Options = bench.Options with { Overwrite = true };
        bench.Run();
        Assert.IsFalse(bench.Output.Files().Contains("manifest.json"));
        bench.Options = bench.Options with { Shard = Shard.Whole, Overwrite = false };
        StringAssert.Contains(Assert.ThrowsExactly<OutputException>(() => bench.Run()).Message, "another number of shards");
    }

    [TestMethod]
    public void Shards_of_different_options_do_not_mix()
    {
        using var bench = Bench.With(6);
        bench.Options = bench.Options with { Shard = new Shard(1, 2) };
        bench.Run();
        bench.Options = bench.Options with { Shard = new Shard(2, 2), ArticlesPerPart = 4 };
        var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
        StringAssert.Contains(fault.Message, "manifest-1-of-2.json");
        StringAssert.Contains(fault.Message, "articles_per_part was 5, is 4");
    }
}

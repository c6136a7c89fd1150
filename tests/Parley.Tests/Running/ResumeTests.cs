using Parley.Documents;
using Parley.Running;
using Parley.Writing;

namespace Parley.Tests.Running;

[TestClass]
public sealed class ResumeTests
{
    [TestMethod]
    public void A_rerun_skips_what_is_finished_and_processes_nothing_again()
    {
        using var bench = Bench.With(12);
        Assert.AreEqual(3, bench.Run().PartsWritten);
        var before = bench.Output.Results();
        bench.Stages = () => [new TestStage("never", _ => throw new InvalidOperationException("nothing is to be processed again"))];
        var again = bench.Run();
        Assert.AreEqual(RunOutcome.Completed, again.Outcome);
        Assert.AreEqual(0, again.PartsWritten);
        Assert.AreEqual(3, again.PartsSkipped);
        Assert.AreEqual(12, again.Totals.Articles);
        Assert.AreEqual(0, again.Totals.Rejects);
        Assert.AreEqual(0, again.ArticlesProcessed);
        CollectionAssert.AreEquivalent(before, bench.Output.Results());
    }

    [TestMethod]
    public void An_interrupted_run_keeps_its_finished_parts_and_goes_on_from_there()
    {
        using var bench = Bench.With(23);
        bench.Run();
        var whole = bench.Output.Results();
        bench.Options = bench.Options with { Overwrite = true };
        using var cancellation = new CancellationTokenSource();
        bench.Stages = () => [new TestStage("interrupt", document => CancelAt(document, bench, cancellation))];
        var interrupted = bench.Run(cancellation.Token);
        Assert.AreEqual(RunOutcome.Interrupted, interrupted.Outcome);
        Assert.AreEqual(2, interrupted.PartsWritten);
        Assert.IsFalse(bench.Manifest().Complete);
        CollectionAssert.AreEqual(
            new[]
            {
                "articles/part-00000.parquet", "articles/part-00001.parquet", "manifest.json", "rejects.jsonl",
                "sentences/part-00000.parquet", "sentences/part-00001.parquet", "statements/part-00000.parquet", "statements/part-00001.parquet",
            },
            bench.Output.Files().ToArray());

        bench.Options = bench.Options with { Overwrite = false };
        bench.Stages = () => [];
        var resumed = bench.Run();
        Assert.AreEqual(2, resumed.PartsSkipped);
        Assert.AreEqual(3, resumed.PartsWritten);
        Assert.AreEqual(13, resumed.ArticlesProcessed);
        Assert.IsTrue(bench.Manifest().Complete);
        CollectionAssert.AreEquivalent(whole, bench.Output.Results());
    }

    [TestMethod]
    public void Articles_that_failed_before_are_rejects_of_the_rerun_too()
    {
        using var bench = Bench.With(12);
        bench.Stages = () => [new TestStage("picky", document => { if (document.Article.Id == "n3") throw new InvalidOperationException("not this one"); })];
        bench.Run();
        var rejects = bench.Output.Read("rejects.jsonl");
        StringAssert.Contains(rejects, "failed in stage picky: not this one");
        bench.Stages = () => [];
        Assert.AreEqual(1, bench.Run().Totals.Rejects);
        Assert.AreEqual(rejects, bench.Output.Read("rejects.jsonl"));
    }

    [TestMethod]
    public void A_part_whose_file_is_missing_or_cut_is_made_again()
    {
        using var bench = Bench.With(12);
        bench.Run();
        var whole = bench.Output.Results();
        File.Delete(Path.Join(bench.Output.Path, "sentences", "part-00001.parquet"));
        File.WriteAllText(Path.Join(bench.Output.Path, "articles", "part-00002.parquet"), "cut");
        var again = bench.Run();
        Assert.AreEqual(1, again.PartsSkipped);
        Assert.AreEqual(2, again.PartsWritten);
        CollectionAssert.AreEquivalent(whole, bench.Output.Results());
    }

    [TestMethod]
    public void What_a_killed_run_left_unfinished_goes_away()
    {
        using var bench = Bench.With(12);
        bench.Run();
        var whole = bench.Output.Files();
        string[] leftovers =
        [
            "sentences/.part-00003.parquet.tmp", "articles/.part-00003.parquet.tmp", ".manifest.json.tmp",
            // Renamed, but the run was killed before the manifest named it.
            "statements/part-00003.parquet",
        ];
        foreach (var file in leftovers) File.WriteAllText(Path.Join(bench.Output.Path, file), "half");
        bench.Run();
        CollectionAssert.AreEqual(whole, bench.Output.Files());
    }

    [TestMethod]
    public void Another_run_into_the_same_folder_is_refused_and_told_what_differs()
    {
        using var bench = Bench.With(12);
        bench.Run();
        var before = bench.Output.Results();
        var options = bench.Options;
        Refused(bench, options with { ArticlesPerPart = 6 }, "option articles_per_part was 5, is 6");
        Refused(bench, options with { Codec = Parley.Parquet.ParquetCompression.Gzip }, "option codec was snappy, is gzip");
        Refused(bench, options with { Reading = new() { Since = new DateTime(2031, 3, 2, 0, 0, 0, DateTimeKind.Utc) } }, "option since was none, is 2031-03-02T00:00:00.0000000Z");
        Refused(bench, options with { Reading = new() { Map = ["title=headline"] } }, "option map was none, is title=headline");
        bench.Models = [new InstalledModel("stance", "models/stance", 3, new string('a', 64))];
        Refused(bench, options, "model stance was none, is aaaaaaaaaaaa…");
        bench.Models = [];
        bench.Add("second.jsonl", "{}");
        Refused(bench, options, "second.jsonl is new");
        bench.Inputs.RemoveAt(1);
        File.AppendAllText(bench.Inputs[0], "\n");
        Refused(bench, options, " bytes, has ");
        CollectionAssert.AreEquivalent(before, bench.Output.Results());
    }

    [TestMethod]
    public void Inputs_that_changed_without_changing_their_size_are_noticed()
    {
        using var bench = Bench.With(12);
        bench.Run();
        File.WriteAllText(bench.Inputs[0], File.ReadAllText(bench.Inputs[0]).Replace("Round 0 of talks 7", "Sound 0 of talks 7", StringComparison.Ordinal));
        var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
        StringAssert.Contains(fault.Message, "part-00001");
        StringAssert.Contains(fault.Message, "--overwrite");
    }

    [TestMethod]
    public void Overwriting_removes_what_Parley_wrote_and_nothing_else()
    {
        using var bench = Bench.With(12);
        bench.Run();
        string[] own = ["notes.txt", "sentences/part-list.csv", "sentences/extra.parquet", "articles/part-00000.parquet.bak"];
        foreach (var file in own) File.WriteAllText(Path.Join(bench.Output.Path, file), "mine");
        bench.Options = bench.Options with { ArticlesPerPart = 100, Overwrite = true };
        bench.Run();
        CollectionAssert.AreEquivalent(
            (string[])[.. own, "manifest.json", "rejects.jsonl", "articles/part-00000.parquet", "sentences/part-00000.parquet", "statements/part-00000.parquet"],
            bench.Output.Files());
    }

    [TestMethod]
    public void Tables_without_a_manifest_are_not_touched()
    {
        using var bench = Bench.With(3);
        File.WriteAllText(Path.Join(bench.Output.Path, "sentences", "part-00000.parquet"), "somebody's");
        var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
        StringAssert.Contains(fault.Message, "part-00000.parquet but no manifest.json");
        Assert.AreEqual("somebody's", bench.Output.Read("sentences/part-00000.parquet"));
    }

    [TestMethod]
    public void A_damaged_manifest_is_an_error_that_names_it()
    {
        using var bench = Bench.With(3);
        foreach (var content in new[] { "", "{", "null", "{}", "[1]" })
        {
            File.WriteAllText(Path.Join(bench.Output.Path, "manifest.json"), content);
            var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
            StringAssert.Contains(fault.Message, "manifest.json");
        }
    }

    private static void Refused(Bench bench, PipelineOptions options, string difference)
    {
        bench.Options = options;
        var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
        StringAssert.Contains(fault.Message, difference);
        StringAssert.Contains(fault.Message, "--overwrite");
    }

    // At the 13th article two parts can be finished; it waits for that, so that the outcome is the same every time.
    private static void CancelAt(Document document, Bench bench, CancellationTokenSource cancellation)
    {
        if (document.Article.Id != "n12") return;
        Assert.IsTrue(SpinWait.SpinUntil(() => bench.Manifest().Parts.Count == 2, TimeSpan.FromMinutes(1)));
        cancellation.Cancel();
    }
}

using Parley.Documents;
using Parley.Reading;
using Parley.Running;
using Parley.Tests.Writing;
using Parley.Writing;

namespace Parley.Tests.Running;

[TestClass]
public sealed class BatchRunnerTests
{
    [TestMethod]
    public void A_run_leaves_tables_manifest_and_rejects()
    {
        using var bench = Bench.With(7);
        bench.Add("bad.jsonl", "{\"title\":\"no text\"}\n");
        var summary = bench.Run();
        CollectionAssert.AreEqual(
            new[]
            {
                "articles/part-00000.parquet", "articles/part-00001.parquet", "manifest.json", "rejects.jsonl",
                "sentences/part-00000.parquet", "sentences/part-00001.parquet", "statements/part-00000.parquet", "statements/part-00001.parquet",
            },
            bench.Output.Files().ToArray());
        var manifest = bench.Manifest();
        Assert.IsTrue(manifest.Complete);
        Assert.AreEqual(summary.Totals, manifest.Totals);
        Assert.AreEqual(7, manifest.Totals.Articles);
        Assert.AreEqual(1, manifest.Totals.Rejects);
        Assert.AreEqual(new RejectCount("no text", 1), manifest.Rejects.Single());
        CollectionAssert.AreEqual(new[] { 5, 2 }, manifest.Parts.Select(part => part.Articles).ToArray());
        Assert.AreEqual(summary.TokensProcessed, manifest.Parts.Sum(part => part.Tokens));
        Assert.AreEqual(2, manifest.Identity.Inputs.Count);
    }

    [TestMethod]
    public void Files_carry_what_they_were_made_with_and_nothing_of_the_machine()
    {
        using var bench = Bench.With(2);
        bench.Models = [new InstalledModel("stance", "models/stance", 3, new string('a', 64))];
        bench.Run();
        var metadata = TableFile.Open(Path.Join(bench.Output.Path, "sentences", "part-00000.parquet")).Reader.Metadata.ToDictionary(entry => entry.Key, entry => entry.Value);
        Assert.AreEqual("sentences", metadata["parley.table"]);
        Assert.AreEqual("1", metadata["parley.schema_version"]);
        Assert.AreEqual(new string('a', 64), metadata["parley.model.stance"]);
        Assert.AreEqual("5", metadata["parley.option.articles_per_part"]);
        Assert.IsFalse(metadata.ContainsKey("parley.shard"));
        Assert.IsFalse(metadata.Values.Any(value => value.Contains(bench.Output.Path, StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_stage_that_fails_on_an_article_loses_that_article_alone()
    {
        using var bench = Bench.With(9);
        bench.Stages = () => [new TestStage("picky", document => { if (document.Article.Id is "n2" or "n8") throw new InvalidOperationException("two\nlines"); })];
        var summary = bench.Run();
        Assert.AreEqual(RunOutcome.Completed, summary.Outcome);
        Assert.AreEqual(7, summary.Totals.Articles);
        var rejects = bench.Output.Read("rejects.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(2, rejects.Length);
        StringAssert.Contains(rejects[0], "\"row\":3,\"reason\":\"failed in stage picky: two lines\",\"start\":\"Round 0 of talks 2");
        Assert.AreEqual(new RejectCount("failed in stage picky", 2), summary.Rejects.Single());
        Assert.AreEqual(1, bench.Manifest().Parts[0].Failures.Count);
    }

    [TestMethod]
    public void After_a_failure_the_worker_goes_on_with_a_new_pipeline()
    {
        using var bench = Bench.With(4);
        bench.Options = bench.Options with { Workers = 1 };
        var made = 0;
        bench.Stages = () =>
        {
            made++;
            var broken = false;
            return
            [
                new TestStage("fragile", document =>
                {
                    if (broken) throw new InvalidOperationException("used after it broke");
                    broken = document.Article.Id == "n1";
                    if (broken) throw new InvalidOperationException("broke");
                }),
            ];
        };
        Assert.AreEqual(3, bench.Run().Totals.Articles);
        Assert.AreEqual(2, made);
    }

    [TestMethod]
    public void More_rejects_than_allowed_stop_the_run_and_keep_finished_parts()
    {
        using var bench = Bench.With(7);
        bench.Add("bad.jsonl", "1\n2\n3\n" + Bench.Lines(30, first: 7));
        bench.Options = bench.Options with { MaxRejects = 2 };
        var summary = bench.Run();
        Assert.AreEqual(RunOutcome.TooManyRejects, summary.Outcome);
        Assert.AreEqual(3, summary.Totals.Rejects);
        Assert.AreEqual(1, summary.PartsWritten);
        Assert.IsFalse(bench.Manifest().Complete);
        Assert.IsFalse(bench.Output.Files().Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)));
        Assert.AreEqual(3, bench.Output.Read("rejects.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        bench.Options = bench.Options with { MaxRejects = 3 };
        Assert.AreEqual(RunOutcome.Completed, bench.Run().Outcome);
        Assert.AreEqual(37, bench.Manifest().Totals.Articles);
    }

    [TestMethod]
    public void A_dump_without_any_article_still_gives_tables_that_can_be_read()
    {
        using var bench = new Bench();
        bench.Add("bad.jsonl", "1\n2\n");
        Assert.AreEqual(RunOutcome.NothingRead, bench.Run().Outcome);
        Assert.AreEqual(0, TableFile.Open(Path.Join(bench.Output.Path, "sentences", "part-00000.parquet")).Rows.Count);
        Assert.AreEqual(RunOutcome.NothingRead, bench.Run().Outcome);
    }

    [TestMethod]
    public void Articles_outside_the_dates_are_left_out()
    {
        using var bench = Bench.With(10);
        bench.Options = bench.Options with { Reading = new() { Since = new DateTime(2031, 3, 3, 0, 0, 0, DateTimeKind.Utc), Until = new DateTime(2031, 3, 5, 0, 0, 0, DateTimeKind.Utc) } };
        Assert.AreEqual(3, bench.Run().Totals.Articles);
    }

    [TestMethod]
    public void Dates_that_do_not_parse_are_warned_of_once()
    {
        using var bench = new Bench();
        bench.Add("dates.jsonl", "{\"text\":\"a\",\"date\":\"soon\"}\n{\"text\":\"b\",\"date\":\"later\"}\n");
        StringAssert.StartsWith(bench.Run().Warnings.Single(), "2 articles have a date");
        Assert.AreEqual(1, bench.Manifest().Warnings.Count);
    }

    [TestMethod]
    public void Standard_input_is_an_input_like_others()
    {
        using var bench = new Bench();
        var summary = bench.Runner().Run(["-"], bench.Output.Path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Bench.Lines(6))));
        Assert.AreEqual(6, summary.Totals.Articles);
        Assert.AreEqual("-", bench.Manifest().Identity.Inputs.Single().Name);
    }

    [TestMethod]
    public void Missing_inputs_are_told_before_anything_is_written()
    {
        using var bench = new Bench();
        bench.Inputs.Add("/no/such/file.jsonl");
        var output = Path.Join(bench.Output.Path, "new");
        Assert.ThrowsExactly<InputException>(() => bench.Runner().Run(bench.Inputs, output));
        Assert.IsFalse(Directory.Exists(output));
    }

    [TestMethod]
    public void An_output_folder_that_cannot_be_one_is_told_before_anything_is_read()
    {
        using var bench = Bench.With(3);
        var file = Path.Join(bench.Output.Path, "file");
        File.WriteAllText(file, "");
        foreach (var output in new[] { file, Path.Join(file, "below") })
        {
            var runner = bench.Runner();
            var fault = Assert.ThrowsExactly<OutputException>(() => runner.Run(bench.Inputs, output));
            StringAssert.Contains(fault.Message, output);
            StringAssert.Contains(fault.Message, "-o");
            Assert.IsNull(runner.Progress.Reading);
        }
    }

    [TestMethod]
    public void Two_runs_into_one_folder_at_a_time_are_kept_apart()
    {
        using var bench = Bench.With(3);
        bench.Stages = () =>
        [
            new TestStage("second", _ =>
            {
                var fault = Assert.ThrowsExactly<OutputException>(() => new BatchRunner(bench.Options, () => new ArticlePipeline([]), []).Run(bench.Inputs, bench.Output.Path));
                StringAssert.Contains(fault.Message, "another run is writing there");
            }),
        ];
        Assert.AreEqual(0, bench.Run().Totals.Rejects);
    }

    [TestMethod]
    public void Own_output_is_no_input()
    {
        using var bench = Bench.With(3);
        bench.Run();
        bench.Inputs.Add(bench.Output.Path);
        var fault = Assert.ThrowsExactly<OutputException>(() => bench.Run());
        StringAssert.Contains(fault.Message, "lies among the inputs");
    }

    [TestMethod]
    public void A_pipeline_that_cannot_be_made_fails_the_run_with_its_own_error()
    {
        using var bench = Bench.With(3);
        bench.Stages = () => throw new NotSupportedException("no such model");
        Assert.AreEqual("no such model", Assert.ThrowsExactly<NotSupportedException>(() => bench.Run()).Message);
        Assert.IsFalse(bench.Output.Files().Any(file => file.EndsWith(".tmp", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Wrong_options_are_told_all_at_once()
    {
        var options = new PipelineOptions { Workers = 0, ArticlesPerPart = -1, MaxRejects = -2, Shard = new Shard(3, 2), Reading = new() { Map = ["nonsense"] } };
        var fault = Assert.ThrowsExactly<ArgumentException>(() => new BatchRunner(options, () => new ArticlePipeline([]), []));
        foreach (var name in (string[])["Workers is 0", "ArticlesPerPart is -1", "MaxRejects is -2", "Shard is 3/2", "nonsense"]) StringAssert.Contains(fault.Message, name);
        Assert.AreEqual(0, new PipelineOptions().Validate().Count);
    }
}

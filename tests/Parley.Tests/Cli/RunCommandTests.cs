using System.Text.Json;
using Parley.Tests.Running;
using Parley.Tests.Writing;

namespace Parley.Tests.Cli;

[TestClass]
public sealed class RunCommandTests
{
    [TestMethod]
    public void A_run_ends_with_a_summary_and_exit_code_0()
    {
        using var bench = Bench.With(7);
        bench.Add("bad.jsonl", "{\"title\":\"no text\"}\n");
        var shell = Shell.Run(["run", .. bench.Inputs, "-o", bench.Output.Path, "--articles-per-part", "5"]);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        StringAssert.StartsWith(shell.Out, "7 articles, ");
        StringAssert.Contains(shell.Out, "2 written, 0 there already");
        StringAssert.Contains(shell.Out, "1 no text");
        Assert.IsFalse(shell.Error.Contains("error", StringComparison.Ordinal), shell.Error);
        Assert.IsTrue(bench.Output.Files().Contains("sentences/part-00001.parquet"));
    }

    [TestMethod]
    public void Json_is_all_there_is_on_standard_output()
    {
        using var bench = Bench.With(3);
        var shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--json");
        using var summary = JsonDocument.Parse(shell.Out);
        Assert.AreEqual("completed", summary.RootElement.GetProperty("outcome").GetString());
        Assert.AreEqual(3, summary.RootElement.GetProperty("totals").GetProperty("articles").GetInt32());
        Assert.IsTrue(summary.RootElement.GetProperty("tokens_per_second").GetDouble() > 0);
        Assert.IsTrue(summary.RootElement.GetProperty("peak_memory_bytes").GetInt64() > 0);
    }

    [TestMethod]
    public void Quiet_runs_say_nothing_unless_something_is_wrong()
    {
        using var bench = Bench.With(3);
        var shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--quiet");
        Assert.AreEqual(0, shell.ExitCode);
        Assert.AreEqual("", shell.Out);
        shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--quiet", "--codec", "gzip");
        Assert.AreEqual(1, shell.ExitCode);
        StringAssert.Contains(shell.Error, "codec was snappy, is gzip");
    }

    [TestMethod]
    public void A_dash_reads_JSONL_from_standard_input()
    {
        using var output = new OutputRoom();
        var shell = Shell.Run(Bench.Lines(4), CancellationToken.None, "run", "-", "-o", output.Path);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        StringAssert.StartsWith(shell.Out, "4 articles");
    }

    [TestMethod]
    public void Every_option_reaches_the_run()
    {
        using var bench = Bench.With(20);
        bench.Add("mapped.jsonl", "{\"words\":\"Talks went on.\",\"date\":\"2031-03-04\"}\n");
        var shell = Shell.Run(
            ["run", .. bench.Inputs, "-o", bench.Output.Path, "--workers", "3", "--shard", "1/1", "--map", "text=text", "--map", "text=words",
             "--since", "2031-03-03", "--until", "2031-03-04T12:00:00Z", "--max-rejects", "5", "--codec", "none", "--articles-per-part", "2", "--overwrite"]);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        var manifest = Parley.Running.Manifest.Load(Path.Join(bench.Output.Path, "manifest.json"));
        Assert.AreEqual(3, manifest.Totals.Articles);
        Assert.AreEqual(2, manifest.Parts.Count);
        Assert.AreEqual(3, manifest.Run.Workers);
        Assert.AreEqual("uncompressed", manifest.Identity.Options["codec"]);
    }

    [TestMethod]
    public void A_shard_takes_its_share()
    {
        using var bench = Bench.With(10);
        Assert.AreEqual(0, Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--shard", "2/4").ExitCode);
        var rows = TableFile.Open(Path.Join(bench.Output.Path, "articles", "part-2-of-4-00000.parquet")).Rows;
        CollectionAssert.AreEqual(new[] { "n1", "n5", "n9" }, rows.Select(row => row["article_id"]).ToArray());
    }

    [TestMethod]
    public void Wrong_usage_is_exit_code_1_and_says_what_was_expected()
    {
        using var bench = Bench.With(2);
        Wrong("Required", "run");
        Wrong("--output", "run", bench.Inputs[0]);
        Wrong("expected I/N", "run", bench.Inputs[0], "-o", bench.Output.Path, "--shard", "9/8");
        Wrong("expected snappy, gzip or none", "run", bench.Inputs[0], "-o", bench.Output.Path, "--codec", "zstd");
        Wrong("such as 2031-03-14", "run", bench.Inputs[0], "-o", bench.Output.Path, "--since", "soon");
        Wrong("such as title=headline", "run", bench.Inputs[0], "-o", bench.Output.Path, "--map", "headline");
        Wrong("Workers is 0: expected 1 to", "run", bench.Inputs[0], "-o", bench.Output.Path, "--workers", "0");
        Wrong("no such folder of models", "run", bench.Inputs[0], "-o", bench.Output.Path, "--models", "/no/such/models");
        Wrong("--nonsense: there is no such option", "run", bench.Inputs[0], "-o", bench.Output.Path, "--nonsense");
        Assert.AreEqual(0, bench.Output.Files().Count);
    }

    [TestMethod]
    public void An_output_folder_that_cannot_be_written_to_is_exit_code_1()
    {
        using var bench = Bench.With(2);
        var file = Path.Join(bench.Output.Path, "file");
        File.WriteAllText(file, "mine");
        foreach (var output in new[] { file, Path.Join(file, "below") })
        {
            var shell = Shell.Run("run", bench.Inputs[0], "-o", output);
            Assert.AreEqual(1, shell.ExitCode);
            StringAssert.Contains(shell.Error, $"error: {output}: ");
            Assert.IsFalse(shell.Error.Contains("   at ", StringComparison.Ordinal), "no stack trace for a user's error");
        }

        Assert.AreEqual("mine", File.ReadAllText(file));
    }

    [TestMethod]
    public void Missing_input_is_exit_code_2_and_names_all_of_them()
    {
        using var output = new OutputRoom();
        var shell = Shell.Run("run", "/no/such/a.jsonl", "/no/such/b.jsonl", "-o", output.Path);
        Assert.AreEqual(2, shell.ExitCode);
        StringAssert.Contains(shell.Error, "/no/such/a.jsonl");
        StringAssert.Contains(shell.Error, "/no/such/b.jsonl");
        Assert.AreEqual(0, output.Files().Count);
    }

    [TestMethod]
    public void Too_many_rejects_are_exit_code_3()
    {
        using var bench = Bench.With(6);
        bench.Add("bad.jsonl", "1\n2\n");
        var shell = Shell.Run(["run", .. bench.Inputs, "-o", bench.Output.Path, "--max-rejects", "1", "--articles-per-part", "5"]);
        Assert.AreEqual(3, shell.ExitCode);
        StringAssert.Contains(shell.Error, "--max-rejects allows 1");
        StringAssert.Contains(shell.Error, "1 finished parts with 5 articles are kept");
    }

    [TestMethod]
    public void An_interruption_is_exit_code_130_and_says_how_to_go_on()
    {
        using var bench = Bench.With(6);
        var shell = Shell.Run("", new CancellationToken(canceled: true), "run", bench.Inputs[0], "-o", bench.Output.Path);
        Assert.AreEqual(130, shell.ExitCode);
        StringAssert.Contains(shell.Error, "Run the same command again");
        Assert.AreEqual(0, Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path).ExitCode);
    }

    [TestMethod]
    public void A_corrupt_or_missing_model_is_exit_code_1_and_nothing_is_written()
    {
        using var bench = Bench.With(2);
        using var models = new OutputRoom();
        Directory.CreateDirectory(Path.Join(models.Path, "stance"));
        var file = Path.Join(models.Path, "stance", "model.bin");
        File.WriteAllText(file, "not a model");
        var shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--models", models.Path);
        Assert.AreEqual(1, shell.ExitCode);
        StringAssert.Contains(shell.Error, file);
        Directory.Move(Path.Join(models.Path, "stance"), Path.Join(models.Path, "tagger"));
        shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path, "--models", models.Path);
        Assert.AreEqual(1, shell.ExitCode);
        StringAssert.Contains(shell.Error, "no model 'stance'");
        Assert.AreEqual(0, bench.Output.Files().Count);
    }

    private static void Wrong(string expected, params string[] arguments)
    {
        var shell = Shell.Run(arguments);
        Assert.AreEqual(1, shell.ExitCode, string.Join(' ', arguments));
        StringAssert.Contains(shell.Error, expected);
        Assert.IsFalse(shell.Error.Contains("   at ", StringComparison.Ordinal), "no stack trace for a user's error");
    }
}

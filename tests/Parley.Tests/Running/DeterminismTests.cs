using Parley.Documents;
using Parley.Running;
using Parley.Tests.Writing;

namespace Parley.Tests.Running;

[TestClass]
public sealed class DeterminismTests
{
    [TestMethod]
    public void Tables_and_rejects_are_the_same_bytes_for_any_number_of_workers()
    {
        using var one = Bench.With(60);
        one.Add("more.jsonl", Bench.Lines(20, first: 60) + "{broken\n" + Bench.Lines(3, first: 80));
        one.Options = one.Options with { Workers = 1 };
        one.Stages = Uneven;
        one.Run();
        var expected = one.Output.Results();
        Assert.AreEqual((17 * 3) + 1, expected.Count);
        foreach (var workers in new[] { 2, 5 })
        {
            using var output = new OutputRoom();
            var options = one.Options with { Workers = workers, ArticlesInFlight = 3 * workers };
            new BatchRunner(options, () => new ArticlePipeline([new Parley.Segmentation.Segmenter(), .. Uneven()]), []).Run(one.Inputs, output.Path);
            CollectionAssert.AreEqual(expected.OrderBy(file => file.Key, StringComparer.Ordinal).ToArray(), output.Results().OrderBy(file => file.Key, StringComparer.Ordinal).ToArray(), $"{workers} workers");
        }
    }

    [TestMethod]
    public void The_pipeline_as_shipped_is_deterministic_too()
    {
        using var bench = new Bench();
        for (var i = 0; i < 12; i++)
            bench.Add($"{i}.txt", $"Envoys meet\n\n“We are ready for round {i},” said Ana Véliz, the envoy. “Tomorrow is better.” She said that the ceasefire would hold, Reuters reported.");
        bench.Options = bench.Options with { Workers = 1 };
        new BatchRunner(bench.Options, () => ArticlePipeline.Create(PipelineModels.None), []).Run(bench.Inputs, bench.Output.Path);
        using var output = new OutputRoom();
        new BatchRunner(bench.Options with { Workers = 5 }, () => ArticlePipeline.Create(PipelineModels.None), []).Run(bench.Inputs, output.Path);
        CollectionAssert.AreEquivalent(bench.Output.Results(), output.Results());
    }

    [TestMethod]
    public void Articles_stand_in_input_order()
    {
        using var bench = Bench.With(13);
        bench.Options = bench.Options with { Workers = 5 };
        bench.Stages = Uneven;
        bench.Run();
        var ids = Enumerable.Range(0, 3).SelectMany(part => TableFile.Open(Path.Join(bench.Output.Path, "articles", $"part-0000{part}.parquet")).Rows.Select(row => row["article_id"]));
        CollectionAssert.AreEqual(Enumerable.Range(0, 13).Select(i => $"n{i}").ToArray(), ids.ToArray());
    }

    [TestMethod]
    public void Manifests_of_equal_runs_differ_in_their_times_only()
    {
        using var bench = Bench.With(12);
        bench.Run();
        var first = bench.Manifest();
        bench.Options = bench.Options with { Overwrite = true, Workers = 3 };
        bench.Run();
        var second = bench.Manifest();
        var path = Path.Join(bench.Output.Path, "compared.json");
        (second with { Run = first.Run }).Save(path);
        var compared = File.ReadAllText(path);
        first.Save(path);
        Assert.AreEqual(compared, File.ReadAllText(path));
        Assert.AreNotEqual(first.Run.Workers, second.Run.Workers);
    }

    // Some articles take much longer than others, so that workers overtake each other; some fail.
    private static IStage[] Uneven() =>
    [
        new TestStage("uneven", document =>
        {
            var number = document.Text.Length;
            if (number % 5 == 0) Thread.Sleep(3);
            if (document.Article.Id == "n42") throw new InvalidOperationException("no round 42");
        }),
    ];
}

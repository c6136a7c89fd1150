using System.Globalization;
using System.Text;
using Parley.Documents;
using Parley.Reading;
using Parley.Running;
using Parley.Segmentation;

namespace Parley.Tests.Running;

/// <summary>A dump and an output folder that go away with the test, and runs over them with stages of the test's choice.</summary>
internal sealed class Bench : IDisposable
{
    private readonly string _dump = Directory.CreateTempSubdirectory("parley-dump-").FullName;

    public OutputRoom Output { get; } = new();

    public List<string> Inputs { get; } = [];

    /// <summary>Five articles a part, so that small dumps have several.</summary>
    public PipelineOptions Options { get; set; } = new() { ArticlesPerPart = 5, Workers = 2, ArticlesInFlight = 8 };

    /// <summary>Stages that come after segmentation.</summary>
    public Func<IStage[]> Stages { get; set; } = () => [];

    public IReadOnlyList<InstalledModel> Models { get; set; } = [];

    /// <summary>With so many articles, of different lengths.</summary>
    public static Bench With(int articles)
    {
        var bench = new Bench();
        bench.Add("dump.jsonl", Lines(articles));
        return bench;
    }

    public static string Lines(int articles, int first = 0) => string.Concat(Enumerable.Range(first, articles).Select(i =>
        $$"""{"id":"n{{i}}","title":"Talks {{i}}","outlet":"Outlet {{i % 3}}","date":"2031-03-{{(i % 28) + 1:00}}","text":"{{Text(i)}}"}""" + "\n"));

    public string Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Add(string name, byte[] content)
    {
        var path = Path.Join(_dump, name);
        File.WriteAllBytes(path, content);
        Inputs.Add(path);
        return path;
    }

    public BatchRunner Runner() => new(Options, () => new ArticlePipeline([new Segmenter(), .. Stages()]), Models);

    public RunSummary Run(CancellationToken cancellation = default) => Runner().Run(Inputs, Output.Path, cancellation: cancellation);

    public Manifest Manifest() => Parley.Running.Manifest.Load(Path.Join(Output.Path, $"manifest{Options.Shard.Suffix}.json"));

    public void Dispose()
    {
        Output.Dispose();
        Directory.Delete(_dump, recursive: true);
    }

    private static string Text(int i)
    {
        var sentences = Enumerable.Range(0, 1 + (i * 7 % 23)).Select(k => string.Create(CultureInfo.InvariantCulture, $"Round {k} of talks {i} ended without a deal 🕊."));
        return string.Join(' ', sentences);
    }
}

/// <summary>A stage that does what the test says.</summary>
internal sealed class TestStage(string name, Action<Document> action) : IStage
{
    public string Name => name;

    public Annotations Needs => Annotations.None;

    public Annotations Adds => Annotations.None;

    public void Process(Document document) => action(document);
}

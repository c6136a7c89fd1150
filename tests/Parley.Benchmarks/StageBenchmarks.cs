using BenchmarkDotNet.Attributes;
using Parley.Documents;
using Parley.Entities;
using Parley.Segmentation;
using Parley.Speakers;
using Parley.Statements;

namespace Parley.Benchmarks;

/// <summary>Each stage over the text samples: documents are brought up to the stage outside the measurement.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly List<Article> _articles = [];
    private readonly Document _document = new();
    private readonly Segmenter _segmenter = new();
    private readonly NameFinder _names = new();
    private readonly StatementFinder _statements = new();
    private readonly SpeakerResolver _speakers = new();

    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pipeline.sln"))) folder = folder.Parent;
        foreach (var file in Directory.GetFiles(Path.Combine(folder.FullName, "data", "samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            _articles.Add(new Article { Id = file, Text = File.ReadAllText(file), SourceFile = file, SourceRow = 1 });
        }
    }

    [Benchmark(Baseline = true)]
    public int Segmentation() => Run(1);

    [Benchmark]
    public int UpToEntities() => Run(2);

    [Benchmark]
    public int UpToStatements() => Run(3);

    [Benchmark]
    public int UpToSpeakers() => Run(4);

    private int Run(int stages)
    {
        var tokens = 0;
        foreach (var article in _articles)
        {
            _document.Reset(article);
            _segmenter.Process(_document);
            if (stages > 1) _names.Process(_document);
            if (stages > 2) _statements.Process(_document);
            if (stages > 3) _speakers.Process(_document);
            tokens += _document.Tokens.Count;
        }

        return tokens;
    }
}

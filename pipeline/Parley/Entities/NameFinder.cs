using Parley.Documents;

namespace Parley.Entities;

/// <summary>
/// Finds persons, organisations, places and nationalities by how words are written, by lists and by their neighbours,
/// and joins the names of one bearer: "Kellogg" and "Keith Kellogg", "IAEA" and its long form, "Sellouk" and "Selouk".
/// </summary>
public sealed class NameFinder : IStage
{
    private readonly NameRuns _runs = new(Gazetteer.Default);
    private readonly NameTyper _typer = new(Gazetteer.Default);
    private readonly NameClusters _clusters = new();
    private readonly List<(int First, int End)> _found = [];
    private readonly List<NameMention> _mentions = [];

    public string Name => "entities";

    public Annotations Needs => Annotations.Tokens | Annotations.Sentences;

    public Annotations Adds => Annotations.Entities;

    /// <inheritdoc cref="NameClusters.Comparisons"/>
    internal long Comparisons => _clusters.Comparisons;

    public void Process(Document document)
    {
        _mentions.Clear();
        _found.Clear();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Section is Section.Boilerplate or Section.Byline) continue;
            _runs.Find(document, sentence, _found);
        }

        foreach (var (first, end) in _found) _typer.Cut(document, first, end, _mentions);
        _clusters.Resolve(document, _mentions);
    }
}

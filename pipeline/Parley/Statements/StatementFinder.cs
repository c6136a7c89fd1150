using Parley.Documents;

namespace Parley.Statements;

/// <summary>
/// Finds who is reported to say, think or demand what, by cue words and position: verbs ("X said …", "…, said X"),
/// phrases ("according to X", "X: …", "… — X") and quotations that go on without a source of their own.
/// </summary>
public sealed class StatementFinder : IStage
{
    /// <summary>A longer sentence is no prose; leaving it out keeps the time linear in the article's length.</summary>
    private const int MaxTokens = 1000;

    private readonly Scene _scene = new();
    private readonly VerbCues _verbs = new();
    private readonly List<Draft> _drafts = [];

    public string Name => "statements";

    public Annotations Needs => Annotations.Tokens | Annotations.Sentences | Annotations.Quotations | Annotations.Entities;

    public Annotations Adds => Annotations.Statements;

    public void Process(Document document)
    {
        _scene.Reset(document);
        _drafts.Clear();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Section is Section.Boilerplate or Section.Byline || sentence.TokenEnd - sentence.TokenFirst > MaxTokens) continue;
            _verbs.Find(_scene, sentence, _drafts);
            PhraseCues.Find(_scene, sentence, _drafts);
        }

        FloatingQuotations.Claim(_scene, _drafts);
        StatementWriter.Write(_scene, _drafts);
    }
}

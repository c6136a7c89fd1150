using Parley.Documents;

namespace Parley.Stances;

/// <summary>Scores every part of every statement, and every statement by its parts.</summary>
public sealed class StanceStage(IStanceModel model) : IStage
{
    public string Name => "stance";

    public Annotations Needs =>
        Annotations.Tokens | Annotations.Sentences | Annotations.Quotations | Annotations.Entities | Annotations.Statements;

    public Annotations Adds => Annotations.Stances;

    public void Process(Document document)
    {
        foreach (var part in document.Parts) document.PartStances.Add(model.Score(document, part.Span));

        var next = 0;
        for (var statement = 0; statement < document.Statements.Count; statement++)
        {
            var end = next;
            while (end < document.Parts.Count && document.Parts[end].Statement == statement) end++;
            document.StatementStances.Add(Mean(document, next, end));
            next = end;
        }
    }

    /// <summary>The mean of some parts, weighted by content length; a part with source and cue alone counts nothing beside others.</summary>
    private static StanceScore Mean(Document document, int first, int end)
    {
        double optimistic = 0, hardline = 0, neutral = 0, weights = 0;
        var hasContent = false;
        for (var i = first; i < end; i++) hasContent |= document.Parts[i].ContentLength > 0;
        for (var i = first; i < end; i++)
        {
            double weight = hasContent ? document.Parts[i].ContentLength : 1;
            var score = document.PartStances[i];
            optimistic += weight * score.Optimistic;
            hardline += weight * score.Hardline;
            neutral += weight * score.Neutral;
            weights += weight;
        }

        // A statement without parts says nothing.
        return weights > 0
            ? new StanceScore((float)(optimistic / weights), (float)(hardline / weights), (float)(neutral / weights))
            : new StanceScore(0, 0, 1);
    }
}

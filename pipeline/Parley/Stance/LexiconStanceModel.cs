using System.Buffers;
using System.Numerics;
using Parley.Documents;

namespace Parley.Stances;

/// <summary>
/// Counts hostile against conciliatory words and learns nothing: the baseline that a trained model has to beat. A negated
/// conciliatory word counts as hostile; a negated hostile one counts nothing.
/// </summary>
public sealed class LexiconStanceModel : IStanceModel
{
    private static readonly ulong Hostile = StanceLexicon.Default.ClassesOf("stance-hostile");
    private static readonly ulong Conciliatory = StanceLexicon.Default.ClassesOf("stance-conciliatory");

    /// <inheritdoc/>
    public StanceScore Score(Document document, Span part)
    {
        var (first, end) = StatementTerms.TokensOf(document, part);
        var termBuffer = ArrayPool<Term>.Shared.Rent(end - first);
        var hitBuffer = ArrayPool<LexiconHit>.Shared.Rent((end - first) * LexiconHits.MostForEachTerm);
        var terms = termBuffer.AsSpan(0, StatementTerms.Write(document, first, end, termBuffer));
        int hostile = 0, conciliatory = 0;
        foreach (var hit in hitBuffer.AsSpan(0, LexiconHits.Write(terms, hitBuffer)))
        {
            var towards = BitOperations.PopCount(hit.Classes & Conciliatory);
            hostile += hit.Negated ? towards : BitOperations.PopCount(hit.Classes & Hostile);
            if (!hit.Negated) conciliatory += towards;
        }

        ArrayPool<LexiconHit>.Shared.Return(hitBuffer);
        ArrayPool<Term>.Shared.Return(termBuffer);
        // One word each way is what neutral reports hold as well.
        var all = 1f + hostile + conciliatory;
        return new StanceScore(conciliatory / all, hostile / all, 1 / all);
    }
}

using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>An entry of the lexicon among the terms of a part.</summary>
/// <param name="Start">Index of its first term.</param>
/// <param name="Length">Terms.</param>
/// <param name="Classes">Bit set of lexicon classes.</param>
/// <param name="Negated">Whether a negation before it reaches it.</param>
internal readonly record struct LexiconHit(int Start, int Length, ulong Classes, bool Negated)
{
    public int End => Start + Length;
}

/// <summary>Finds lexicon entries in a sequence of terms and how far negations reach.</summary>
internal static class LexiconHits
{
    /// <summary>Hits at most for each term: the longest entry from it on, and a negation inside that one.</summary>
    public const int MostForEachTerm = 2;

    /// <summary>Terms that a negation reaches over, unless punctuation or a contrast ends its clause before.</summary>
    private const int NegationTerms = 4;

    private static readonly StanceLexicon Words = StanceLexicon.Default;
    private static readonly ulong Negation = Words.Class("stance-grammar", "negation");
    private static readonly ulong Contrast = Words.Class("stance-grammar", "contrast");

    /// <summary>
    /// Writes the hits in order of their start. An entry that lies within a longer one is left out: the longer one says
    /// what is meant ("not rule out").
    /// </summary>
    /// <param name="terms">The terms.</param>
    /// <param name="hits">Room for <see cref="MostForEachTerm"/> times as many hits.</param>
    /// <returns>The number of hits.</returns>
    public static int Write(ReadOnlySpan<Term> terms, Span<LexiconHit> hits)
    {
        var count = 0;
        var covered = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            var longest = Math.Min(Words.LongestFrom(terms[i].Hash), terms.Length - i);
            ulong key = 0;
            LexiconHit best = default, negation = default;
            for (var length = 1; length <= longest; length++)
            {
                key = FeatureHash.Combine(key, terms[i + length - 1].Hash);
                var classes = Words.ClassesOf(key);
                if (classes == 0) continue;
                best = new LexiconHit(i, length, classes, false);
                if ((classes & Negation) != 0) negation = best;
            }

            var hidden = best.End <= covered;
            // A negation inside a longer entry still turns round what follows.
            if (negation.Length > 0 && (hidden || negation.Length < best.Length)) hits[count++] = negation with { Classes = Negation };
            if (hidden || best.Length == 0) continue;
            hits[count++] = best;
            covered = best.End;
        }

        MarkNegated(terms, hits[..count]);
        return count;
    }

    private static void MarkNegated(ReadOnlySpan<Term> terms, Span<LexiconHit> hits)
    {
        int from = 0, until = 0;
        for (var h = 0; h < hits.Length; h++)
        {
            var hit = hits[h];
            while (from < hit.Start && from < until)
            {
                if (terms[from].Kind == TokenKind.Punctuation) until = from;
                from++;
            }

            if ((hit.Classes & Contrast) != 0) until = 0;
            if ((hit.Classes & Negation) != 0)
            {
                from = hit.End;
                until = from + NegationTerms;
            }
            else if (hit.Start < until)
            {
                hits[h] = hit with { Negated = true };
            }
        }
    }
}

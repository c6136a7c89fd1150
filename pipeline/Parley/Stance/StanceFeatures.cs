using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>
/// What a stance model sees of a part of a statement, in training and at run time alike: stems and pairs of neighbouring
/// stems (<see cref="StatementTerms"/>: no names); the lexicon classes of words and phrases (<see cref="StanceLexicon"/>),
/// apart where they are negated; classes that stand close to one another; and classes that occur together at all.
/// Values are counts times a weight for the kind of feature; the caller scales the whole by <see cref="Scale"/>.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>Goes up when features change: weights learned for others would mean nothing.</summary>
    public const int Version = 1;

    private const float Length = 3f;
    private const float TermWeight = 1f;
    private const float ClassWeight = 2f;
    private const float NearWeight = 1f;
    private const float TogetherWeight = 0.6f;

    /// <summary>Terms between two entries at most for their classes to count as close.</summary>
    private const int NearTerms = 3;

    /// <summary>Terms that a negation reaches over, unless punctuation or a contrast ends its clause before.</summary>
    private const int NegationTerms = 4;

    private const ulong WordKind = 1, PairKind = 2, ClassKind = 3, PhraseKind = 4, NearKind = 5, TogetherKind = 6;

    private static readonly StanceLexicon Words = StanceLexicon.Default;
    private static readonly ulong Negation = Words.Class("stance-grammar", "negation");
    private static readonly ulong Contrast = Words.Class("stance-grammar", "contrast");

    /// <summary>What values are multiplied by so that long parts count as much as short ones.</summary>
    /// <param name="sumOfSquares">Of all values.</param>
    public static float Scale(float sumOfSquares) => sumOfSquares > 0 ? Length / MathF.Sqrt(sumOfSquares) : 0;

    /// <summary>Gives every feature of a part to <paramref name="sink"/>; a feature may come several times.</summary>
    public static void Extract<TSink>(Document document, Span part, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var first = document.TokenAt(part.Start);
        var end = first;
        while (end < document.Tokens.Count && document.Tokens[end].Start < part.End) end++;
        if (first == end) return;

        var termBuffer = ArrayPool<Term>.Shared.Rent(end - first);
        var hitBuffer = ArrayPool<Hit>.Shared.Rent(2 * (end - first));
        var terms = termBuffer.AsSpan(0, StatementTerms.Write(document, first, end, termBuffer));
        AddTerms(terms, ref sink);
        var hits = hitBuffer.AsSpan(0, Find(terms, hitBuffer));
        MarkNegated(terms, hits);
        AddClasses(hits, ref sink);
        ArrayPool<Hit>.Shared.Return(hitBuffer);
        ArrayPool<Term>.Shared.Return(termBuffer);
    }

    private static void AddTerms<TSink>(ReadOnlySpan<Term> terms, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (var i = 0; i < terms.Length; i++)
        {
            sink.Add(FeatureHash.Combine(WordKind, terms[i].Hash), TermWeight);
            if (i > 0) sink.Add(FeatureHash.Combine(FeatureHash.Combine(PairKind, terms[i - 1].Hash), terms[i].Hash), TermWeight);
        }
    }

    /// <summary>Finds lexicon entries; one that lies within a longer one says what the longer one says ("not rule out").</summary>
    private static int Find(ReadOnlySpan<Term> terms, Span<Hit> hits)
    {
        var count = 0;
        var covered = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            var longest = Math.Min(Words.LongestFrom(terms[i].Hash), terms.Length - i);
            ulong key = 0;
            Hit best = default, negation = default;
            for (var length = 1; length <= longest; length++)
            {
                key = FeatureHash.Combine(key, terms[i + length - 1].Hash);
                var classes = Words.ClassesOf(key);
                if (classes == 0) continue;
                best = new Hit(i, length, classes, false);
                if ((classes & Negation) != 0) negation = best;
            }

            // A negation inside a longer entry still turns round what follows.
            if (negation.Length > 0 && (negation.Length < best.Length || i + best.Length <= covered)) hits[count++] = negation with { Classes = Negation };
            if (best.Length == 0 || i + best.Length <= covered) continue;
            hits[count++] = best;
            covered = i + best.Length;
        }

        return count;
    }

    private static void MarkNegated(ReadOnlySpan<Term> terms, Span<Hit> hits)
    {
        var from = 0;
        var until = 0;
        for (var h = 0; h < hits.Length; h++)
        {
            var hit = hits[h];
            while (from < hit.Start && from < until)
            {
                if (terms[from].Kind == TokenKind.Punctuation) until = from;
                from++;
            }

            if ((hit.Classes & Contrast) != 0) until = 0;
            if (hit.Start < until && (hit.Classes & Negation) == 0) hits[h] = hit with { Negated = true };
            if ((hit.Classes & Negation) == 0) continue;
            from = hit.Start + hit.Length;
            until = from + NegationTerms;
        }
    }

    private static void AddClasses<TSink>(ReadOnlySpan<Hit> hits, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ulong together = 0;
        for (var h = 0; h < hits.Length; h++)
        {
            var hit = hits[h];
            together |= hit.Classes;
            for (var classes = hit.Classes; classes != 0; classes &= classes - 1)
            {
                var number = (uint)BitOperations.TrailingZeroCount(classes);
                var feature = (number << 1) | (hit.Negated ? 1U : 0);
                sink.Add(FeatureHash.Combine(ClassKind, feature), ClassWeight);
                if (hit.Length > 1) sink.Add(FeatureHash.Combine(PhraseKind, feature), ClassWeight);
                for (var next = h + 1; next < hits.Length && hits[next].Start < hit.Start + hit.Length + NearTerms; next++)
                {
                    if (hits[next].Start >= hit.Start + hit.Length) AddPairs(NearKind, number, hits[next].Classes, NearWeight, ref sink);
                }
            }
        }

        for (var classes = together; classes != 0; classes &= classes - 1)
        {
            AddPairs(TogetherKind, (uint)BitOperations.TrailingZeroCount(classes), classes & (classes - 1), TogetherWeight, ref sink);
        }
    }

    private static void AddPairs<TSink>(ulong kind, uint number, ulong others, float weight, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        for (; others != 0; others &= others - 1)
        {
            var pair = (number << 6) | (uint)BitOperations.TrailingZeroCount(others);
            sink.Add(FeatureHash.Combine(kind, pair), weight);
        }
    }

    /// <param name="Start">Index of its first term.</param>
    /// <param name="Length">Terms.</param>
    /// <param name="Classes">Bit set of lexicon classes.</param>
    /// <param name="Negated">Whether a negation before it reaches it.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Hit(int Start, int Length, ulong Classes, bool Negated);
}

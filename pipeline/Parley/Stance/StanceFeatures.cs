using System.Buffers;
using System.Numerics;
using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>
/// What a stance model sees of a part of a statement, in training and at run time alike: stems and pairs of neighbouring
/// stems (<see cref="StatementTerms"/>: no names); the lexicon classes of words and phrases (<see cref="StanceLexicon"/>),
/// apart where they are negated and apart by whether they are quoted; classes that stand close to one another; classes
/// that occur together at all; and the manner: how much is quoted, whether it asks or exclaims, how long it is.
/// Values are counts times a weight for the kind of feature; the caller scales the whole by <see cref="Scale"/>.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>Goes up when features change: weights learned for others would mean nothing.</summary>
    public const int Version = 1;

    private const float Length = 3f;
    private const float TermWeight = 1f;
    private const float ClassWeight = 2f;
    private const float QuotedWeight = 1f;
    private const float NearWeight = 1f;
    private const float TogetherWeight = 0.6f;
    private const float MannerWeight = 1f;

    /// <summary>Terms between two entries at most for their classes to count as close.</summary>
    private const int NearTerms = 3;

    private const ulong WordKind = 1, PairKind = 2, ClassKind = 3, PhraseKind = 4, NearKind = 5, TogetherKind = 6, QuotedKind = 7, MannerKind = 8, FirstKind = 9;

    private static readonly ulong QuestionMark = FeatureHash.Of("?");
    private static readonly ulong ExclamationMark = FeatureHash.Of("!");

    /// <summary>What values are multiplied by so that long parts count as much as short ones.</summary>
    /// <param name="sumOfSquares">Of all values.</param>
    public static float Scale(float sumOfSquares) => sumOfSquares > 0 ? Length / MathF.Sqrt(sumOfSquares) : 0;

    /// <summary>Gives every feature of a part to <paramref name="sink"/>; a feature may come several times.</summary>
    public static void Extract<TSink>(Document document, Span part, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var (first, end) = StatementTerms.TokensOf(document, part);
        var termBuffer = ArrayPool<Term>.Shared.Rent(end - first);
        var hitBuffer = ArrayPool<LexiconHit>.Shared.Rent((end - first) * LexiconHits.MostForEachTerm);
        var terms = termBuffer.AsSpan(0, StatementTerms.Write(document, first, end, termBuffer));
        AddTerms(terms, ref sink);
        AddManner(terms, ref sink);
        AddClasses(terms, hitBuffer.AsSpan(0, LexiconHits.Write(terms, hitBuffer)), ref sink);
        ArrayPool<LexiconHit>.Shared.Return(hitBuffer);
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

    private static void AddManner<TSink>(ReadOnlySpan<Term> terms, ref TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (terms.IsEmpty) return;
        var quoted = 0;
        bool asks = false, exclaims = false, counts = false;
        foreach (var term in terms)
        {
            if (term.Quoted) quoted++;
            asks |= term.Hash == QuestionMark;
            exclaims |= term.Hash == ExclamationMark;
            counts |= term.Hash == StatementTerms.Number;
        }

        // Nothing, up to a third, up to two thirds, more, all.
        var share = quoted == 0 ? 0 : 1 + (quoted * 3 / terms.Length);
        var length = Math.Min(6, terms.Length / 8);
        sink.Add(FeatureHash.Combine(MannerKind, (ulong)share), MannerWeight);
        sink.Add(FeatureHash.Combine(MannerKind, (ulong)(10 + length)), MannerWeight);
        if (asks) sink.Add(FeatureHash.Combine(MannerKind, 20), MannerWeight);
        if (exclaims) sink.Add(FeatureHash.Combine(MannerKind, 21), MannerWeight);
        if (counts) sink.Add(FeatureHash.Combine(MannerKind, 22), MannerWeight);
        sink.Add(FeatureHash.Combine(FirstKind, terms[0].Hash), MannerWeight);
    }

    private static void AddClasses<TSink>(ReadOnlySpan<Term> terms, ReadOnlySpan<LexiconHit> hits, ref TSink sink)
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
                sink.Add(FeatureHash.Combine(QuotedKind, (number << 1) | (terms[hit.Start].Quoted ? 1U : 0)), QuotedWeight);
                if (hit.Length > 1) sink.Add(FeatureHash.Combine(PhraseKind, feature), ClassWeight);
                for (var next = h + 1; next < hits.Length && hits[next].Start < hit.End + NearTerms; next++)
                {
                    if (hits[next].Start >= hit.End) AddPairs(NearKind, number, hits[next].Classes, NearWeight, ref sink);
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
}

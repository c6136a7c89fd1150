using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>
/// The words of a part of a statement as stance sees them: stems, with numbers and names each folded into one
/// placeholder. Names are the entities, and besides them every capitalised word that is no common word or that stands
/// within a sentence: whoever speaks, wherever he is from, the terms are the same. Neighbouring names, and the 's that
/// leans on one, are one term, so that the length of a name tells nothing either.
/// </summary>
internal static class StatementTerms
{
    /// <summary>Stands for a name.</summary>
    public static readonly ulong Name = FeatureHash.Of("<name>");

    /// <summary>Stands for a number.</summary>
    public static readonly ulong Number = FeatureHash.Of("<number>");

    /// <summary>Share of capitalised words from which on a sentence counts as a headline in title case.</summary>
    private const double TitleCaseShare = 0.6;

    private static readonly FrozenSet<string> CommonWords = Lexicon.Words("common-words");

    /// <summary>The tokens of a part: index of the first and index after the last.</summary>
    public static (int First, int End) TokensOf(Document document, Span part)
    {
        var first = document.TokenAt(part.Start);
        var end = first;
        while (end < document.Tokens.Count && document.Tokens[end].Start < part.End) end++;
        return (first, end);
    }

    /// <summary>Writes the terms of the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    /// <param name="document">Carries tokens, sentences and entities.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <param name="terms">Room for as many terms as there are tokens.</param>
    /// <returns>The number of terms.</returns>
    public static int Write(Document document, int first, int end, Span<Term> terms)
    {
        if (first >= end) return 0;
        var tokens = CollectionsMarshal.AsSpan(document.Tokens);
        var entities = CollectionsMarshal.AsSpan(document.Entities);
        var entity = FirstEntity(entities, first);
        var quotations = CollectionsMarshal.AsSpan(document.Quotations);
        var quotation = FirstQuotation(quotations, tokens[first].Start);
        var sentence = document.Sentences[document.SentenceAt(tokens[first].Start)];
        var titleCase = IsTitleCase(tokens[first..end]);
        var starts = AtStart(document, tokens, sentence.TokenFirst, first);
        Span<char> stem = stackalloc char[Stemmer.MaxLength];
        var count = 0;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            while (entity < entities.Length && entities[entity].TokenEnd <= i) entity++;
            while (quotation < quotations.Length && quotations[quotation].Span.End <= token.Start) quotation++;
            var quoted = quotation < quotations.Length && quotations[quotation].Span.Start <= token.Start;
            var named = entity < entities.Length && entities[entity].TokenFirst <= i;
            if (i >= sentence.TokenEnd)
            {
                sentence = document.Sentences[document.SentenceAt(token.Start)];
                starts = true;
            }

            if (named || IsUnlistedName(token, starts || titleCase))
            {
                if (count == 0 || terms[count - 1].Hash != Name) terms[count++] = new Term(Name, token.Kind, quoted);
                starts = false;
                continue;
            }

            starts = token.IsWord ? false : starts || OpensClause(document.Text[token.Start]);
            if (token.Kind == TokenKind.Number) terms[count++] = new Term(Number, token.Kind, quoted);
            else if (token.Lower is not "'s" || count == 0 || terms[count - 1].Hash != Name) terms[count++] = new Term(StemHash(token, stem), token.Kind, quoted);
        }

        return count;
    }

    private static ulong StemHash(Token token, Span<char> stem) =>
        !token.IsWord || token.Lower.Length > stem.Length
            ? FeatureHash.Of(token.Lower)
            : FeatureHash.Of(stem[..Stemmer.Stem(token.Lower, stem)]);

    /// <param name="token">A token that no entity covers.</param>
    /// <param name="mayBeCapitalised">Whether any word would be capitalised in its place.</param>
    private static bool IsUnlistedName(Token token, bool mayBeCapitalised) =>
        token.IsWord && token.IsCapitalised && token.Lower is not "i"
        && (!mayBeCapitalised || !CommonWords.Contains(token.Lower));

    private static bool IsTitleCase(ReadOnlySpan<Token> tokens)
    {
        int words = 0, capitalised = 0;
        foreach (var token in tokens)
        {
            // Short words stay in lower case even in headlines.
            if (!token.IsWord || token.End - token.Start < 4) continue;
            words++;
            if (token.IsCapitalised) capitalised++;
        }

        return words > 3 && capitalised > TitleCaseShare * words;
    }

    /// <summary>Whether the token stands where a clause begins and any word is capitalised.</summary>
    private static bool AtStart(Document document, ReadOnlySpan<Token> tokens, int sentenceFirst, int token)
    {
        while (token > sentenceFirst)
        {
            var before = tokens[--token];
            if (before.IsWord) return false;
            if (OpensClause(document.Text[before.Start])) return true;
        }

        return true;
    }

    private static bool OpensClause(char c) => c is '"' or '“' or '«' or '„' or '‘' or ':' or '—' or '?' or '!' or '.';

    /// <summary>The outermost quotation that begins last at or before an offset; the first of all when none does.</summary>
    private static int FirstQuotation(ReadOnlySpan<Quotation> quotations, int offset)
    {
        int low = 0, high = quotations.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (quotations[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        low = Math.Max(0, low - 1);
        while (low > 0 && quotations[low].Depth > 0) low--;
        return low;
    }

    private static int FirstEntity(ReadOnlySpan<Entity> entities, int token)
    {
        int low = 0, high = entities.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entities[middle].TokenEnd <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>One word as stance sees it.</summary>
/// <param name="Hash">Of its stem, or of a placeholder.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Quoted">Whether it stands in quotation marks.</param>
internal readonly record struct Term(ulong Hash, TokenKind Kind, bool Quoted);

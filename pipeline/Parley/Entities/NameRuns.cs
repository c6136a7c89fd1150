using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Entities;

/// <summary>
/// Finds runs of tokens that are written like names: capitalised words, with the particles, hyphens and little words
/// that hold a name together ("Ilse van der Meulen", "Institute for the Study of War").
/// </summary>
internal sealed class NameRuns(Gazetteer gazetteer)
{
    private static readonly FrozenSet<string> Particles =
        "de la le du des del della di da dos das van von der den ter ten zu bin ibn ben al el as af av y e bint abu".Split(' ').ToFrozenSet();

    /// <summary>Written with a capital, but never a name.</summary>
    private static readonly FrozenSet<string> NotNames = ("i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. christmas easter ramadan a.m. p.m. no. god ok covid-19 gmt est edt pst utc "
        + "the a an he she it they we you but and or so in on at for this that these those if when while after before as however although though there here his her its their our my your "
        + "not no with from by since earlier later meanwhile still yet now then both some many most several such what who why how where which whether under during despite according asked "
        + "is was are were be will would can could should has have had do does did of to than also even only more much very just").Split(' ').ToFrozenSet();

    /// <summary>A sentence of this share of capitalised words is a headline, where a capital means little.</summary>
    private const double HeadlineShare = 0.8;

    /// <summary>Shorter words, in letters, are written small in many headlines: they do not count.</summary>
    private const int MinHeadlineWord = 4;

    /// <summary>Fewer words make a headline only in capitals.</summary>
    private const int MinHeadlineWords = 4;

    /// <summary>No name is longer, in tokens: an endless row of capitals is cut here, so that work on a run stays small.</summary>
    private const int MaxRun = 32;

    /// <summary>"van der", "de la": at most so many particles in a row.</summary>
    private const int MaxParticles = 3;

    /// <summary>An organisation's head stands at most so many words behind "and" or a possessor.</summary>
    private const int HeadReach = 4;

    /// <summary>Adds the first and end token of each run in the sentence to <paramref name="found"/>.</summary>
    public void Find(Document document, Sentence sentence, List<(int First, int End)> found)
    {
        var headline = IsHeadline(document, sentence);
        for (var t = sentence.TokenFirst; t < sentence.TokenEnd;)
        {
            if (!CanStart(document, sentence, t, headline))
            {
                t++;
                continue;
            }

            var end = EndOfRun(document, sentence, t, headline);
            found.Add((t, end));
            t = end;
        }
    }

    private static bool IsHeadline(Document document, Sentence sentence)
    {
        var tokens = document.TokensOf(sentence);
        if (tokens[^1].Lower == ".") return false;
        int words = 0, capitals = 0, shouted = 0;
        foreach (var token in tokens)
        {
            if (!token.IsWord) continue;
            if (token.IsAllCaps) shouted++;
            if (token.End - token.Start < MinHeadlineWord) continue;
            words++;
            if (token.IsCapitalised) capitals++;
        }

        return words >= MinHeadlineWords ? capitals >= words * HeadlineShare : words >= 2 && capitals == words && shouted > words;
    }

    private bool CanStart(Document document, Sentence sentence, int t, bool headline)
    {
        var token = document.Tokens[t];
        if (!token.IsWord || !token.IsCapitalised) return false;
        if (IsListed(document, sentence, t)) return true;
        if (NotNames.Contains(token.Lower)) return false;
        var initial = headline || t == sentence.TokenFirst || OpensClause(document.Tokens[t - 1]);
        if (!initial) return true;
        if (token.Lower.EndsWith("ly", StringComparison.Ordinal) && !gazetteer.IsGivenName(token.Lower)) return false;
        if (token.IsAllCaps && !headline) return true;
        if (!gazetteer.CommonWords.Contains(token.Lower)) return true;

        // "Foreign Minister Orzhanian", "Border Guard Service": a common word may begin a name at the start of a sentence.
        if (t + 1 >= sentence.TokenEnd || headline) return gazetteer.IsTitle(token) && NextIsName(document, sentence, t + 1);
        return document.Tokens[t + 1] is { IsWord: true, IsCapitalised: true } next && !NotNames.Contains(next.Lower);
    }

    /// <summary>Whether a listed name begins here; a common word that is one too ("Turkey", "May") does not count.</summary>
    private bool IsListed(Document document, Sentence sentence, int t)
    {
        var token = document.Tokens[t];
        var length = gazetteer.LongestAt(document, t, sentence.TokenEnd, out var known);
        if (length == 0 || token.Lower is "may" or "march") return false;
        return length > 1 || token.IsAllCaps || known!.Type == EntityType.Group || !gazetteer.CommonWords.Contains(token.Lower);
    }

    private bool NextIsName(Document document, Sentence sentence, int t) =>
        t < sentence.TokenEnd && document.Tokens[t] is { IsWord: true, IsCapitalised: true } next && !gazetteer.CommonWords.Contains(next.Lower);

    /// <summary>Behind a quotation mark, a colon, a dash or a bullet a capital may only mark the beginning.</summary>
    private static bool OpensClause(Token before) => before.IsPunctuation && before.Lower[0] is '"' or '“' or '‘' or '\'' or '«' or '•' or ':' or '*' or '–' or '—' or '.' or '?' or '!' or '-' && before.Lower != "-";

    private int EndOfRun(Document document, Sentence sentence, int first, bool headline)
    {
        var end = first + Math.Max(1, gazetteer.LongestAt(document, first, sentence.TokenEnd, out _));
        while (end < sentence.TokenEnd && end - first < MaxRun)
        {
            var token = document.Tokens[end];
            if (IsNameWord(token, headline))
            {
                end++;
            }
            else if (token.Lower == "-" && !token.HasSpaceBefore && end + 1 < sentence.TokenEnd && document.Tokens[end + 1] is { IsCapitalised: true, HasSpaceBefore: false })
            {
                end += 2;
            }
            else if (token.Lower is "&" && end + 1 < sentence.TokenEnd && IsNameWord(document.Tokens[end + 1], headline))
            {
                end += 2;
            }
            else if (Joined(document, sentence, first, end, headline) is var joined and > 0)
            {
                end = joined;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsNameWord(Token token, bool headline) =>
        token.IsWord && token.IsCapitalised && !NotNames.Contains(token.Lower) && !(headline && gazetteer.CommonWords.Contains(token.Lower));

    /// <summary>The end of a run that goes on behind little words at <paramref name="t"/>; 0 when it ends there.</summary>
    private int Joined(Document document, Sentence sentence, int first, int t, bool headline)
    {
        var token = document.Tokens[t];
        if (!token.IsCapitalised && Particles.Contains(token.Lower)) return BehindParticles(document, sentence, t, headline);
        if (token.Lower is "'s" or "'" or "’" && !token.HasSpaceBefore) return PossessiveBefore(document, sentence, first, t);
        if (headline || token.Lower is not ("of" or "for" or "on" or "and")) return 0;
        var next = t + 1;
        if (next < sentence.TokenEnd && document.Tokens[next].Lower == "the") next++;
        if (next >= sentence.TokenEnd || !IsNameWord(document.Tokens[next], headline)) return 0;
        var belongs = token.Lower == "and" ? HeadFollows(document, sentence, next) : TakesOf(document, first, t);
        return belongs ? next + 1 : 0;
    }

    /// <summary>"Ilse van der Meulen".</summary>
    private int BehindParticles(Document document, Sentence sentence, int t, bool headline)
    {
        var next = t + 1;
        while (next < sentence.TokenEnd && next < t + MaxParticles && Particles.Contains(document.Tokens[next].Lower)) next++;
        return next < sentence.TokenEnd && IsNameWord(document.Tokens[next], headline) ? next + 1 : 0;
    }

    /// <summary>"Institute for the Study of War", "Secretary of State", "Strait of Hormuz": the words that go on with "of".</summary>
    private bool TakesOf(Document document, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            var lower = document.Tokens[t].Lower;
            if (gazetteer.OrganizationHeads.Contains(lower) || lower is "secretary" or "minister" or "court" or "state" or "bank" or "strait" or "republic" or "gulf") return true;
        }

        return false;
    }

    /// <summary>"National Security and Defence Council": one name, because its head comes behind the "and".</summary>
    private bool HeadFollows(Document document, Sentence sentence, int t)
    {
        if (gazetteer.LongestAt(document, t, sentence.TokenEnd, out _) > 0 || gazetteer.IsTitle(document.Tokens[t])) return false;
        var end = Math.Min(t + HeadReach, sentence.TokenEnd);
        for (; t < end && IsNameWord(document.Tokens[t], headline: false); t++)
        {
            if (gazetteer.OrganizationHeads.Contains(document.Tokens[t].Lower)) return true;
        }

        return false;
    }

    /// <summary>"Kasmora's Foreign Ministry", "Prime Minister's Office": a possessor belongs to an organisation's name.</summary>
    private int PossessiveBefore(Document document, Sentence sentence, int first, int t)
    {
        var known = gazetteer.LongestAt(document, first, t, out var name) == t - first && name!.Type == EntityType.Place;
        var common = gazetteer.CommonWords.Contains(document.Tokens[t - 1].Lower);
        if (!known && !common) return 0;
        for (var u = t + 1; u < Math.Min(t + 1 + HeadReach, sentence.TokenEnd); u++)
        {
            var token = document.Tokens[u];
            if (!token.IsWord || !token.IsCapitalised || gazetteer.IsTitle(token)) return 0;
            if (gazetteer.OrganizationHeads.Contains(token.Lower)) return u + 1;
        }

        return 0;
    }
}

using Parley.Documents;

namespace Parley.Entities;

/// <summary>
/// Cuts a run of capitalised words into names and says what each names: titles before persons are cut off, countries
/// and nationalities before them stand alone, heads ("Ministry", "River") and lists decide the rest.
/// </summary>
internal sealed class NameTyper(Gazetteer gazetteer)
{
    /// <summary>Adds the names in tokens [<paramref name="first"/>, <paramref name="end"/>) to <paramref name="mentions"/>.</summary>
    public void Cut(Document document, int first, int end, List<NameMention> mentions)
    {
        while (first < end && (document.Tokens[first].Lower is "former" or "then" or "late" or "ex" or "outgoing" || !document.Tokens[first].IsWord)) first++;
        if (end <= first || (gazetteer.EventHeads.Contains(document.Tokens[end - 1].Lower) && !HasHead(document, first, end))) return;
        if (gazetteer.LongestAt(document, first, end, out var whole) == end - first)
        {
            mentions.Add(new NameMention(first, end, whole!.IsAmbiguous ? null : whole.Type, whole.Key, Gender.Unknown));
            return;
        }

        var title = LastTitle(document, first, end);
        if (title >= 0)
        {
            var nameFirst = AfterTitle(document, title, end);
            if (nameFirst >= 0 && !HasHead(document, nameFirst, end))
            {
                Cut(document, first, BeforeTitle(document, first, title), mentions);
                mentions.Add(new NameMention(nameFirst, end, EntityType.Person, null, GenderOf(document, title, nameFirst)));
                return;
            }

            if (title + 2 < end && document.Tokens[title + 1].Lower == "of")
            {
                // "Secretary-General of the Supreme Defence Council": the office, not its holder, is named.
                Cut(document, first, BeforeTitle(document, first, title), mentions);
                Cut(document, title + (document.Tokens[title + 2].Lower == "the" ? 3 : 2), end, mentions);
                return;
            }
        }

        var known = KnownWithinRun(document, first, end, out var name);
        if (HasHead(document, first, end) && !(known > 0 && name!.Type == EntityType.Organization))
        {
            mentions.Add(new NameMention(first, end, EntityType.Organization, null, Gender.Unknown));
            return;
        }

        if (gazetteer.PlaceHeads.Contains(document.Tokens[end - 1].Lower) && end - first > 1)
        {
            mentions.Add(new NameMention(first, end, EntityType.Place, null, Gender.Unknown));
            return;
        }

        if (known > 0 && !IsPersonNamedLikePlace(document, first, end, known, name!))
        {
            mentions.Add(new NameMention(first, first + known, name!.Type, name.Key, Gender.Unknown));
            var rest = first + known;
            while (rest < end && !document.Tokens[rest].IsWord) rest++;
            Cut(document, rest, end, mentions);
            return;
        }

        if (!gazetteer.IsGivenName(document.Tokens[first].Lower))
        {
            for (var t = first + 1; t < end; t++)
            {
                // "Trump Gaza plan": what is known stands alone, behind the unknown too.
                if (!document.Tokens[t].IsCapitalised || KnownWithinRun(document, t, end, out _) == 0) continue;
                AddUnknown(document, first, t, mentions);
                Cut(document, t, end, mentions);
                return;
            }
        }

        AddUnknown(document, first, end, mentions);
    }

    /// <summary>The listed name at a token, but not a town's beside other names: "Houston Varga" is a person.</summary>
    private int KnownWithinRun(Document document, int t, int end, out KnownName? name)
    {
        var known = gazetteer.LongestAt(document, t, end, out name);
        return known > 0 && name!.IsAmbiguous ? 0 : known;
    }

    private void AddUnknown(Document document, int first, int end, List<NameMention> mentions)
    {
        // Titles without a name behind them ("the Prime Minister") name nobody.
        while (end > first && (gazetteer.IsTitle(document.Tokens[end - 1]) || !document.Tokens[end - 1].IsWord) && !(end - first > 1 && gazetteer.IsGivenName(document.Tokens[first].Lower))) end--;
        if (end <= first) return;
        var firstToken = document.Tokens[first];
        var words = 0;
        var common = 0;
        for (var t = first; t < end; t++)
        {
            if (!document.Tokens[t].IsWord || !document.Tokens[t].IsCapitalised) continue;
            words++;
            if (gazetteer.CommonWords.Contains(document.Tokens[t].Lower)) common++;
        }

        var introduced = first > 0 && gazetteer.IsTitle(document.Tokens[first - 1]) && !gazetteer.CommonWords.Contains(firstToken.Lower);
        if (words > 1 && !HoldsAmpersand(document, first, end) && (introduced || gazetteer.IsGivenName(firstToken.Lower)) && (common == 0 || words <= 3))
        {
            mentions.Add(new NameMention(first, end, EntityType.Person, null, GenderOfGivenName(document, first)));
        }
        else if (words == 1 && firstToken.IsAllCaps && !IsShouted(document, first))
        {
            mentions.Add(new NameMention(first, end, EntityType.Organization, null, Gender.Unknown));
        }
        else if (words == 1 && gazetteer.IsKnownSurname(firstToken.Lower, out var gender))
        {
            mentions.Add(new NameMention(first, end, EntityType.Person, null, gender));
        }
        else if (words == 1)
        {
            if (common == 0) mentions.Add(new NameMention(first, end, null, null, GenderOfGivenName(document, first)));
        }
        else if (common > 0 || words > 4 || HoldsAmpersand(document, first, end))
        {
            if (common < words || AllowsCommon(document, first)) mentions.Add(new NameMention(first, end, EntityType.Organization, null, Gender.Unknown));
        }
        else
        {
            mentions.Add(new NameMention(first, end, EntityType.Person, null, GenderOfGivenName(document, first)));
        }
    }

    /// <summary>Among words in capitals ("ORLESKO ARRIVES") capitals make no acronym.</summary>
    private static bool IsShouted(Document document, int t) =>
        (t > 0 && IsShoutedWord(document.Tokens[t - 1])) || (t + 1 < document.Tokens.Count && IsShoutedWord(document.Tokens[t + 1]));

    private static bool IsShoutedWord(Token token) => token.IsWord && token.IsAllCaps && token.End - token.Start > 3 && !token.IsAbbreviation;

    /// <summary>"Johnson &amp; Johnson".</summary>
    private static bool HoldsAmpersand(Document document, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (document.Tokens[t].Lower == "&") return true;
        }

        return false;
    }

    /// <summary>A name of common words only ("Fire Watch") is one behind "the" or in mid-sentence.</summary>
    private static bool AllowsCommon(Document document, int first) => first > 0 && document.Tokens[first - 1].IsWord;

    private int LastTitle(Document document, int first, int end)
    {
        for (var t = end - 2; t >= first; t--)
        {
            if (!gazetteer.IsTitle(document.Tokens[t])) continue;

            // "Stephen King" is no king, "Bank of Israel Gov. Amir Yaron" is a governor.
            var surname = t > first && gazetteer.IsGivenName(document.Tokens[t - 1].Lower) && !gazetteer.IsTitle(document.Tokens[t - 1]) && gazetteer.LongestAt(document, t - 1, t, out _) == 0;
            if (!surname) return t;
        }

        return -1;
    }

    /// <summary>The first token of the name behind a title: past "of State", "of the General Staff"; -1 when none follows.</summary>
    private int AfterTitle(Document document, int title, int end)
    {
        var t = title + 1;
        if (t < end && document.Tokens[t].Lower is "of" or "for")
        {
            t++;
            while (t < end && (document.Tokens[t].Lower is "the" or "and" || gazetteer.CommonWords.Contains(document.Tokens[t].Lower) || gazetteer.TitleModifiers.Contains(document.Tokens[t].Lower) || gazetteer.OrganizationHeads.Contains(document.Tokens[t].Lower)) && !gazetteer.IsGivenName(document.Tokens[t].Lower)) t++;
        }

        return t < end ? t : -1;
    }

    /// <summary>Where the title's own words begin: "Deputy Prime" of "Deputy Prime Minister".</summary>
    private int BeforeTitle(Document document, int first, int title)
    {
        while (title > first)
        {
            var before = document.Tokens[title - 1];
            var modifies = gazetteer.TitleModifiers.Contains(before.Lower) || gazetteer.IsTitle(before) || before.Lower is "-" or "and";
            if (!modifies) break;
            title--;
        }

        return title;
    }

    private bool HasHead(Document document, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (gazetteer.OrganizationHeads.Contains(document.Tokens[t].Lower) && document.Tokens[t].IsCapitalised) return true;
        }

        return false;
    }

    /// <summary>"Israel Katz", "Jordan Bardella": a country's name before one unknown word, itself a given name.</summary>
    private bool IsPersonNamedLikePlace(Document document, int first, int end, int known, KnownName name) =>
        known == 1 && end - first >= 2 && name.Type != EntityType.Group && gazetteer.IsGivenName(document.Tokens[first].Lower)
        && document.Tokens[first + 1].IsWord && !gazetteer.CommonWords.Contains(document.Tokens[first + 1].Lower)
        && gazetteer.LongestAt(document, first + 1, end, out _) == 0;

    private Gender GenderOf(Document document, int title, int nameFirst)
    {
        var word = document.Tokens[title].Lower;
        if (word is "mr" or "mr." or "sir" or "king" or "prince" or "lord" or "baron" or "sheikh" or "ayatollah" or "pope" or "rabbi" or "imam" or "chairman" or "spokesman" or "congressman" or "emir" or "sultan") return Gender.Male;
        if (word is "mrs" or "mrs." or "ms" or "ms." or "dame" or "lady" or "queen" or "princess" or "baroness" or "chairwoman" or "spokeswoman" or "congresswoman") return Gender.Female;
        return GenderOfGivenName(document, nameFirst);
    }

    /// <summary>Half of a double name ("Jean-Baptiste") tells nothing.</summary>
    private Gender GenderOfGivenName(Document document, int t) =>
        t + 1 < document.Tokens.Count && document.Tokens[t + 1] is { Lower: "-", HasSpaceBefore: false } ? Gender.Unknown : gazetteer.GenderOf(document.Tokens[t].Lower);
}

using System.Collections.Frozen;

namespace Parley.Segmentation;

/// <summary>Words that end in a full stop of their own, by what that stop says about the end of the sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by what they belong to ("Gen. Orlesko"): never the end of a sentence.</summary>
    private static readonly FrozenSet<string> BeforeName = Set(
        "mr mrs ms mx dr prof gen lt col maj capt sgt cpl pvt cmdr cdr adm brig sen rep reps sens gov rev hon pres fr msgr supt insp det ofc "
        + "st mt ft messrs mmes vs v art arts sec secs fig figs cf approx est op vol ch pp ed eds al ca cpt amb atty dist");

    /// <summary>May end a sentence; whether it does shows in the word that follows.</summary>
    private static readonly FrozenSet<string> Anywhere = Set(
        "inc corp co ltd llc plc bros jr sr esq ret etc dept univ assn bldg ave blvd rd hwy "
        + "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
        + "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo "
        + "n.y n.j n.c n.d n.m n.h s.c s.d r.i d.c w.va ph.d m.d b.a m.a ll.b "
        + "hrs min secs km cm mm kg lb lbs oz tel ext repr incl excl govt intl natl");

    /// <summary>Only with a number behind them: "No. 4", "p. 12".</summary>
    private static readonly FrozenSet<string> BeforeNumber = Set("no nos p para");

    /// <summary>Months and other words that are whole words too: abbreviations only when written with a capital.</summary>
    private static readonly FrozenSet<string> OnlyCapitalised = Set(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
        + "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo "
        + "gen col rev hon art fig sen rep gov capt brig pres fr st mt ft dist ed al ch");

    /// <summary>Capitalised words that begin sentences and hardly ever stand behind an abbreviation within one.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the a an he she it they we i you but and or so in on at for this that these those if when while after before as however although though there here "
        + "his her its their our my your not no with from by since earlier later meanwhile still yet now then both some many most several such one two three "
        + "what who why how where which whether under during despite according asked speaking last next until unlike like all any another also even only once "
        + "because given among about around nearly almost over more officials police talks analysts sources");

    /// <summary>Whether the word <c>text[start..dot]</c> and the full stop behind it are one token.</summary>
    public static bool EndsInOwnStop(string text, int start, int dot)
    {
        var length = dot - start;
        if (length is < 1 or > 8) return false;
        Span<char> lower = stackalloc char[8];
        for (var i = 0; i < length; i++) lower[i] = char.ToLowerInvariant(text[start + i]);
        ReadOnlySpan<char> word = lower[..length];
        if (BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return DigitFollows(text, dot + 1);
        if (!char.IsUpper(text[start]) && OnlyCapitalised.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        return BeforeName.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Anywhere.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Whether an abbreviation ("gen.") binds to the word behind it whatever that is.</summary>
    public static bool NeedsFollower(string lower)
    {
        var word = lower.AsSpan(0, lower.Length - 1);
        return BeforeName.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || BeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    public static bool IsStarter(string lower) => Starters.Contains(lower);

    private static bool DigitFollows(string text, int i)
    {
        while (i < text.Length && Tokenizer.IsSpace(text[i])) i++;
        return i < text.Length && char.IsAsciiDigit(text[i]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

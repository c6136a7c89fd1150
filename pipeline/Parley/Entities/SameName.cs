using Parley.Documents;

namespace Parley.Entities;

/// <summary>Whether two names, given as folded words, can be those of one bearer.</summary>
internal static class SameName
{
    /// <summary>Surnames this long may differ in one letter: "Selouk" and "Sellouk" fold alike, "Grigoriev" and "Grigorev" do not.</summary>
    private const int MinVariantLength = 6;

    /// <summary>The letters a variant shares at the start or at the end of the word; half of <see cref="MinVariantLength"/>, so that one difference leaves one half whole.</summary>
    public const int VariantHalf = MinVariantLength / 2;

    public static bool HasVariants(string word) => word.Length >= MinVariantLength;

    public static bool Conflict(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;

    /// <summary>"Kellogg" and "Keith Kellogg", "B. Orzhanian" and "Bela Orzhanian", but not two Bouzarines of different given names.</summary>
    public static bool Persons(ReadOnlySpan<string> a, ReadOnlySpan<string> b, Gender genderA, Gender genderB)
    {
        if (a.IsEmpty || b.IsEmpty) return false;
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        if (shorter.Length == 1) return shorter[0] == longer[^1] && !Conflict(genderA, genderB);
        return EndsWith(longer, shorter) || (longer[^1] == shorter[^1] && NameFolding.MayBeSame(longer[0], shorter[0]));
    }

    /// <summary>Whether a name of several words ends in the words of another, spelling variants allowed.</summary>
    public static bool EndsWith(ReadOnlySpan<string> name, ReadOnlySpan<string> tail)
    {
        if (tail.Length > name.Length) return false;
        for (var i = 1; i <= tail.Length; i++)
        {
            if (name[^i] != tail[^i] && !(name.Length > 1 && IsVariant(name[^i], tail[^i]))) return false;
        }

        return true;
    }

    /// <summary>The same words, the end of the longer name, its head noun alone ("the Ministry") or its initials.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    /// <param name="shorterIsAllCaps">Whether the name of fewer words is written in capitals.</param>
    public static bool Organizations(ReadOnlySpan<string> a, ReadOnlySpan<string> b, bool shorterIsAllCaps)
    {
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        if (shorter.Length == longer.Length) return shorter.SequenceEqual(longer);
        if (shorter.IsEmpty) return false;
        if (shorter.Length > 1) return longer[^shorter.Length..].SequenceEqual(shorter);
        if (shorterIsAllCaps) return IsAcronym(shorter[0], longer);
        return longer[^1] == shorter[0] && Gazetteer.Default.OrganizationHeads.Contains(shorter[0]);
    }

    /// <summary>Writes the initials of a name without its little words; returns how many.</summary>
    public static int Initials(ReadOnlySpan<string> words, Span<char> initials)
    {
        var length = 0;
        foreach (var word in words)
        {
            if (word is "of" or "the" or "for" or "and" or "on" or "in") continue;
            if (length == initials.Length) return 0;
            initials[length++] = word[0];
        }

        return length;
    }

    private static bool IsAcronym(string acronym, ReadOnlySpan<string> words)
    {
        Span<char> initials = stackalloc char[16];
        return acronym.AsSpan().SequenceEqual(initials[..Initials(words, initials)]);
    }

    private static bool IsVariant(string a, string b) => HasVariants(a) && HasVariants(b) && a[0] == b[0] && NameFolding.Distance(a, b) <= 1;
}

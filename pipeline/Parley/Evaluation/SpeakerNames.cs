using Parley.Documents;

namespace Parley.Evaluation;

/// <summary>Whether two names mean one speaker, for scoring.</summary>
internal static class SpeakerNames
{
    private static readonly string[][] Aliases =
    [
        ["united states", "us", "u.s.", "u.s", "america", "washington", "usa"],
        ["united kingdom", "uk", "u.k.", "britain"],
        ["united nations", "un", "u.n."],
        ["european union", "eu"],
        ["israel defense forces", "idf", "israeli military", "israeli army"],
    ];

    /// <summary>
    /// The gold "unnamed: …" is met by any unnamed speaker, "A &amp; B" by either. Persons must share their last name and not
    /// differ in the first; for others all words of the shorter name must stand in the longer.
    /// </summary>
    public static bool Same(string gold, Speaker found)
    {
        if (gold.StartsWith("unnamed", StringComparison.Ordinal)) return found.Type == SpeakerType.Unnamed;
        if (found.Type == SpeakerType.Unnamed) return Words(gold).SequenceEqual(Words(found.Name));
        foreach (var one in gold.Split(" & "))
        {
            if (SameName(one, found)) return true;
        }

        return false;
    }

    private static bool SameName(string gold, Speaker found)
    {
        if (gold.Equals(found.Name, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var group in Aliases)
        {
            if (group.Contains(gold.ToLowerInvariant()) && group.Contains(found.Name.ToLowerInvariant())) return true;
        }

        var a = Words(gold);
        var b = Words(found.Name);
        if (a.Length == 0 || b.Length == 0) return false;
        if (found.Type == SpeakerType.Person) return a[^1] == b[^1] && (a.Length == 1 || b.Length == 1 || NameFolding.MayBeSame(a[0], b[0]));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.All(word => longer.Contains(word));
    }

    private static string[] Words(string name) =>
        [.. name.Replace("'s", "").Replace("’s", "").Split((char[])[' ', '\u00A0', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Select(NameFolding.Fold).Where(static word => word is not ("the" or "a" or "an"))];
}

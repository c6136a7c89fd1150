using System.Text;

namespace Parley.Documents;

/// <summary>Makes spellings of one name alike: "Zelenskyy", "Zelenskiy", "Zelensky"; "Sellouk", "Selouk"; "Müller", "Muller".</summary>
public static class NameFolding
{
    /// <summary>Ways to write one sound, in the order in which they are made alike.</summary>
    private static readonly (string Spelling, string Plain)[] Spellings =
    [
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("kh", "h"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ph", "f"), ("ck", "k"),
        ("ya", "ia"), ("yu", "iu"), ("ye", "ie"), ("yo", "io"),
    ];

    /// <summary>The endings of Slavic surnames that become "i": "Zelenskyy", "Zelenskiy", "Zelenskij".</summary>
    private static readonly string[] SurnameEndings = ["iyi", "iy", "ij", "yi", "y"];

    /// <summary>A word of a name without accents, doubled letters and the usual differences of transliteration.</summary>
    public static string Fold(string word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            if (LatinLetters.IsAccent(c) || c is 'ʼ' or '’' or '\'' or '‘' or '.') continue;
            builder.Append(LatinLetters.Plain(c));
        }

        foreach (var (spelling, plain) in Spellings) builder.Replace(spelling, plain);
        Collapse(builder);
        var folded = builder.ToString();
        foreach (var ending in SurnameEndings)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal)) return folded[..^ending.Length] + "i";
        }

        return folded;
    }

    /// <summary>Whether two folded given names may be one: equal, an initial of the other, or spelled alike.</summary>
    public static bool MayBeSame(string a, string b)
    {
        if (a == b) return true;
        if (a.Length == 0 || b.Length == 0 || a[0] != b[0]) return false;
        if (a.Length == 1 || b.Length == 1) return true;
        var longer = Math.Max(a.Length, b.Length);
        return longer >= 5 && Distance(a, b) * 5 <= longer * 2;
    }

    /// <summary>Levenshtein's edit distance.</summary>
    public static int Distance(string a, string b)
    {
        var row = b.Length < 64 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }

    private static void Collapse(StringBuilder builder)
    {
        for (var i = builder.Length - 1; i > 0; i--)
        {
            if (builder[i] == builder[i - 1]) builder.Remove(i, 1);
        }
    }
}

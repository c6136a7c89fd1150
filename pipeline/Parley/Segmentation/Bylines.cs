using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Parley.Segmentation;

/// <summary>Who wrote an article, where and when: on lines of its own, or as a dateline before the first sentence.</summary>
internal static partial class Bylines
{
    private const int MaxLength = 160;

    private const RegexOptions Options = RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The lower-case words of a byline that ends like a sentence: "By Lena Ott and Ben Okafor in Lisbon."</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinkingWords =
        "by and in for of the with at from de da di du van von der la le al bin".Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsLine(ReadOnlySpan<char> line) =>
        line.Length <= MaxLength && (Credits().IsMatch(line) || PublicationDate().IsMatch(line) || (Author().IsMatch(line) && (line[^1] != '.' || HoldsNamesOnly(line))));

    /// <summary>Length of a dateline at the start of a paragraph, with its dash: "PORT ELLEN, March 3 (Meridian) —"; 0 for none.</summary>
    public static int DatelineLength(ReadOnlySpan<char> paragraph)
    {
        foreach (var match in Dateline().EnumerateMatches(paragraph)) return match.Length;
        return 0;
    }

    /// <summary>"By Monday the envoys had left." is a sentence.</summary>
    private static bool HoldsNamesOnly(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
        {
            var word = line[range];
            if (word.Length > 0 && char.IsLower(word[0]) && !LinkingWords.Contains(word)) return false;
        }

        return true;
    }

    /// <summary>"By Ben Okafor in Lisbon", "Written by Lena Ott".</summary>
    [GeneratedRegex(
        """
        ^(?:[Bb]y|BY|(?:Written|Story|Words|Analysis|Text)\ by)\s+
        (?:the\s+)?\p{Lu}[^.!?]*
        (?:\.[^.!?]{0,40}){0,3}$        # initials and abbreviations: "By J. R. Okafor"
        """,
        Options)]
    private static partial Regex Author();

    /// <summary>"Reporting by …; editing by …", "Staff writers …".</summary>
    [GeneratedRegex(
        """
          ^(?:\(?(?:Additional\ r|R)eporting|Edited|Editing|Compiled)\s+by\b
        | ^(?:Staff\ (?:writer|reporter)s?|Correspondent)\b.{0,60}$
        """,
        Options)]
    private static partial Regex Credits();

    /// <summary>A line that holds a date or a time of publication and little else.</summary>
    [GeneratedRegex(
        """
        ^(?:
            (?:Published|Updated|Posted|Last\ updated|First\ published|Last\ modified|Issued)\b.{0,80}
          | (?:\p{Lu}[\p{L}\ .'-]{1,30},\s+)?                                                # Lisbon,
            (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?
            (?:\d{1,2}(?:st|nd|rd|th)?\s+)?                                                  # 4
            (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s+
            (?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}                                           # 4, 2026
            (?:,?\s+.{0,30})?
          | \d{4}-\d{2}-\d{2}.{0,20}
          | \d{1,2}[/.]\d{1,2}[/.]\d{4}.{0,20}
          | \d{1,2}:\d{2}.{0,20}
        )$
        """,
        Options)]
    private static partial Regex PublicationDate();

    /// <summary>"PORT ELLEN, March 3 (Meridian) —", "KYIV (AP) -", "(Reuters) -", "Lisbon, 4 May –".</summary>
    [GeneratedRegex(
        """
        ^(?:
            \p{Lu}[\p{Lu}.'’\ -]{1,40}                                  # PORT ELLEN
            (?:,\s+\p{Lu}[\p{L}.\ ]{1,30})?                             # , Qatar
            (?:,\s+\d{1,2}\s+\p{Lu}\p{L}+\.?|,\s+\p{Lu}\p{L}+\.?\s+\d{1,2})?
            (?:,?\s+\d{4})?\s*
            (?:\(\p{Lu}[^)\n]{1,40}\))?                                 # (Meridian)
          | \p{Lu}[\p{L}'’\ -]{1,30},\s+                                # Lisbon,
            (?:\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+\.?)
            (?:,?\s+\d{4})?\s*
            (?:\(\p{Lu}[^)\n]{1,40}\))?
          | \p{Lu}[\p{L}'’\ -]{1,30}\s+\(\p{Lu}[^)\n]{1,40}\)           # Port Ellen (Meridian)
          | \((?:Reuters|AP|AFP|UPI|Bloomberg|CNN|Xinhua|TASS|ANI|PTI)\)
        )\s*(?:—|–|--|-|:)\s
        | ^\p{Lu}[\p{Lu}.'’\ -]{1,40},\s+\p{Lu}\p{L}+\.?\s+\d{1,2}\.?\s+/\p{Lu}[^/\n]{1,20}/\.?\s   # YEREVAN, May 21. /TASS/.
        """,
        Options)]
    private static partial Regex Dateline();
}

namespace Parley.Reading;

/// <summary>The English words of dates.</summary>
internal static class DateWords
{
    private static readonly string[] s_months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] s_weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    // Those of RFC 822. Other abbreviations mean several zones each.
    private static readonly Dictionary<string, int> s_zoneHours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5,
        ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? Month(ReadOnlySpan<char> word) => Index(s_months, word) is >= 0 and var index ? index + 1 : null;

    public static bool IsWeekday(ReadOnlySpan<char> word) => Index(s_weekdays, word) >= 0;

    /// <summary>Hours that a zone is ahead of UTC; null when the word is no zone.</summary>
    public static int? ZoneHours(ReadOnlySpan<char> word) =>
        s_zoneHours.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var hours) ? hours : null;

    // A whole name or its first three letters, and "Sept".
    private static int Index(string[] names, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (word.Length >= 3 && names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word.Length <= 4 || word.Length == names[i].Length))
                return i;
        }

        return -1;
    }
}

using System.Text;

namespace Parley.Reading;

/// <summary>The strings that stand for "no value" in dumps written by pandas, Python and SQL exports.</summary>
internal static class AbsentValue
{
    /// <summary>Longer strings need no look: blank ones apart, none of the words is longer.</summary>
    private const int LongestWord = 4;

    /// <summary>Whether the value is blank or one of None, null and NaN, in any case.</summary>
    public static bool Is(ReadOnlySpan<char> value)
    {
        var trimmed = value.Trim();
        return trimmed.Length <= LongestWord
            && (trimmed.IsEmpty
                || trimmed.Equals("None", StringComparison.OrdinalIgnoreCase)
                || trimmed.Equals("null", StringComparison.OrdinalIgnoreCase)
                || trimmed.Equals("NaN", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The same for UTF-8. Blanks outside ASCII are left to the check after decoding.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        var trimmed = value[Ascii.Trim(value)];
        return trimmed.Length <= LongestWord
            && (trimmed.IsEmpty
                || Ascii.EqualsIgnoreCase(trimmed, "none"u8)
                || Ascii.EqualsIgnoreCase(trimmed, "null"u8)
                || Ascii.EqualsIgnoreCase(trimmed, "nan"u8));
    }
}

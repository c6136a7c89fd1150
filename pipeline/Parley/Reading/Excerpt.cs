using System.Text;

namespace Parley.Reading;

/// <summary>The start of rejected content in a form that is safe to print and to log.</summary>
internal static class Excerpt
{
    /// <summary>Characters shown.</summary>
    public const int Length = 200;

    /// <summary>The first characters of UTF-8 content; malformed bytes show as U+FFFD.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        const int mostBytesPerChar = 4;
        return Of(Encoding.UTF8.GetString(content[..Math.Min(content.Length, Length * mostBytesPerChar)]).AsSpan());
    }

    /// <summary>The first characters, control characters shown as <c>\n</c>, <c>\t</c>, <c>\u0000</c> and the like.</summary>
    public static string Of(ReadOnlySpan<char> content)
    {
        var shown = new StringBuilder(Length);
        foreach (var rune in content.EnumerateRunes())
        {
            var piece = rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                // Line and paragraph separators and direction overrides would break or fake a line of a log.
                0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => $"\\u{rune.Value:x4}",
                _ when Rune.IsControl(rune) => $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            };
            if (shown.Length + piece.Length > Length)
                break;
            shown.Append(piece);
        }

        return shown.ToString();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Parley.Reading;

/// <summary>
/// Decodes the raw content of a JSON string. Does what <see cref="System.Text.Json.Utf8JsonReader.GetString"/> does,
/// save that the escape of a surrogate without its partner becomes U+FFFD instead of an error: crawlers that cut strings
/// by UTF-16 length leave such halves behind, and they are no reason to lose an article.
/// </summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <param name="raw">Between the quotes, valid as JSON and as UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var escape = raw.IndexOf((byte)'\\');
        if (escape < 0)
            return Encoding.UTF8.GetString(raw);

        // No piece of a JSON string has more UTF-16 units than bytes.
        var chars = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            var length = 0;
            var surrogates = false;
            while (escape >= 0)
            {
                length += Encoding.UTF8.GetChars(raw[..escape], chars.AsSpan(length));
                var unit = Unescape(raw[(escape + 1)..], out var consumed);
                surrogates |= char.IsSurrogate(unit);
                chars[length++] = unit;
                raw = raw[(escape + 1 + consumed)..];
                escape = raw.IndexOf((byte)'\\');
            }

            length += Encoding.UTF8.GetChars(raw, chars.AsSpan(length));
            if (surrogates)
                ReplaceUnpaired(chars.AsSpan(0, length));
            return new string(chars, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static char Unescape(ReadOnlySpan<byte> afterBackslash, out int consumed)
    {
        consumed = 1;
        switch (afterBackslash[0])
        {
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'u':
                consumed = 5;
                return (char)ushort.Parse(afterBackslash.Slice(1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return (char)afterBackslash[0];
        }
    }

    private static void ReplaceUnpaired(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                text[i] = Replacement;
        }
    }
}

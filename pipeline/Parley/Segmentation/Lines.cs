using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Splits text at line breaks into paragraphs. Lines that were wrapped at a fixed width are joined again: a break is
/// soft when the next line goes on in lower case, or when its first word did not fit on the line before it.
/// </summary>
internal static class Lines
{
    private const string Breaks = "\n\r\u2028\u2029\f\u0085";
    private const int MinWrapped = 45;
    private const int MaxWrapped = 120;

    /// <summary>Fewer lines do not show how wide a text was set.</summary>
    private const int MinLines = 6;

    /// <summary>How a text was wrapped.</summary>
    /// <param name="Width">Length of its longest line; 0 when it was not wrapped.</param>
    /// <param name="BlankLines">Whether blank lines stand between its paragraphs, so that no other break ends one.</param>
    private readonly record struct Wrapping(int Width, bool BlankLines);

    /// <summary>Fills <paramref name="lines"/> with the paragraphs' spans, white space trimmed, none empty.</summary>
    public static void Split(string text, List<Span> lines)
    {
        lines.Clear();
        var wrapping = WrappingOf(text);
        var from = 0;
        var previous = default(Span); // The physical line before; the paragraph may have begun earlier.
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : from + length;
            var line = Trim(text, from, end);
            if (!line.IsEmpty)
            {
                if (lines.Count > 0 && IsSoftBreak(text, previous, line, wrapping)) lines[^1] = lines[^1].Hull(line);
                else lines.Add(line);
                previous = line;
            }

            from = end + 1;
        }
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && Tokenizer.IsSpace(text[start])) start++;
        while (end > start && Tokenizer.IsSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    private static bool IsSoftBreak(string text, Span before, Span line, Wrapping wrapping)
    {
        var gap = text.AsSpan(before.End, line.Start - before.End);
        if (gap.Count('\n') > 1 || (gap.Count('\r') > 1 && !gap.Contains('\n'))) return false;
        var goesOn = char.IsLower(text[line.Start]);
        var isFull = before.Length >= MinWrapped && before.Length + 1 + FirstWordLength(text, line) > wrapping.Width;
        var last = text[before.End - 1];
        if (last is '.' or '!' or '?' or ':' or ';' or '"' or '”' or '»' or '…') return wrapping.Width > 0 && isFull && (wrapping.BlankLines || goesOn);
        return goesOn || (wrapping.Width > 0 && isFull);
    }

    private static int FirstWordLength(string text, Span line)
    {
        var length = text.AsSpan(line.Start, line.Length).IndexOf(' ');
        return length < 0 ? line.Length : length;
    }

    /// <summary>A text was wrapped when most of its lines are long and none is much longer.</summary>
    private static Wrapping WrappingOf(string text)
    {
        int lines = 0, full = 0, blank = 0, width = 0, from = 0;
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOf('\n');
            if (length < 0) length = text.Length - from;
            if (length > MaxWrapped) return default;
            if (length > 1) lines++;
            else if (from > 0) blank++;
            if (length >= MinWrapped) full++;
            width = Math.Max(width, length);
            from += length + 1;
        }

        return lines >= MinLines && full * 3 >= lines * 2 ? new Wrapping(width, blank > 0) : default;
    }
}

using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Splits text at line breaks into paragraphs. Lines that were wrapped at a fixed width are joined again: a break is
/// soft when the line before it is of a wrapped length and ends within a sentence, or the next line goes on in lower case.
/// </summary>
internal static class Lines
{
    private const int MinWrapped = 45;
    private const int MaxWrapped = 100;

    /// <summary>Fills <paramref name="lines"/> with the paragraphs' spans, white space trimmed, none empty.</summary>
    public static void Split(string text, List<Span> lines)
    {
        lines.Clear();
        var wrapped = LooksWrapped(text);
        var from = 0;
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOfAny("\n\r\u2028\u2029\f\u0085");
            var end = length < 0 ? text.Length : from + length;
            var line = Trim(text, from, end);
            if (!line.IsEmpty)
            {
                if (lines.Count > 0 && IsSoftBreak(text, lines[^1], line, wrapped)) lines[^1] = lines[^1].Hull(line);
                else lines.Add(line);
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

    private static bool IsSoftBreak(string text, Span before, Span line, bool wrapped)
    {
        var gap = text.AsSpan(before.End, line.Start - before.End);
        if (gap.Count('\n') > 1 || (gap.Count('\r') > 1 && !gap.Contains('\n'))) return false;
        var last = text[before.End - 1];
        if (last is '.' or '!' or '?' or ':' or ';' or '"' or '”' or '»' or '…') return wrapped && last is not ('"' or '”' or '»') && Width(text, before) >= MaxWrapped - 35 && char.IsLower(text[line.Start]);
        return char.IsLower(text[line.Start]) || (wrapped && Width(text, before) >= MinWrapped && Width(text, before) <= MaxWrapped);
    }

    /// <summary>Length of the last physical line of a paragraph joined so far.</summary>
    private static int Width(string text, Span paragraph)
    {
        var start = text.LastIndexOf('\n', paragraph.End - 1, paragraph.Length);
        return paragraph.End - (start < 0 ? paragraph.Start : start + 1);
    }

    /// <summary>Most of the lines are of a wrapped length and none is much longer.</summary>
    private static bool LooksWrapped(string text)
    {
        int lines = 0, full = 0, from = 0;
        while (from < text.Length)
        {
            var length = text.AsSpan(from).IndexOf('\n');
            if (length < 0) length = text.Length - from;
            if (length > MaxWrapped + 20) return false;
            if (length > 1) lines++;
            if (length >= MinWrapped) full++;
            from += length + 1;
        }

        return lines >= 6 && full * 3 >= lines * 2;
    }
}

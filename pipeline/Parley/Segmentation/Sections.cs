using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>Tells headline, byline and page clutter from the body, line by line.</summary>
internal static class Sections
{
    private const int MaxTitleLength = 220;
    private const int MaxSubheadLength = 90;

    /// <summary>A repetition of the headline stands among this many first lines.</summary>
    private const int MaxTitleRepeat = 3;

    /// <summary>Section of the paragraph <paramref name="index"/> of <paramref name="paragraphs"/>, asked for in text order.</summary>
    /// <param name="document">Owns the text and the headline.</param>
    /// <param name="paragraphs">All of them.</param>
    /// <param name="index">Which one.</param>
    /// <param name="inLinks">Whether a list of links to other articles goes on; false before the first paragraph.</param>
    public static Section Of(Document document, List<Span> paragraphs, int index, ref bool inLinks)
    {
        var line = document.TextOf(paragraphs[index]);
        if (inLinks && IsListItem(line)) return Section.Boilerplate;
        inLinks = Clutter.IsLinkHeading(line);
        if (inLinks || Clutter.IsLine(line) || IsCaption(document, paragraphs, index)) return Section.Boilerplate;
        if (Bylines.IsLine(line)) return Section.Byline;
        var title = document.Article.Title.AsSpan().Trim();
        if (title.Length > 0 && IsSame(line, title)) return Section.Title;
        if (line[0] == '#') return Section.Title;
        if (index == 0) return IsTitle(document, paragraphs) ? Section.Title : Section.Body;
        if (index <= MaxTitleRepeat && IsSame(line, document.TextOf(paragraphs[0])) && IsTitle(document, paragraphs)) return Section.Title;
        return IsSubhead(document, paragraphs, index) ? Section.Title : Section.Body;
    }

    private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first line is a headline when it is short, does not end like a sentence, and text follows.</summary>
    private static bool IsTitle(Document document, List<Span> paragraphs)
    {
        var line = document.TextOf(paragraphs[0]);
        return paragraphs.Count > 1 && line.Length <= MaxTitleLength && !EndsSentence(line) && !IsListItem(line);
    }

    /// <summary>"Ms Ngata speaks to dockers in Corrie on April 3, 2031." before a credit.</summary>
    private static bool IsCaption(Document document, List<Span> paragraphs, int index)
    {
        var line = document.TextOf(paragraphs[index]);
        if (index + 1 >= paragraphs.Count || line.Length > MaxTitleLength * 2 || !Clutter.IsCredit(document.TextOf(paragraphs[index + 1]))) return false;
        return index == 0 || line.IndexOf(", 20", StringComparison.Ordinal) > 0;
    }

    /// <summary>A short line without an end, before a longer one.</summary>
    private static bool IsSubhead(Document document, List<Span> paragraphs, int index)
    {
        var line = document.TextOf(paragraphs[index]);
        if (paragraphs.Count <= index + 1 || paragraphs[index + 1].Length <= line.Length || line.Length > MaxSubheadLength) return false;
        if (!char.IsUpper(line[0]) && !char.IsAsciiDigit(line[0])) return false;
        return !EndsSentence(line) && line[^1] is not (',' or ';' or ':' or '"' or '”' or '’' or '»' or '\'' or '-' or '—');
    }

    private static bool IsListItem(ReadOnlySpan<char> line) =>
        line[0] is '•' or '▪' or '●' or '■' or '*' || (line.Length > 2 && line[0] is '-' or '–' or '—' && line[1] == ' ');

    /// <summary>Whether a line ends with a stop. A headline may end with a question mark, a long line or a quotation with one is a sentence.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var last = line.Length - 1;
        while (last > 0 && line[last] is '"' or '”' or '’' or '»' or '\'' or ')' or ']') last--;
        return line[last] is '.' or '!' or '…' || (line[last] == '?' && (last < line.Length - 1 || line.Length > MaxSubheadLength));
    }
}

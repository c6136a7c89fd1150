using System.Text.RegularExpressions;
using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>Tells headline, byline and page clutter from the body, line by line.</summary>
internal static partial class Sections
{
    private const int MaxTitleLength = 220;
    private const int MaxSubheadLength = 90;
    private const int MaxBylineLength = 160;

    /// <summary>Section of the paragraph <paramref name="index"/> of <paramref name="paragraphs"/>.</summary>
    public static Section Of(Document document, List<Span> paragraphs, int index)
    {
        var line = document.TextOf(paragraphs[index]);
        if (IsBoilerplate(line)) return Section.Boilerplate;
        if (IsByline(line)) return Section.Byline;
        var title = document.Article.Title.AsSpan().Trim();
        if (title.Length > 0 && line.Equals(title, StringComparison.OrdinalIgnoreCase)) return Section.Title;
        if (index > 0 && index <= 3 && Same(line, document.TextOf(paragraphs[0])) && IsTitle(document, paragraphs, 0)) return Section.Title;
        if (index == 0) return IsTitle(document, paragraphs, 0) ? Section.Title : Section.Body;
        return IsSubhead(document, paragraphs, index) ? Section.Title : Section.Body;
    }

    /// <summary>Whether a sentence at the end of a paragraph is the page's, not the article's.</summary>
    public static bool IsBoilerplateSentence(ReadOnlySpan<char> sentence) => sentence.Length < 200 && TrailingClutter().IsMatch(sentence);

    /// <summary>Length of a dateline at the start of a paragraph, with its dash: "PORT ELLEN, March 3 (Meridian) —"; 0 for none.</summary>
    public static int DatelineLength(ReadOnlySpan<char> paragraph)
    {
        foreach (var match in Dateline().EnumerateMatches(paragraph)) return match.Length;
        return 0;
    }

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first line is a headline when it is short, does not end like a sentence, and text follows.</summary>
    private static bool IsTitle(Document document, List<Span> paragraphs, int index)
    {
        var line = document.TextOf(paragraphs[index]);
        return paragraphs.Count > index + 1 && line.Length <= MaxTitleLength && !EndsSentence(line) && !IsListItem(line);
    }

    /// <summary>A short line without an end, between longer ones.</summary>
    private static bool IsSubhead(Document document, List<Span> paragraphs, int index)
    {
        var line = document.TextOf(paragraphs[index]);
        if (line.Length > MaxSubheadLength || EndsSentence(line) || IsListItem(line) || line[^1] is ',' or ';' or ':' or '"' or '”' or '’' or '»' or '\'' or '-' or '—') return false;
        if (!char.IsUpper(line[0]) && line[0] != '#' && !char.IsAsciiDigit(line[0])) return false;
        return paragraphs.Count > index + 1 && paragraphs[index + 1].Length > line.Length;
    }

    private static bool IsListItem(ReadOnlySpan<char> line) =>
        line[0] is '•' or '▪' or '●' or '■' or '*' || (line.Length > 2 && line[0] is '-' or '–' or '—' && line[1] == ' ');

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var last = line.Length - 1;
        while (last > 0 && line[last] is '"' or '”' or '’' or '»' or '\'' or ')' or ']') last--;
        return line[last] is '.' or '!' or '…' || (line[last] == '?' && last < line.Length - 1) || (line[last] == '?' && line.Length > MaxSubheadLength);
    }

    private static bool IsByline(ReadOnlySpan<char> line) => line.Length <= MaxBylineLength && (Byline().IsMatch(line) || DateLine().IsMatch(line));

    private static bool IsBoilerplate(ReadOnlySpan<char> line) =>
        (line.Length <= 40 && ClutterWord().IsMatch(line)) || (line.Length <= 300 && ClutterLine().IsMatch(line)) || Credit().IsMatch(line[..Math.Min(line.Length, 400)]);

    /// <summary>"By Ben Okafor in Lisbon", "Reporting by …; editing by …", "Written by …".</summary>
    [GeneratedRegex(@"^(?:[Bb]y|BY|Written by|Story by|Words by|Analysis by|Text by)\s+(?:the\s+)?\p{Lu}[^.!?]*(?:\.[^.!?]{0,40}){0,3}$|^(?:\(?(?:Additional r|R)eporting|Edited|Editing|Compiled)\s+by\b|^(?:Staff (?:writer|reporter)s?|Correspondent)\b.{0,60}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();

    /// <summary>A line that holds a date or a time of publication and little else.</summary>
    [GeneratedRegex(@"^(?:(?:Published|Updated|Posted|Last updated|First published|Last modified|Issued)\b.{0,80}|(?:\p{Lu}[\p{L} .'-]{1,30},\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}(?:,?\s+.{0,30})?|\d{4}-\d{2}-\d{2}.{0,20}|\d{1,2}[/.]\d{1,2}[/.]\d{4}.{0,20}|\d{1,2}:\d{2}.{0,20})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateLine();

    /// <summary>"PORT ELLEN, March 3 (Meridian) —", "KYIV (AP) -", "(Reuters) -", "Lisbon, 4 May –".</summary>
    [GeneratedRegex(@"^(?:\p{Lu}[\p{Lu}.'’ -]{1,40}(?:,\s+\p{Lu}[\p{L}. ]{1,30})?(?:,\s+\d{1,2}\s+\p{Lu}\p{L}+\.?|,\s+\p{Lu}\p{L}+\.?\s+\d{1,2})?(?:,?\s+\d{4})?\s*(?:\(\p{Lu}[^)\n]{1,40}\))?|\p{Lu}[\p{L}'’ -]{1,30},\s+(?:\p{Lu}\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+\.?)(?:,?\s+\d{4})?\s*(?:\(\p{Lu}[^)\n]{1,40}\))?|\p{Lu}[\p{L}'’ -]{1,30}\s+\(\p{Lu}[^)\n]{1,40}\)|\((?:Reuters|AP|AFP|UPI|Bloomberg|CNN|Xinhua|TASS|ANI|PTI)\))\s*(?:—|–|--|-|:)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?:news|dismiss|share|share this(?: (?:article|story|page))?|advertisement|ad|sponsored|watch now|watch live|listen|loading\.*|menu|search|subscribe|sign in|log in|close|comments?|print|email|e-mail|save|copy link|follow|follow us|read more|more news|more on this (?:story|topic)|related(?: (?:articles?|stories|topics|links|content))?|recommended(?: (?:stories|for you))?|trending|most read|topics?|tags?|politics|world|home|opinion|keep reading|list of \d+ items?|end of list|story continues below.*|continue reading.*|skip (?:ad|to content|advertisement)|play|video|gallery|photos?|live|breaking|exclusive|newsletter|cookies?|accept|reject all|next|previous|back to top|play video|min read|\d+ min(?:ute)?s? read|x|\d+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClutterWord();

    [GeneratedRegex(@"^(?:#{0,4}\s*read (?:more|also|next|our|the full)\b|related(?: (?:articles?|stories))?:|see also|also read|more:|watch:|listen:|tags?:|topics?:|filed under|sign up\b|subscribe (?:to|now|for)\b|follow (?:us|@|our)\b|click (?:here|to)\b|download (?:the|our)\b|join (?:us|our) (?:on|newsletter|channel|whatsapp|telegram)|(?:this (?:article|story|piece) )?(?:was )?(?:first|originally) (?:appeared|published|posted)\b|this (?:article|story) (?:was|is|has been) (?:first |originally )?(?:published|produced|written by|updated|edited)\b|copyright\b|©|\(c\) \d{4}|all rights reserved|terms (?:of|and)\b|privacy policy|your (?:browser|email)|enable javascript|we use cookies|by signing up|this site is protected|share (?:this|on|via)\b|(?:photo|image|picture|video|graphic|map|illustration|file photo|credit|caption)s?(?: credit| by| courtesy)?\s*[:/]|read the (?:rest|original|full)|source:|with (?:reuters|agencies|afp|ap)\b.{0,20}$|!\p{L}|!\[|\[.{0,80}\]\(|https?://|www\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClutterLine();

    /// <summary>Picture credits: "Lena Ott | CNBC | Getty Images", "(Photo by …)", "… / Getty Images".</summary>
    [GeneratedRegex(@"(?:\||/|via|©)\s*(?:Getty Images|Reuters|AFP|AP(?: Photo)?|EPA|Shutterstock|Bloomberg|Anadolu)(?:\s*(?:\||/|via).{0,40})?$|\bGetty Images$|\b(?:Photo|Image|Picture|Photograph)(?:graph)?s?(?::| by| courtesy| credit)\s.{1,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^(?:This (?:article|story) )?(?:was )?(?:first|originally) (?:appeared|published|posted) (?:in|on|at|by)\b|^First appeared in\b|^Read more(?: at| on|:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingClutter();
}

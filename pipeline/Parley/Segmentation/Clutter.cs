using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Parley.Segmentation;

/// <summary>What a page adds to an article: navigation, invitations, notices of rights, picture credits.</summary>
internal static partial class Clutter
{
    private const int MaxWordLength = 40;
    private const int MaxLineLength = 300;
    private const int MaxCreditLength = 400;
    private const int MaxSentenceLength = 200;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>Buttons and headings of pages, in lower case: clutter where one is a whole line.</summary>
    private static readonly FrozenSet<string> Labels = new[]
    {
        "news", "dismiss", "close", "menu", "search", "home", "world", "politics", "opinion", "live", "breaking", "exclusive", "next", "previous", "back to top", "x",
        "share", "share this", "share this article", "share this story", "share this page", "print", "email", "e-mail", "save", "copy link", "comment", "comments",
        "advertisement", "ad", "sponsored", "skip ad", "skip to content", "skip advertisement", "cookie", "cookies", "accept", "reject all",
        "listen", "play", "play video", "video", "watch now", "watch live", "gallery", "photo", "photos", "min read",
        "subscribe", "sign in", "log in", "follow", "follow us", "newsletter",
        "read more", "keep reading", "continue reading", "story continues below", "more news", "more on this story", "more on this topic", "end of list",
        "related", "related article", "related articles", "related story", "related stories", "related topic", "related topics", "related link", "related links", "related content",
        "recommended", "recommended stories", "recommended for you", "trending", "most read", "topic", "topics", "tag", "tags",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LabelLookup = Labels.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsLine(ReadOnlySpan<char> line) =>
        (line.Length <= MaxWordLength && (LabelLookup.Contains(line) || CountedLabel().IsMatch(line)))
        || (line.Length <= MaxLineLength && LineStart().IsMatch(line))
        || Credit().IsMatch(line[..Math.Min(line.Length, MaxCreditLength)]);

    /// <summary>Whether a line heads a list of links to other articles.</summary>
    public static bool IsLinkHeading(ReadOnlySpan<char> line) => line.Length <= MaxWordLength * 2 && LinkHeading().IsMatch(line);

    /// <summary>Whether a line only says whose a picture is.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => line.Length <= MaxCreditLength && Credit().IsMatch(line);

    /// <summary>Whether a sentence within a paragraph of the article is the page's.</summary>
    public static bool IsSentence(ReadOnlySpan<char> sentence) => sentence.Length < MaxSentenceLength && SentenceStart().IsMatch(sentence);

    /// <summary>"5 min read", "list of 3 items", "Loading...", a number alone.</summary>
    [GeneratedRegex(
        """
        ^(?: \d+
           | \d+\ min(?:ute)?s?\ read
           | list\ of\ \d+\ items?
           | loading\.*
           | (?:story\ continues\ below|continue\ reading).*
        )$
        """,
        Options)]
    private static partial Regex CountedLabel();

    /// <summary>How lines of clutter begin.</summary>
    [GeneratedRegex(
        """
        ^[_*>\s]{0,4}(?:
            # Links to other articles
            \#{0,4}\s*read\ (?:more|also|next|our|the\ full)\b | read\ the\ (?:rest|original|full) | related(?:\ (?:articles?|stories))?: | see\ also | also\ read
          | (?:more|watch|listen|tags?|topics?|source): | filed\ under

            # Invitations
          | sign\ up\b | subscribe\ (?:to|now|for)\b | follow\ (?:us|@|our)\b | click\ (?:here|to)\b | download\ (?:the|our)\b
          | join\ (?:us|our)\ (?:on|newsletter|channel|whatsapp|telegram) | share\ (?:this|on|via)\b | by\ signing\ up

            # Where the article comes from
          | (?:this\ (?:article|story|piece)\ )?(?:was\ )?(?:first|originally)\ (?:appeared|published|posted)\b
          | this\ (?:article|story)\ (?:was|is|has\ been)\ (?:first\ |originally\ )?(?:published|produced|written\ by|updated|edited)\b
          | with\ (?:reuters|agencies|afp|ap)\b.{0,20}$
          | .{2,120}\bcontributed\ to\ this\ (?:report|story|article)\b

            # Rights and notices
          | copyright\b | © | \(c\)\ \d{4} | all\ rights\ reserved | terms\ (?:of|and)\b | privacy\ policy | we\ use\ cookies
          | data\ also\ provided\ by\b | got\ a\ confidential\ news\ tip | .{0,60}\bnot\ responsible\ for\ the\ content\ of\ external | stock\ chart\ icon
          | this\ is\ (?:a\ )?(?:breaking|developing)\ (?:news|story) | get\ the\ .{2,30}\ app\b
          | your\ (?:browser|email) | enable\ javascript | this\ site\ is\ protected

            # Captions, images and links
          | (?:photo|image|picture|video|graphic|map|illustration|file\ photo|credit|caption|courtesy)s?(?:\ credit|\ by|\ courtesy)?\s*[:/]
          | !\p{L} | !\[ | \[.{0,80}\]\( | https?:// | www\.
        )
        """,
        Options)]
    private static partial Regex LineStart();

    /// <summary>"## Read more CNBC news", "Related:", "See also", "More on this story".</summary>
    [GeneratedRegex(@"^[\#_*\s]{0,5}(?:read\ (?:more|also|next)|related|see\ also|more\ (?:on|from|news|stories)|recommended|trending|most\ read)\b", Options)]
    private static partial Regex LinkHeading();

    /// <summary>Picture credits: "Lena Ott | CNBC | Getty Images", "(Photo by …)", "… / AFP".</summary>
    [GeneratedRegex(
        """
          (?:\||/|via|©)\s*(?:Getty\ Images|Reuters|AFP|AP(?:\ Photo)?|EPA|Shutterstock|Bloomberg|Anadolu)(?:\s*(?:\||/|via).{0,40})?$
        | \bGetty\ Images$
        | ^[^.!?:;,]{2,60}\s\|\s[^.!?:;,]{2,60}$
        | \b(?:Photo|Image|Picture|Photograph)(?:graph)?s?(?::|\ by|\ courtesy|\ credit)\s.{1,60}$
        """,
        Options)]
    private static partial Regex Credit();

    [GeneratedRegex(
        """
          ^(?:This\ (?:article|story)\ )?(?:was\ )?(?:first|originally)\ (?:appeared|published|posted)\ (?:in|on|at|by)\b
        | ^Read\ more(?:\ at|\ on|:)
        """,
        Options)]
    private static partial Regex SentenceStart();
}

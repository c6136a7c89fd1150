using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Finds where sentences end within a paragraph, by the mark, what closes behind it and the word that follows.
/// Quotation marks must have their roles by then.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>A bracket opened within a sentence holds it together for at most this many tokens.</summary>
    private const int BracketReach = 60;

    /// <summary>How far behind “…?” or “…!” a reporting verb still belongs to the quotation's sentence, in tokens.</summary>
    private const int TagReach = 8;

    /// <summary>"“Will they come?” Ms Adeyemi asked": the verbs that stand so.</summary>
    private static readonly FrozenSet<string> ReportingVerbs =
        "said says asked asks told tells added adds wrote writes shouted declared replied warned insisted quipped wondered exclaimed tweeted posted demanded continued".Split(' ').ToFrozenSet();

    /// <summary>The end (token index) of the sentence that begins at <paramref name="first"/>, at most <paramref name="end"/>.</summary>
    public static int EndOfSentence(Document document, IReadOnlyList<MarkRole> roles, int first, int end)
    {
        var bracketFrom = -1;
        for (var t = first; t < end; t++)
        {
            var token = document.Tokens[t];
            if (token.Lower is "(" or "[" && t > first) bracketFrom = t;
            else if (token.Lower is ")" or "]") bracketFrom = -1;
            if (token.Lower is "•" or "▪" or "●" or "■" && t > first) return t;
            if (!IsTerminal(token)) continue;
            var next = t + 1;
            while (next < end && (Closes(document.Tokens[next], roles[next]) || IsRepeat(document.Tokens[next]))) next++;
            if (next >= end) return end;
            if (bracketFrom >= 0 && t - bracketFrom < BracketReach && ClosesAhead(document, t, end)) continue;
            if (IsBoundary(document, roles, first, t, next, end)) return next;
        }

        return end;
    }

    private static bool IsTerminal(Token token) =>
        token.IsAbbreviation || (token.IsPunctuation && token.Lower[0] is '.' or '!' or '?' or '…' or '。' or '？' or '！' or '؟');

    private static bool IsRepeat(Token token) => token.Lower is "!" or "?" or "…" && !token.HasSpaceBefore;

    private static bool Closes(Token token, MarkRole role) => role == MarkRole.Close || (token.Lower is ")" or "]" && !token.HasSpaceBefore);

    private static bool ClosesAhead(Document document, int t, int end)
    {
        for (var u = t + 1; u < end && u < t + BracketReach; u++)
        {
            if (document.Tokens[u].Lower is ")" or "]") return true;
            if (document.Tokens[u].Lower is "(" or "[") return false;
        }

        return false;
    }

    private static bool IsBoundary(Document document, IReadOnlyList<MarkRole> roles, int first, int terminal, int next, int end)
    {
        var mark = document.Tokens[terminal];
        var follower = document.Tokens[next];
        var closed = next > terminal + 1;
        if (!follower.HasSpaceBefore && !closed && roles[next] != MarkRole.Open && !(follower.IsCapitalised && mark.IsPunctuation)) return false;

        // "1. Prisoners" at the start of a line is a list's number, not a sentence.
        if (mark.IsPunctuation && terminal == first + 1 && document.Tokens[first] is { Kind: TokenKind.Number, End: var numberEnd } number && numberEnd - number.Start <= 2) return false;

        var word = roles[next] == MarkRole.Open && next + 1 < end ? document.Tokens[next + 1] : follower;
        var quoted = roles[next] == MarkRole.Open;
        if (word.IsWord && !word.IsCapitalised && StartsLower(document, word)) return false;
        if (follower.IsPunctuation && follower.Lower is "," or ";" or ":" or "/" or "%") return false;
        if (mark.IsAbbreviation)
        {
            if (Abbreviations.NeedsFollower(mark.Lower)) return false;
            return quoted || (word.IsWord && Abbreviations.IsStarter(word.Lower));
        }

        if (follower.Lower is "—" or "–" or "-" or "--") return mark.Lower != "…" && !closed;
        return !(closed && mark.Lower[0] is '!' or '?' && !quoted && ReportsAhead(document, next, end));
    }

    /// <summary>Letters without case (Arabic, Chinese) may begin a sentence too.</summary>
    private static bool StartsLower(Document document, Token word) => char.IsLower(document.Text[word.Start]);

    private static bool ReportsAhead(Document document, int next, int end)
    {
        for (var t = next; t < end && t < next + TagReach; t++)
        {
            var token = document.Tokens[t];
            if (token.IsPunctuation && token.Lower != ",") return false;
            if (ReportingVerbs.Contains(token.Lower)) return true;
        }

        return false;
    }
}

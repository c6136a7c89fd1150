using System.Runtime.InteropServices;
using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Pairs quotation marks over the whole text. A mark that is reopened at the start of the next paragraph (or, where a
/// dump has lost the line breaks, right behind the end of a sentence) continues the quotation; one that is never closed
/// is cut off at the end of its sentence or of a short paragraph, so that it cannot swallow the article; apostrophes
/// are told from single marks by their neighbours and by whether a partner follows.
/// </summary>
internal sealed class QuotationPairer
{
    /// <summary>A single mark looks for its partner this far, in characters: farther off an apostrophe is the likelier one.</summary>
    private const int PartnerReach = 4000;

    /// <summary>An unclosed mark keeps the rest of its paragraph when that is at most this long, in characters.</summary>
    private const int UnclosedReach = 600;

    /// <summary>Marks nested deeper than this are read as none: nobody quotes so, and each costs a look at those around it.</summary>
    private const int MaxDepth = 8;

    private enum Partner : byte
    {
        None,

        /// <summary>A mark that may be a possessive's apostrophe.</summary>
        Plural,

        Mark,
    }

    private readonly record struct Open(int Token, MarkFamily Family, int Continues);

    /// <summary>A quotation by tokens. <c>Close</c> is -1 where no mark closes it; then <c>Limit</c> is the token it must end before.</summary>
    private readonly record struct Pair(int Open, int Close, int Limit, int Continues, bool RunsOn);

    private readonly List<Open> _stack = [];
    private readonly List<Pair> _pairs = [];

    /// <summary>Where each pair's quotation ends in the text.</summary>
    private readonly List<int> _ends = [];

    /// <summary>Where the quotations around the one being written end.</summary>
    private readonly List<int> _around = [];
    private readonly List<MarkRole> _roles = [];

    /// <summary>For each token that is a single mark: what could close it, and where.</summary>
    private readonly List<(Partner Closes, int At)> _partners = [];

    /// <summary>The role of each token, as far as it is a quotation mark.</summary>
    public IReadOnlyList<MarkRole> Roles => _roles;

    /// <summary>First pass, before sentences are known: gives each mark its role and finds the partners.</summary>
    /// <param name="document">Its tokens are read.</param>
    /// <param name="paragraphs">First and end token of each paragraph.</param>
    public void Pairs(Document document, List<(int First, int End)> paragraphs)
    {
        _roles.Clear();
        _pairs.Clear();
        _stack.Clear();
        CollectionsMarshal.SetCount(_roles, document.Tokens.Count);
        CollectionsMarshal.AsSpan(_roles).Clear();
        CollectionsMarshal.SetCount(_partners, document.Tokens.Count);
        var continues = -1; // The opening token of a quotation that runs on into the next paragraph.
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var (first, end) = paragraphs[p];
            FindPartners(document, first, end);
            for (var t = first; t < end; t++)
            {
                Visit(document, t, continues);
                continues = -1;
            }

            if (_stack.Count > 0) continues = EndParagraph(document, paragraphs, p);
        }
    }

    /// <summary>Second pass: writes the document's quotations, ending unclosed ones by its sentences.</summary>
    public void Write(Document document)
    {
        // Quotations are listed by start; a pair's place in that list is what a chain refers to.
        _pairs.Sort(static (a, b) => a.Open.CompareTo(b.Open));
        CollectionsMarshal.SetCount(_ends, _pairs.Count);
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            _ends[i] = _pairs[i].Close >= 0 ? document.Tokens[_pairs[i].Close].End : EndOfUnclosed(document, i);
        }

        _around.Clear();
        for (var i = 0; i < _pairs.Count; i++)
        {
            var pair = _pairs[i];
            var span = new Span(document.Tokens[pair.Open].Start, _ends[i]);

            // Marks that were dropped may have stood around this one: the depth is what is left.
            while (_around.Count > 0 && _around[^1] <= span.Start) _around.RemoveAt(_around.Count - 1);
            document.Quotations.Add(new Quotation(span, _around.Count, pair.Close >= 0, pair.Continues < 0 ? -1 : IndexOf(pair.Continues)));
            _around.Add(span.End);
        }
    }

    /// <summary>Index of the pair that the token opens.</summary>
    private int IndexOf(int open)
    {
        int low = 0, high = _pairs.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_pairs[middle].Open < open) low = middle + 1;
            else high = middle;
        }

        return low < _pairs.Count && _pairs[low].Open == open ? low : -1;
    }

    private void Visit(Document document, int t, int continues)
    {
        var token = document.Tokens[t];
        if (!token.IsPunctuation || token.End - token.Start != 1) return;
        var family = QuotationMarks.FamilyOf(document.Text[token.Start]);
        if (family == MarkFamily.None) return;
        var role = family == MarkFamily.Single ? RoleOfSingle(document, t) : RoleOfDouble(document.Text, token.Start, family);
        if (role == MarkRole.Open) OpenAt(document, t, family, continues);
        else if (role == MarkRole.Close) CloseAt(t, family);
    }

    private MarkRole RoleOfDouble(string text, int i, MarkFamily family)
    {
        var byForm = QuotationMarks.RoleByForm(text[i]);
        var byPlace = QuotationMarks.RoleByPlace(text, i);
        var open = InnermostOpen(family) >= 0;
        if (byForm == MarkRole.None) return byPlace != MarkRole.None ? byPlace : open ? MarkRole.Close : MarkRole.Open;

        // “so“ and ”so”: some typists and some languages use one form for both ends.
        if (byForm == MarkRole.Open && byPlace == MarkRole.Close && open) return MarkRole.Close;
        if (byForm == MarkRole.Close && byPlace == MarkRole.Open && !open) return MarkRole.Open;
        return byForm;
    }

    /// <summary>Place on the stack of the innermost open mark of a family; -1 for none.</summary>
    private int InnermostOpen(MarkFamily family)
    {
        var level = _stack.Count - 1;
        while (level >= 0 && _stack[level].Family != family) level--;
        return level;
    }

    private MarkRole RoleOfSingle(Document document, int t)
    {
        var text = document.Text;
        var i = document.Tokens[t].Start;
        var top = _stack.Count > 0 ? _stack[^1].Family : MarkFamily.None;
        var byPlace = QuotationMarks.RoleByPlace(text, i);
        if (text[i] != '’' && byPlace == MarkRole.Open)
        {
            if (IsElision(document, t)) return MarkRole.None;
            return text[i] == '‘' || HasPartner(document, t) ? MarkRole.Open : MarkRole.None;
        }

        if (text[i] is '‘' or '`' or '‚' || top != MarkFamily.Single || i == 0 || Tokenizer.IsSpace(text[i - 1])) return MarkRole.None;
        return IsPlural(text, i) && HasPartner(document, t) ? MarkRole.None : MarkRole.Close;
    }

    /// <summary>"'90s", "'em", "'til": an apostrophe at the start of a word.</summary>
    private static bool IsElision(Document document, int t)
    {
        if (t + 1 >= document.Tokens.Count) return true;
        var next = document.Tokens[t + 1];
        if (next.Kind == TokenKind.Number && next.End - next.Start == 3 && next.Lower[2] == 's') return true;
        return next.Lower is "em" or "til" or "tis" or "twas" or "cause" or "bout" or "n";
    }

    /// <summary>"the parties' position": a possessive of a plural looks like a closing mark.</summary>
    private static bool IsPlural(string text, int i) =>
        i > 0 && i + 2 < text.Length && text[i - 1] is 's' or 'z' or 'x' && text[i + 1] == ' ' && char.IsLower(text[i + 2]);

    /// <summary>Whether a single mark that can close follows in the paragraph before another opens.</summary>
    private bool HasPartner(Document document, int t)
    {
        var (closes, at) = _partners[t];
        if (closes == Partner.None || document.Tokens[at].Start - document.Tokens[t].End > PartnerReach) return false;

        // Only a plural's apostrophe is left: it may still be the end of an opening mark's quotation, never a reason to keep one open.
        return closes == Partner.Mark || !IsPlural(document.Text, document.Tokens[t].Start);
    }

    /// <summary>Notes for each single mark of a paragraph, from its end backwards, what could close a quotation opened there.</summary>
    private void FindPartners(Document document, int first, int end)
    {
        var text = document.Text;
        var ahead = (Closes: Partner.None, At: -1);
        for (var t = end - 1; t >= first; t--)
        {
            if (!IsSingleMark(document, t)) continue;
            _partners[t] = ahead;
            var i = document.Tokens[t].Start;
            if (text[i] == '‘') ahead = (Partner.None, -1);
            else if (text[i] is not ('’' or '\'') || i == 0 || Tokenizer.IsSpace(text[i - 1])) continue;
            else if (!IsPlural(text, i)) ahead = (Partner.Mark, t);
            else if (ahead.Closes == Partner.None) ahead = (Partner.Plural, t);
        }
    }

    private static bool IsSingleMark(Document document, int t) =>
        document.Tokens[t] is { IsPunctuation: true } token && QuotationMarks.FamilyOf(document.Text[token.Start]) == MarkFamily.Single;

    private void OpenAt(Document document, int t, MarkFamily family, int continues)
    {
        // "… he might say, 'This is …,' leaving …": behind a comma or a colon even the same mark opens a quotation within.
        var nested = t > 0 && document.Tokens[t - 1].Lower is "," or ":" && _stack.Count < 3;
        if (_stack.Count > 0 && _stack[^1].Family == family && !nested)
        {
            // The same mark again before it was closed: a reopened quotation behind a sentence's end, else a lost mark.
            var open = _stack[^1];
            var reopened = continues < 0 && t - 1 > open.Token && IsSentenceEnd(document.Tokens[t - 1]);
            Finish(open, -1, t, reopened);
            _stack.RemoveAt(_stack.Count - 1);
            if (reopened) continues = open.Token;
        }

        if (_stack.Count == MaxDepth) return;
        _roles[t] = MarkRole.Open;
        _stack.Add(new Open(t, family, continues));
    }

    private void CloseAt(int t, MarkFamily family)
    {
        var level = InnermostOpen(family);
        if (level < 0) return;

        // Marks opened inside and not closed were none.
        while (_stack.Count > level + 1)
        {
            _roles[_stack[^1].Token] = MarkRole.None;
            _stack.RemoveAt(_stack.Count - 1);
        }

        _roles[t] = MarkRole.Close;
        Finish(_stack[level], t, t, runsOn: false);
        _stack.RemoveAt(level);
    }

    /// <summary>Ends what is open; returns the opening token of a quotation that the next paragraph continues, or -1.</summary>
    private int EndParagraph(Document document, List<(int First, int End)> paragraphs, int p)
    {
        var open = _stack[0];
        for (var i = 1; i < _stack.Count; i++) _roles[_stack[i].Token] = MarkRole.None;
        _stack.Clear();
        var continued = false;
        if (p + 1 < paragraphs.Count && paragraphs[p + 1].First < paragraphs[p + 1].End)
        {
            var next = document.Tokens[paragraphs[p + 1].First];
            continued = next.IsPunctuation && QuotationMarks.FamilyOf(document.Text[next.Start]) == open.Family
                && (QuotationMarks.RoleByPlace(document.Text, next.Start) == MarkRole.Open || QuotationMarks.RoleByForm(document.Text[next.Start]) == MarkRole.Open);
        }

        if (open.Family == MarkFamily.Single && !continued && document.Text[document.Tokens[open.Token].Start] != '‘')
        {
            _roles[open.Token] = MarkRole.None;
            return -1;
        }

        Finish(open, -1, paragraphs[p].End, continued);
        return continued ? open.Token : -1;
    }

    private void Finish(Open open, int close, int limit, bool runsOn) =>
        _pairs.Add(new Pair(open.Token, close, limit, open.Continues, runsOn));

    private static bool IsSentenceEnd(Token token) => token.Lower is "." or "!" or "?" or "…" or "..." or "....";

    private int EndOfUnclosed(Document document, int index)
    {
        var pair = _pairs[index];
        var limit = document.Tokens[pair.Limit - 1].End;
        var start = document.Tokens[pair.Open].Start;
        if (pair.RunsOn || limit - start <= UnclosedReach) return limit;
        var end = document.Sentences[document.SentenceAt(start)].Span.End;

        // A quotation inside that runs over the end of the sentence stays inside.
        for (var i = index + 1; i < _pairs.Count && document.Tokens[_pairs[i].Open].Start < end; i++) end = Math.Max(end, _ends[i]);
        return Math.Min(limit, end);
    }
}

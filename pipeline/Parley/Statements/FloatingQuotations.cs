using Parley.Documents;

namespace Parley.Statements;

/// <summary>
/// Gives every quotation that is speech to a statement: to the cue whose content it touches, to a cue without content
/// beside it ("He said:", "“… .” Trump told reporters"), or, floating, to a statement of its own that continues the
/// speaker before.
/// </summary>
internal static class FloatingQuotations
{
    /// <summary>A quotation with fewer words is a term in quotation marks, not speech, unless it fills its sentence.</summary>
    private const int MinWords = 4;

    /// <summary>With more words than these outside of it a quotation does not fill its sentence.</summary>
    private const int MaxOutside = 2;

    public static void Claim(Scene scene, List<Draft> drafts)
    {
        ClaimTouched(scene, drafts);
        ClaimBeside(scene, drafts);
        drafts.RemoveAll(static draft => draft.Content.Count == 0);
        AddFloating(scene, drafts);
    }

    /// <summary>Content that touches a quotation takes all of it, over sentences and paragraphs.</summary>
    private static void ClaimTouched(Scene scene, List<Draft> drafts)
    {
        for (var d = 0; d < drafts.Count; d++)
        {
            foreach (var (first, end) in drafts[d].Content.ToArray())
            {
                for (var t = first; t < end;)
                {
                    if (!scene.IsQuoted(t))
                    {
                        t++;
                        continue;
                    }

                    var quotation = scene.Quotations[scene.QuotationOf(t)];
                    if (quotation.ClaimedBy < 0)
                    {
                        quotation.ClaimedBy = d;
                        drafts[d].Content.AddRange(quotation.Parts);
                    }

                    t = scene.EndOfQuoted(t, end);
                }
            }
        }
    }

    /// <summary>A cue without content takes the quotation that ends right before its sentence or begins right behind it.</summary>
    private static void ClaimBeside(Scene scene, List<Draft> drafts)
    {
        for (var d = 0; d < drafts.Count; d++)
        {
            if (drafts[d].Content.Count > 0 || drafts[d].Cue is not { } cue) continue;
            if (Beside(scene, cue) is not { } quotation) continue;
            quotation.ClaimedBy = d;
            drafts[d].Content.AddRange(quotation.Parts);
        }
    }

    private static QuotedSpeech? Beside(Scene scene, (int First, int End) cue)
    {
        var document = scene.Document;
        var sentence = document.Sentences[document.SentenceAt(scene.Token(cue.First).Start)];
        var colon = scene.Lower(sentence.TokenEnd - 1) == ":";
        var paragraph = document.Paragraphs[sentence.Paragraph].Span;
        if (!colon && Free(scene, sentence.TokenFirst - 1) is { } before && before.End == sentence.TokenFirst && Stands(before)) return before;
        for (var t = cue.End; t < sentence.TokenEnd; t++)
        {
            if (Free(scene, t) is { } inside && inside.First == t && inside.End <= sentence.TokenEnd) return inside;
        }

        return Free(scene, sentence.TokenEnd) is { } behind && behind.First == sentence.TokenEnd && (colon || Stands(behind)) ? behind : null;

        bool Stands(QuotedSpeech quotation) => paragraph.Contains(scene.SpanOf(quotation.First, quotation.First + 1));
    }

    /// <summary>The quotation that holds the token, if no statement has it yet.</summary>
    private static QuotedSpeech? Free(Scene scene, int t) =>
        t >= 0 && t < scene.Document.Tokens.Count && scene.IsQuoted(t) && scene.Quotations[scene.QuotationOf(t)] is { ClaimedBy: < 0 } quotation ? quotation : null;

    private static void AddFloating(Scene scene, List<Draft> drafts)
    {
        var known = drafts.Count;
        drafts.Sort(0, known, Comparer<Draft>.Create(static (a, b) => Position(a).CompareTo(Position(b))));
        var next = 0;
        Draft? speaker = null;
        foreach (var quotation in scene.Quotations)
        {
            while (next < known && Position(drafts[next]) < quotation.First) speaker = drafts[next++];
            if (quotation.ClaimedBy >= 0 || !IsSpeech(scene, quotation)) continue;
            var draft = new Draft { Continues = speaker };
            draft.Content.AddRange(quotation.Parts);
            if (speaker is not null) drafts.Add(draft);
        }
    }

    /// <summary>Where a statement's cue, or failing that its content, stands: what comes later may continue it.</summary>
    private static int Position(Draft draft) => draft.Cue?.First ?? draft.Content[0].First;

    /// <summary>Speech fills its sentences: hardly a word of them stands outside.</summary>
    private static bool IsSpeech(Scene scene, QuotedSpeech quotation)
    {
        var document = scene.Document;
        var first = document.Sentences[document.SentenceAt(scene.Token(quotation.First).Start)];
        var last = document.Sentences[document.SentenceAt(scene.Token(quotation.End - 1).Start)];
        if (first.Section != Section.Body) return false;
        var outside = Words(scene, first.TokenFirst, quotation.First, MaxOutside + 1) + Words(scene, quotation.End, last.TokenEnd, MaxOutside + 1);
        return outside <= MaxOutside && (outside == 0 || Words(scene, quotation.First, quotation.End, MinWords) >= MinWords);
    }

    /// <summary>How many words stand between two tokens; stops counting at <paramref name="enough"/>.</summary>
    private static int Words(Scene scene, int first, int end, int enough)
    {
        var words = 0;
        for (var t = first; t < end && words < enough; t++) if (scene.Token(t).IsWord) words++;
        return words;
    }
}

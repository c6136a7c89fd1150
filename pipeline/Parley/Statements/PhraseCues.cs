using Parley.Documents;

namespace Parley.Statements;

/// <summary>Statements reported without a verb: "according to X", "in her view", "X: “…”", "“…” — X".</summary>
internal static class PhraseCues
{
    private const int MaxLabel = 18;

    public static void Find(Scene scene, Sentence sentence, List<Draft> drafts)
    {
        var end = sentence.TokenEnd;
        while (end > sentence.TokenFirst && scene.Token(end - 1).IsPunctuation && !scene.IsQuoted(end - 1)) end--;
        for (var t = sentence.TokenFirst; t + 1 < end; t++)
        {
            if (scene.IsQuoted(t)) continue;
            if (scene.Lower(t) == "according" && scene.Lower(t + 1) == "to") AccordingTo(scene, sentence.TokenFirst, t, end, drafts);
            else if (scene.Lower(t) == "in" && InTheWords(scene, t, end) is var phrase and > 0) AddAround(scene, sentence.TokenFirst, (t, phrase), (t, t + 1), (t + 1, phrase - 1), "in view", end, drafts);
        }

        Label(scene, sentence, end, drafts);
        Signature(scene, sentence, end, drafts);
    }

    private static void AccordingTo(Scene scene, int first, int t, int end, List<Draft> drafts)
    {
        if (NounPhrases.After(scene, t + 2, end) is not { } source)
        {
            var stop = t + 2;
            while (stop < end && !scene.Token(stop).IsPunctuation && !scene.IsQuoted(stop)) stop++;
            if (stop == t + 2) return;
            source = (t + 2, stop);
        }
        else if (t <= first + 1 && source.End < end && !scene.Token(source.End).IsPunctuation && !scene.IsQuoted(source.End))
        {
            // "According to an interview Putin gave to …, the list was cut": the phrase goes on to the comma.
            var comma = source.End;
            while (comma < end && scene.Lower(comma) != ",") comma++;
            if (comma < end) source = (source.First, comma);
        }

        AddAround(scene, first, (t, source.End), (t, t + 2), source, "according to", end, drafts);
    }

    /// <summary>"in her view", "in the words of the minister", "in Moscow's opinion": the end of the phrase, or 0.</summary>
    private static int InTheWords(Scene scene, int t, int end)
    {
        for (var u = t + 2; u < Math.Min(end, t + 6); u++)
        {
            if (scene.Lower(u) is not ("view" or "opinion" or "words" or "assessment" or "estimation")) continue;
            var possessor = scene.Lower(u - 1) is "his" or "her" or "their" or "'s" or "’" or "'";
            return possessor ? u + 1 : 0;
        }

        return 0;
    }

    /// <summary>A phrase set off from the sentence whose rest is its content.</summary>
    private static void AddAround(Scene scene, int first, (int First, int End) phrase, (int First, int End) cue, (int First, int End) source, string lemma, int end, List<Draft> drafts)
    {
        var draft = new Draft { Source = source, Cue = cue, CueLemma = lemma };

        // A verb in the same sentence already reports it: then an outlet only carries it, and anybody else tells all of it.
        var reported = drafts.FindLast(other => other.Cue is { } verb && verb.First >= first && verb.First < phrase.First && other.Content.Count > 0);
        var before = (First: first, End: phrase.First);
        while (before.End > before.First && !scene.IsQuoted(before.End - 1) && scene.Token(before.End - 1).IsPunctuation) before.End--;
        while (before.First < before.End && scene.Token(before.First).IsPunctuation && !scene.IsQuoted(before.First)) before.First++;
        if (reported is not null)
        {
            var (contentFirst, contentEnd) = reported.Content[^1];
            if (contentEnd > phrase.First && contentFirst < before.End) reported.Content[^1] = (contentFirst, before.End);
            if (Outlets.IsOutlet(scene, source.First, source.End))
            {
                reported.Via ??= source;
                return;
            }
        }

        if (before.End - before.First >= 3) draft.Content.Add(before);
        var rest = phrase.End;
        while (rest < end && scene.Token(rest).IsPunctuation && !scene.IsQuoted(rest)) rest++;

        // "According to X, …" and "…, according to X, …" go on; a tail behind the phrase ("… on Monday") does not.
        if (rest < end && (draft.Content.Count == 0 || (rest > phrase.End && end - rest >= 3))) draft.Content.Add((rest, end));
        if (draft.Content.Count > 0) drafts.Add(draft);
    }

    /// <summary>"X: “…”", "US envoy: the deal is close": a name or a role, a colon, and what is said.</summary>
    private static void Label(Scene scene, Sentence sentence, int end, List<Draft> drafts)
    {
        for (var t = sentence.TokenFirst + 1; t < Math.Min(end, sentence.TokenFirst + MaxLabel); t++)
        {
            if (scene.IsQuoted(t)) return;
            var lower = scene.Lower(t);
            if (lower != ":")
            {
                if (WordClasses.IsAuxiliary(lower) || CueLexicon.Default.Find(lower) is { MayBeNoun: false } || scene.Lower(t) is ";" or "?") return;
                continue;
            }

            var labelFirst = sentence.TokenFirst;
            while (labelFirst < t && scene.Token(labelFirst) is { IsWord: false }) labelFirst++;
            if (t + 1 >= end || labelFirst >= t || !NounPhrases.CanSpeak(scene, labelFirst, t)) return;
            var quoted = scene.IsQuoted(t + 1);
            var heading = sentence.Section == Section.Title || IsHeading(scene, sentence);
            if (quoted ? scene.EndOfQuoted(t + 1, end) < end : !heading || !EndsInSpeaker(scene, t)) return;
            var draft = new Draft { Source = (labelFirst, t), Cue = (t, t + 1), CueLemma = ":" };
            draft.Content.Add((t + 1, end));
            drafts.Add(draft);
            return;
        }
    }

    /// <summary>A short paragraph of one sentence may be a subhead that ends in a full stop.</summary>
    private static bool IsHeading(Scene scene, Sentence sentence) => sentence.TokenEnd - sentence.TokenFirst <= 16 && scene.Document.Paragraphs.Count > sentence.Paragraph && scene.Document.Paragraphs[sentence.Paragraph].Span == sentence.Span;

    /// <summary>"“…” — X" at the end of a quotation, "… — minister" and "… - Kellogg" at the end of a headline.</summary>
    private static void Signature(Scene scene, Sentence sentence, int end, List<Draft> drafts)
    {
        for (var t = end - 2; t > sentence.TokenFirst + 1 && end - t <= MaxLabel; t--)
        {
            if (scene.IsQuoted(t)) return;
            if (scene.Lower(t) is not ("—" or "–" or "-" or "--") || !scene.Token(t).HasSpaceBefore) continue;
            var behindQuote = scene.IsQuoted(t - 1);
            if (!behindQuote && (sentence.Section != Section.Title || end - t > 8)) return;
            if (!NounPhrases.CanSpeak(scene, t + 1, end)) return;
            for (var u = t + 1; u < end; u++) if (WordClasses.IsAuxiliary(scene.Lower(u)) && scene.Lower(u) != "'s") return;
            var draft = new Draft { Source = (t + 1, end), Cue = (t, t + 1), CueLemma = "—" };
            draft.Content.Add((sentence.TokenFirst, t));
            drafts.Add(draft);
            return;
        }
    }

    private static bool EndsInSpeaker(Scene scene, int end) =>
        scene.EntityOf(end - 1) >= 0 || SpeakerNouns.KindOf(scene.Lower(end - 1)) != SpeakerNoun.None;
}

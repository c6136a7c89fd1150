using System.Runtime.InteropServices;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>Turns drafts into the document's statements and their parts.</summary>
internal static class StatementWriter
{
    public static void Write(Scene scene, List<Draft> drafts)
    {
        var document = scene.Document;
        foreach (var draft in drafts) Tidy(scene, draft);
        drafts.RemoveAll(static draft => draft.Content.Count == 0);

        // A draft continues one that may have vanished: then it continues what that one continued.
        foreach (var draft in drafts)
        {
            while (draft.Continues is { Content.Count: 0 } before) draft.Continues = before.Continues;
        }

        drafts.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : (a.Cue?.First ?? -1).CompareTo(b.Cue?.First ?? -1));
        for (var d = 0; d < drafts.Count; d++) drafts[d].Index = d;
        for (var d = 0; d < drafts.Count; d++)
        {
            var statement = ToStatement(scene, drafts[d]);
            document.Statements.Add(statement);
            AddParts(document, statement, d);
        }
    }

    /// <summary>Puts the content's pieces in order, joins those that touch and cuts loose punctuation off their ends.</summary>
    private static void Tidy(Scene scene, Draft draft)
    {
        draft.Content.Sort();
        var kept = 0;
        var pieces = CollectionsMarshal.AsSpan(draft.Content);
        foreach (var piece in pieces)
        {
            var (first, end) = piece;
            while (end > first && IsLoose(scene, end - 1)) end--;
            while (first < end && IsLoose(scene, first)) first++;
            if (end <= first) continue;
            if (kept > 0 && first <= pieces[kept - 1].End) pieces[kept - 1].End = Math.Max(pieces[kept - 1].End, end);
            else pieces[kept++] = (first, end);
        }

        draft.Content.RemoveRange(kept, draft.Content.Count - kept);
    }

    private static bool IsLoose(Scene scene, int t) =>
        !scene.IsQuoted(t) && scene.Token(t).IsPunctuation && scene.Lower(t) is "," or "." or ":" or ";" or "—" or "–" or "-" or "•" or "…";

    private static Statement ToStatement(Scene scene, Draft draft)
    {
        var document = scene.Document;
        var content = new Span[draft.Content.Count];
        var quoted = 0;
        var words = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var (first, end) = draft.Content[i];
            content[i] = scene.SpanOf(first, end);
            for (var t = first; t < end; t++)
            {
                if (!scene.Token(t).IsWord) continue;
                words++;
                if (scene.IsQuoted(t)) quoted++;
            }
        }

        Span? source = draft.Source is { } s ? scene.SpanOf(s.First, s.End) : null;
        Span? cue = draft.Cue is { } c ? scene.SpanOf(c.First, c.End) : null;
        var start = content[0].Start;
        var stop = content[^1].End;
        foreach (var span in (Span?[])[draft.SharesSource ? null : source, cue])
        {
            if (span is not { } present) continue;
            start = Math.Min(start, present.Start);
            stop = Math.Max(stop, present.End);
        }

        return new Statement
        {
            // "that “…”" is direct too: the conjunction alone does not mix.
            QuoteType = quoted == 0 ? QuoteType.Indirect : quoted >= words - 1 ? QuoteType.Direct : QuoteType.Mixed,
            Source = source,
            Cue = cue,
            CueLemma = draft.CueLemma,
            Content = content,
            SentenceFirst = document.SentenceAt(start),
            SentenceLast = document.SentenceAt(stop - 1),
            Continues = draft.Continues?.Index ?? -1,
            Via = draft.Via is { } via ? scene.SpanOf(via.First, via.End) : null,
        };
    }

    private static void AddParts(Document document, Statement statement, int index)
    {
        for (var s = statement.SentenceFirst; s <= statement.SentenceLast; s++)
        {
            var sentence = document.Sentences[s].Span;
            var length = 0;
            Span? hull = null;
            foreach (var content in statement.Content)
            {
                var inside = content.Intersect(sentence);
                if (inside.IsEmpty) continue;
                length += inside.Length;
                hull = hull?.Hull(inside) ?? inside;
            }

            if (hull is not { } span) continue;
            if (statement.Source is { } source && sentence.Contains(source)) span = span.Hull(source);
            if (statement.Cue is { } cue && sentence.Contains(cue)) span = span.Hull(cue);
            document.Parts.Add(new StatementPart(index, s, span, length));
        }
    }
}

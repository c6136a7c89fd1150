using Parley.Documents;

namespace Parley.Evaluation;

/// <summary>Right and wrong decisions of one kind of resolution.</summary>
public sealed record ResolutionCount(Resolution Resolution, int Right, int All);

/// <summary>
/// How many sentences got the right speaker. A gold sentence is found in the article by its text and compared with the
/// statement that has the most content in it.
/// </summary>
/// <param name="Attributed">Gold sentences in which somebody speaks.</param>
/// <param name="Right">Of those, the ones with the right speaker.</param>
/// <param name="WrongSpeaker">With another speaker.</param>
/// <param name="Missed">With none.</param>
/// <param name="Unattributed">Gold sentences in which nobody speaks.</param>
/// <param name="Spurious">Of those, the ones with a speaker all the same.</param>
/// <param name="ByResolution">Right decisions by what decided.</param>
/// <param name="Errors">Every sentence that is not right, for reading.</param>
public sealed record SpeakerEvaluation(
    int Attributed, int Right, int WrongSpeaker, int Missed, int Unattributed, int Spurious,
    IReadOnlyList<ResolutionCount> ByResolution, IReadOnlyList<string> Errors)
{
    /// <summary>Share of the attributed sentences with the right speaker, 0 to 1.</summary>
    public double Accuracy => Attributed == 0 ? 0 : (double)Right / Attributed;

    /// <summary>Share of the sentences given a speaker that were given the right one, 0 to 1.</summary>
    public double Precision => Right + WrongSpeaker + Spurious == 0 ? 0 : (double)Right / (Right + WrongSpeaker + Spurious);

    /// <summary>Evaluates against a gold file; <paramref name="annotate"/> runs the pipeline over an article.</summary>
    public static SpeakerEvaluation Run(SpeakerGold gold, Action<Document> annotate)
    {
        int attributed = 0, right = 0, wrong = 0, missed = 0, unattributed = 0, spurious = 0;
        var byResolution = new int[Enum.GetValues<Resolution>().Length, 2];
        var errors = new List<string>();
        var document = new Document();
        foreach (var (id, text) in gold.Texts)
        {
            document.Reset(new Article { Id = id, Text = text, SourceFile = id, SourceRow = 1 });
            annotate(document);
            var from = 0;
            foreach (var sentence in gold.Sentences.Where(sentence => sentence.Article == id))
            {
                var span = Locate(text, sentence.Text, from);
                if (span.IsEmpty)
                {
                    errors.Add($"{id}\tnot found in the article\t{sentence.Text}");
                    continue;
                }

                from = span.Start;
                var part = LongestPart(document, span);
                var attribution = part < 0 ? default : document.Attributions[document.Parts[part].Statement];
                var speaker = part < 0 || attribution.Speaker < 0 ? null : document.Speakers[attribution.Speaker];
                var same = speaker is not null && sentence.Speaker.Length > 0 && SpeakerNames.Same(sentence.Speaker, speaker);
                if (speaker is not null)
                {
                    byResolution[(int)attribution.Resolution, 1]++;
                    if (same) byResolution[(int)attribution.Resolution, 0]++;
                }

                if (sentence.Speaker.Length > 0)
                {
                    attributed++;
                    if (same) right++;
                    else if (speaker is not null) wrong++;
                    else missed++;
                }
                else
                {
                    unattributed++;
                    if (speaker is not null) spurious++;
                }

                if (!same && (sentence.Speaker.Length > 0 || speaker is not null))
                {
                    errors.Add($"{id}\t{(sentence.Speaker.Length == 0 ? "SPURIOUS" : speaker is null ? "MISSED" : "WRONG")}\tgold={sentence.Speaker}\tfound={speaker?.Name}\t{(speaker is null ? "" : attribution.Resolution)}\t{sentence.Text}");
                }
            }
        }

        var counts = Enum.GetValues<Resolution>().Select(resolution => new ResolutionCount(resolution, byResolution[(int)resolution, 0], byResolution[(int)resolution, 1])).ToArray();
        return new SpeakerEvaluation(attributed, right, wrong, missed, unattributed, spurious, counts, errors);
    }

    private static int LongestPart(Document document, Span span)
    {
        int best = -1, longest = 0;
        for (var p = 0; p < document.Parts.Count; p++)
        {
            var part = document.Parts[p];
            var length = 0;
            foreach (var content in document.Statements[part.Statement].Content) length += Math.Max(0, content.Intersect(span).Intersect(document.Sentences[part.Sentence].Span).Length);
            if (length > longest) (best, longest) = (p, length);
        }

        return best;
    }

    /// <summary>The place of a sentence in the text, from an offset on or else anywhere; white space of any kind and length matches.</summary>
    private static Span Locate(string text, string sentence, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (MatchAt(text, start, sentence) is var end and > 0) return new Span(start, end);
        }

        for (var start = 0; start < from; start++)
        {
            if (MatchAt(text, start, sentence) is var end and > 0) return new Span(start, end);
        }

        return default;
    }

    private static int MatchAt(string text, int start, string sentence)
    {
        int t = start, s = 0;
        while (s < sentence.Length)
        {
            if (char.IsWhiteSpace(sentence[s]))
            {
                while (s < sentence.Length && char.IsWhiteSpace(sentence[s])) s++;
                while (t < text.Length && char.IsWhiteSpace(text[t])) t++;
                continue;
            }

            if (t >= text.Length || text[t] != sentence[s])
            {
                if (t < text.Length && t > start && char.IsWhiteSpace(text[t]))
                {
                    while (t < text.Length && char.IsWhiteSpace(text[t])) t++;
                    if (t < text.Length && text[t] == sentence[s]) continue;
                }

                return 0;
            }

            t++;
            s++;
        }

        return t;
    }
}

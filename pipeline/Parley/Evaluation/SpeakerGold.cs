using System.Text.Json;

namespace Parley.Evaluation;

/// <summary>One sentence with the speaker a person gave it.</summary>
/// <param name="Article">Id of its article.</param>
/// <param name="Text">The sentence as it stands in the article, white space aside.</param>
/// <param name="Speaker">Fullest name in the article; "unnamed: …" where it gives none; "A &amp; B" for two at once; "" where nobody speaks.</param>
public readonly record struct GoldSentence(string Article, string Text, string Speaker);

/// <summary>
/// A gold file for speakers: tab-separated with a header that has the columns <c>article</c>, <c>speaker</c> and <c>text</c>
/// (no quoting), and beside it a folder <c>articles/</c> with one JSON file per article, <c>ID.json</c>, that has <c>text</c>.
/// </summary>
public sealed record SpeakerGold(IReadOnlyList<GoldSentence> Sentences, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Reads a gold file and its articles.</summary>
    /// <exception cref="InvalidDataException">A column or an article is missing; the message says which and where.</exception>
    public static SpeakerGold Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0) throw new InvalidDataException($"{path}: empty; expected a header with the columns article, speaker and text.");
        var header = lines[0].Split('\t');
        int article = Array.IndexOf(header, "article"), speaker = Array.IndexOf(header, "speaker"), text = Array.IndexOf(header, "text");
        if (article < 0 || speaker < 0 || text < 0) throw new InvalidDataException($"{path}, line 1: found the columns {string.Join(", ", header)}; expected article, speaker and text among them.");
        var sentences = new List<GoldSentence>();
        var texts = new Dictionary<string, string>();
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            if (fields.Length != header.Length) throw new InvalidDataException($"{path}, line {i + 1}: {fields.Length} fields; expected {header.Length} as in the header.");
            sentences.Add(new GoldSentence(fields[article], fields[text], fields[speaker]));
            if (!texts.ContainsKey(fields[article])) texts[fields[article]] = ReadArticle(path, fields[article]);
        }

        return new SpeakerGold(sentences, texts);
    }

    private static string ReadArticle(string path, string id)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "articles", id + ".json");
        if (!File.Exists(file)) throw new InvalidDataException($"{path}: article '{id}' is not at {file}; put the articles into a folder 'articles' beside the gold file.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.GetProperty("text").GetString() ?? "";
    }
}

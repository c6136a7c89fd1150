using System.Collections.Frozen;

namespace Parley.Documents;

/// <summary>What kind of speaker a noun stands for.</summary>
public enum SpeakerNoun : byte
{
    None,

    /// <summary>One human being by role: "envoy", "minister".</summary>
    Person,

    /// <summary>Several: "officials", "residents".</summary>
    People,

    /// <summary>An organisation or an authority: "ministry", "newspaper".</summary>
    Body,

    /// <summary>A document that speaks for its author: "statement", "report".</summary>
    Text,
}

/// <summary>The nouns of <c>data/lexicons/speaker-nouns.txt</c>.</summary>
public static class SpeakerNouns
{
    private static readonly Lazy<FrozenDictionary<string, SpeakerNoun>> Kinds = new(Load);

    /// <summary>What a lower-cased noun stands for; <see cref="SpeakerNoun.None"/> for other words.</summary>
    public static SpeakerNoun KindOf(string lower) => Kinds.Value.GetValueOrDefault(lower, SpeakerNoun.None);

    private static FrozenDictionary<string, SpeakerNoun> Load()
    {
        var kinds = new Dictionary<string, SpeakerNoun>();
        foreach (var line in Lexicon.Lines("speaker-nouns"))
        {
            var tab = line.IndexOf('\t');
            var kind = line[..tab] switch { "person" => SpeakerNoun.Person, "people" => SpeakerNoun.People, "body" => SpeakerNoun.Body, _ => SpeakerNoun.Text };
            foreach (var noun in line[(tab + 1)..].Split(' ')) kinds.TryAdd(noun, kind);
        }

        return kinds.ToFrozenDictionary();
    }
}

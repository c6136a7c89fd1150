using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>What a reporting verb takes as its content.</summary>
[Flags]
internal enum CueTakes : byte
{
    None = 0,

    /// <summary>A quotation, before or behind it.</summary>
    Quotation = 1,

    /// <summary>A clause, with or without "that".</summary>
    Clause = 2,

    /// <summary>A noun phrase: "rejected the plan".</summary>
    Noun = 4,

    /// <summary>An infinitive: "vowed to fight on".</summary>
    Infinitive = 8,
}

/// <summary>The form a reporting verb stands in.</summary>
internal enum CueForm : byte
{
    Plain,
    Third,
    Past,
    Ing,
}

/// <summary>A form of a reporting verb.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Takes">What it takes as content.</param>
/// <param name="Form">The form.</param>
/// <param name="MayBeNoun">Whether this form is an ordinary noun too.</param>
internal sealed record CueWord(string Lemma, CueTakes Takes, CueForm Form, bool MayBeNoun)
{
    public bool Can(CueTakes what) => (Takes & what) != 0;
}

/// <summary>The reporting verbs of <c>data/lexicons/cues.txt</c> in all their forms.</summary>
internal sealed class CueLexicon
{
    private static readonly Lazy<CueLexicon> Shared = new(() => new CueLexicon());

    private readonly FrozenDictionary<string, CueWord> _forms;

    private CueLexicon()
    {
        var forms = new Dictionary<string, CueWord>();
        foreach (var line in Lexicon.Lines("cues"))
        {
            var fields = line.Split('\t');
            var verb = fields[0];
            var takes = CueTakes.None;
            if (fields[1].Contains('q')) takes |= CueTakes.Quotation;
            if (fields[1].Contains('t')) takes |= CueTakes.Clause;
            if (fields[1].Contains('n')) takes |= CueTakes.Noun;
            if (fields[1].Contains('i')) takes |= CueTakes.Infinitive;
            var noun = fields[1].Contains('o');
            forms.TryAdd(verb, new CueWord(verb, takes, CueForm.Plain, noun));
            forms.TryAdd(Third(verb), new CueWord(verb, takes, CueForm.Third, noun));
            var past = new CueWord(verb, takes, CueForm.Past, MayBeNoun: false);
            forms[fields.Length > 2 ? fields[2] : Past(verb)] = past;
            if (verb[^1] == 'l' && !verb.EndsWith("ail", StringComparison.Ordinal)) forms.TryAdd(verb + "led", past); // signaled, signalled
            forms.TryAdd(Ing(verb), new CueWord(verb, takes, CueForm.Ing, MayBeNoun: false));
        }

        _forms = forms.ToFrozenDictionary();
    }

    public static CueLexicon Default => Shared.Value;

    public CueWord? Find(string lower) => _forms.GetValueOrDefault(lower);

    private static string Third(string verb) =>
        verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb[^1] is 'x' or 'z' ? verb + "es"
        : verb + "s";

    private static string Past(string verb) =>
        verb[^1] == 'e' ? verb + "d"
        : verb[^1] == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "ied"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    private static string Ing(string verb) =>
        verb[^1] == 'e' && verb[^2] != 'e' ? verb[..^1] + "ing"
        : Doubles(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    /// <summary>The verbs of the list whose last consonant is doubled.</summary>
    private static bool Doubles(string verb) =>
        verb is "admit" or "quip" or "slam" or "snap" or "plan" or "brag" or "demur";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}

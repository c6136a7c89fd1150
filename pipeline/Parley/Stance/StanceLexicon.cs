using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>
/// The word lists <c>data/lexicons/stance-*.txt</c>: classes of words and phrases, at most 64 of them, found in a
/// sequence of stems by their hashes.
/// </summary>
internal sealed class StanceLexicon
{
    private static readonly string[] Lists = ["stance-hostile", "stance-conciliatory", "stance-matters", "stance-grammar"];

    private static readonly Lazy<StanceLexicon> Shared = new(() => new StanceLexicon());

    private readonly Dictionary<ulong, Entry> _entries = [];
    private readonly List<string> _classes = [];

    private StanceLexicon()
    {
        foreach (var list in Lists)
        {
            foreach (var line in Lexicon.Lines(list))
            {
                var tab = line.IndexOf('\t');
                foreach (var entry in line[(tab + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(entry, 1UL << _classes.Count);
                _classes.Add($"{list}/{line[..tab]}");
            }
        }

        if (_classes.Count > 64) throw new InvalidOperationException($"data/lexicons/stance-*.txt have {_classes.Count} classes; a bit set of 64 holds them.");
    }

    public static StanceLexicon Default => Shared.Value;

    /// <summary>File and name of each class; a class is known by its index here.</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>The classes of the list <c>data/lexicons/NAME.txt</c>, as a bit set.</summary>
    public ulong ClassesOf(string list)
    {
        ulong classes = 0;
        for (var i = 0; i < _classes.Count; i++)
        {
            if (_classes[i].StartsWith(list + "/", StringComparison.Ordinal)) classes |= 1UL << i;
        }

        return classes;
    }

    /// <summary>The class of that name, as a bit set.</summary>
    public ulong Class(string list, string name) => 1UL << _classes.IndexOf($"{list}/{name}");

    /// <summary>The number of stems of the longest entry that begins with a stem; 0 for none.</summary>
    public int LongestFrom(ulong firstStem) =>
        _entries.TryGetValue(FeatureHash.Combine(0, firstStem), out var entry) ? entry.Longest : 0;

    /// <summary>The classes of an entry by its key: the hashes of its stems combined from 0 on; 0 for none.</summary>
    public ulong ClassesOf(ulong key) => _entries.TryGetValue(key, out var entry) ? entry.Classes : 0;

    private void Add(string text, ulong classes)
    {
        Span<char> stem = stackalloc char[Stemmer.MaxLength];
        ulong key = 0;
        var words = Words(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            key = FeatureHash.Combine(key, FeatureHash.Of(stem[..Stemmer.Stem(words[i], stem)]));
            var entry = _entries.GetValueOrDefault(key);
            if (i == 0) entry = entry with { Longest = Math.Max(entry.Longest, words.Count) };
            if (i == words.Count - 1) entry = entry with { Classes = entry.Classes | classes };
            _entries[key] = entry;
        }
    }

    /// <summary>Cuts an entry as the tokenizer cuts text: at hyphens, before n't and before clitics.</summary>
    private static IEnumerable<string> Words(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('-');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) yield return "-";
                var part = parts[i];
                var cut = part.EndsWith("n't", StringComparison.Ordinal) ? part.Length - 3 : part.IndexOf('\'', StringComparison.Ordinal);
                if (cut > 0) yield return part[..cut];
                yield return cut > 0 ? part[cut..] : part;
            }
        }
    }

    /// <param name="Classes">Bit set of the classes that list it.</param>
    /// <param name="Longest">For single stems: the length of the longest entry that begins with it.</param>
    private readonly record struct Entry(ulong Classes, int Longest);
}

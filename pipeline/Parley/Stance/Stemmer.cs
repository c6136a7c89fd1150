using System.Collections.Frozen;

namespace Parley.Stances;

/// <summary>
/// Folds the inflections of English words: plural and third person -s, -ed, -ing, mute -e, -y/-i. Much lighter than
/// Porter's stemmer on purpose: "negotiator" and "negotiation" stay apart, because the one is a person and the other a step.
/// </summary>
public static class Stemmer
{
    /// <summary>Longer words are left as they are.</summary>
    public const int MaxLength = 48;

    /// <summary>Words that only look inflected, or whose inflected form says something else than its stem ("willing").</summary>
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        "willing", "during", "something", "nothing", "anything", "everything", "according", "united", "agreed", "meeting",
        "building", "evening", "morning", "ceiling", "previous", "series", "species", "always", "perhaps", "towards",
        "afterwards", "indeed", "succeed", "proceed", "exceed", "hundred", "string", "spring");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeLookup =
        Whole.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the stem of a lower-case word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="stem">Room for it: as long as the word.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem)
    {
        word.CopyTo(stem);
        var length = word.Length;
        if (length < 4 || length > MaxLength || WholeLookup.Contains(word)) return length;

        length = WithoutPlural(stem, length);
        var shorter = WithoutVerbEnding(stem, length);
        // stopped → stopp → stop, but not killed → kil.
        if (shorter < length && shorter > 4 && stem[shorter - 1] == stem[shorter - 2] && stem[shorter - 1] is not ('l' or 's')) shorter--;
        length = shorter;
        if (length > 4 && stem[length - 1] == 'e') length--;
        if (length > 3 && stem[length - 1] == 'y') stem[length - 1] = 'i';
        return length;
    }

    private static int WithoutPlural(Span<char> stem, int length)
    {
        var word = stem[..length];
        if (word.EndsWith("ies"))
        {
            stem[length - 3] = 'y';
            return length - 2;
        }

        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes")) return length - 2;
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? length - 1 : length;
    }

    private static int WithoutVerbEnding(Span<char> stem, int length)
    {
        var word = stem[..length];
        if (length > 6 && word.EndsWith("ing")) return length - 3;
        if (length > 4 && word.EndsWith("ied"))
        {
            stem[length - 3] = 'y';
            return length - 2;
        }

        return length > 5 && word.EndsWith("ed") ? length - 2 : length;
    }
}

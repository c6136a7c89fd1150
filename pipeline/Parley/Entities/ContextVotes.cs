using System.Runtime.InteropServices;
using Parley.Documents;

namespace Parley.Entities;

/// <summary>
/// Lets every occurrence of a word that no list knows say what its neighbours suggest, and types the word by all of
/// them: "in Kasmora" and "Kasmora's foreign minister" make Kasmora a place wherever it stands.
/// </summary>
internal sealed class ContextVotes
{
    private record struct Votes(int Person, int Organization, int Place);

    /// <summary>"Kasmoran", "Kasmorans", "Dahrumi": what makes a nationality of a country's name.</summary>
    private static readonly string[] DemonymEndings = ["ians", "ian", "ans", "an", "ns", "n", "is", "i", "ese", "ish"];

    /// <summary>What a demonym's ending may have displaced: "Kasmor|ian" from "Kasmora".</summary>
    private static readonly string[] CountryEndings = ["", "a", "ia"];

    private readonly Dictionary<string, Votes> _votes = [];
    private readonly Dictionary<string, Votes>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ContextVotes() => _lookup = _votes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts the votes of the next article's mentions.</summary>
    public void Count(Document document, List<NameMention> mentions)
    {
        _votes.Clear();
        foreach (var mention in mentions)
        {
            if (mention.Type is not null && !(mention.Type == EntityType.Person && mention.IsSingleWord(document))) continue;
            ref var votes = ref CollectionsMarshal.GetValueRefOrAddDefault(_votes, LastWord(document, mention), out _);
            if (mention.Type is not null)
            {
                votes.Person += 4; // A title stood before it.
                continue;
            }

            if (mention.Key is not null) votes.Place += 2; // A town bears the name.
            switch (TypeInContext(document, mention))
            {
                case EntityType.Person: votes.Person++; break;
                case EntityType.Organization: votes.Organization++; break;
                case EntityType.Place: votes.Place++; break;
            }
        }
    }

    /// <summary>
    /// The type of a mention that its own form left open; null where nothing in the article says that the word names
    /// somebody or some place: most such words are products, works and ideas.
    /// </summary>
    public EntityType? TypeOf(Document document, NameMention mention)
    {
        if (mention.Gender != Gender.Unknown) return EntityType.Person;
        var word = LastWord(document, mention);
        if (mention.Key is null && IsDemonym(word)) return EntityType.Group;
        var votes = _votes[word];
        if (votes.Place > 0 && votes.Place * 2 >= votes.Person) return EntityType.Place;
        if (votes == default) return null;
        return votes.Person > votes.Organization ? EntityType.Person : EntityType.Organization;
    }

    private static string LastWord(Document document, NameMention mention) => document.Tokens[mention.End - 1].Lower;

    /// <summary>"Kasmoran" where the article has "Kasmora" too.</summary>
    private bool IsDemonym(string word)
    {
        Span<char> country = stackalloc char[64];
        foreach (var ending in DemonymEndings)
        {
            var stem = word.Length - ending.Length;
            if (stem <= 2 || stem + 2 > country.Length || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word.AsSpan(0, stem).CopyTo(country);
            foreach (var lost in CountryEndings)
            {
                if (lost.Length > 0 && ending[0] == 'n') continue;
                lost.CopyTo(country[stem..]);
                if (_lookup.ContainsKey(country[..(stem + lost.Length)])) return true;
            }
        }

        return false;
    }

    /// <summary>What the neighbours of an unknown word suggest; null when they say nothing.</summary>
    private static EntityType? TypeInContext(Document document, NameMention mention)
    {
        var before = mention.First > 0 ? document.Tokens[mention.First - 1].Lower : "";
        var after = mention.End < document.Tokens.Count ? document.Tokens[mention.End].Lower : "";
        if (before is "in" or "near" or "from" or "outside" or "around" or "towards" or "toward" or "across" or "into") return EntityType.Place;
        if (before is "mr" or "mr." or "ms" or "ms." or "mrs" or "mrs." or "dr" or "dr.") return EntityType.Person;
        if (after == "'s" && IsOfState(document, mention.End + 1)) return EntityType.Place;
        if (before is "the" or "a") return EntityType.Organization;
        if (before is "said" || after is "said" or "says" or "told" or "added" or "asked" or "replied" or "warned" or "noted" or "insisted") return EntityType.Person;
        return IsVerbOfSubject(after) ? EntityType.Organization : null;
    }

    /// <summary>Forms of verbs that need no list: who or what does something is mostly somebody.</summary>
    private static bool IsVerbOfSubject(string word) =>
        word is "has" or "have" or "had" or "is" or "was" or "are" or "were" or "will" or "would" or "could" or "may" or "can" || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>"Kasmora's foreign minister", "Dahrum's government": what only a state has, at most three words on.</summary>
    private static bool IsOfState(Document document, int t)
    {
        var end = Math.Min(t + 3, document.Tokens.Count);
        for (; t < end; t++)
        {
            if (document.Tokens[t].Lower is "government" or "minister" or "ministry" or "army" or "president" or "parliament" or "capital" or "military" or "chancellor" or "embassy" or "border" or "forces" or "premier" or "king" or "economy" or "ambassador") return true;
        }

        return false;
    }
}

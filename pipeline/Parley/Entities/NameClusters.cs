using Parley.Documents;

namespace Parley.Entities;

/// <summary>Joins the mentions of one article that name the same bearer, and decides the types that stood open.</summary>
internal sealed class NameClusters
{
    private sealed class Cluster
    {
        public required EntityType Type;
        public required string[] Words;
        public required NameMention Fullest;
        public string? Key;
        public Gender Gender;
        /// <summary>The last mention so far; -1 before the first.</summary>
        public int LastUsed = -1;
        public int Name = -1;
    }

    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<string, int[]> _votes = [];

    /// <summary>Fills the document's entities and names from its mentions, which are in text order.</summary>
    public void Resolve(Document document, List<NameMention> mentions)
    {
        _clusters.Clear();
        var assigned = new Cluster?[mentions.Count];

        // Names of several words first: the single ones lean on them, wherever in the article they stand.
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Type is { } type && (type != EntityType.Person || WordCount(document, mentions[i]) > 1)) assigned[i] = FindOrAdd(document, mentions[i], type);
        }

        CountVotes(document, mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (assigned[i] is { } full)
            {
                full.LastUsed = i;
                continue;
            }

            var mention = mentions[i];
            assigned[i] = FindPerson(document, mention) ?? FindOrAdd(document, mention, mention.Type ?? TypeByVotes(document, mention));
            assigned[i]!.LastUsed = i;
        }

        Write(document, mentions, assigned);
    }

    private static void Write(Document document, List<NameMention> mentions, Cluster?[] assigned)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var cluster = assigned[i]!;
            if (cluster.Name < 0)
            {
                cluster.Name = document.Names.Count;
                document.Names.Add(new Name(TextOf(document, cluster.Fullest).ToString(), cluster.Type, cluster.Gender));
            }

            var span = new Span(document.Tokens[mention.First].Start, document.Tokens[mention.End - 1].End);
            document.Entities.Add(new Entity(span, mention.First, mention.End, cluster.Type, cluster.Name));
        }
    }

    private static ReadOnlySpan<char> TextOf(Document document, NameMention mention) =>
        document.Text.AsSpan(document.Tokens[mention.First].Start, document.Tokens[mention.End - 1].End - document.Tokens[mention.First].Start);

    private static int WordCount(Document document, NameMention mention)
    {
        var count = 0;
        for (var t = mention.First; t < mention.End; t++) if (document.Tokens[t].IsWord) count++;
        return count;
    }

    private static string[] FoldedWords(Document document, NameMention mention)
    {
        var words = new List<string>(4);
        for (var t = mention.First; t < mention.End; t++)
        {
            if (!document.Tokens[t].IsWord || document.Tokens[t].Lower is "the" or "'s") continue;
            foreach (var word in document.Tokens[t].Lower.Split('-', StringSplitOptions.RemoveEmptyEntries)) words.Add(NameFolding.Fold(word));
        }

        return [.. words];
    }

    private Cluster FindOrAdd(Document document, NameMention mention, EntityType type)
    {
        var words = FoldedWords(document, mention);
        foreach (var cluster in _clusters)
        {
            if (cluster.Type != type) continue;
            var same = mention.Key is not null && cluster.Key is not null
                ? mention.Key == cluster.Key
                : type switch
                {
                    EntityType.Person => IsSamePerson(cluster.Words, words, cluster.Gender, mention.Gender),
                    EntityType.Organization => IsSameOrganization(document, cluster, mention, words),
                    _ => words.AsSpan().SequenceEqual(cluster.Words),
                };
            if (!same) continue;
            if (mention.End - mention.First > cluster.Fullest.End - cluster.Fullest.First)
            {
                cluster.Fullest = mention;
                cluster.Words = words;
            }

            cluster.Key ??= mention.Key;
            if (cluster.Gender == Gender.Unknown) cluster.Gender = mention.Gender;
            return cluster;
        }

        var added = new Cluster { Type = type, Words = words, Fullest = mention, Key = mention.Key, Gender = mention.Gender };
        _clusters.Add(added);
        return added;
    }

    /// <summary>The person a single word or a surname with particles may stand for; the last one named where several fit.</summary>
    private Cluster? FindPerson(Document document, NameMention mention)
    {
        var words = FoldedWords(document, mention);
        Cluster? best = null;
        foreach (var cluster in _clusters)
        {
            if (cluster.Type != EntityType.Person || cluster.Words.Length < words.Length || words.Length == 0) continue;
            if (!EndsWith(cluster.Words, words) && !(words.Length == 1 && mention.Type is null && cluster.Words[0] == words[0])) continue;
            if (Conflict(cluster.Gender, mention.Gender) && mention.Type is not null) continue;
            if (best is null || (cluster.LastUsed >= 0 && cluster.LastUsed > best.LastUsed)) best = cluster;
        }

        if (best is not null && best.Gender == Gender.Unknown && mention.Type is not null) best.Gender = mention.Gender;
        return best;
    }

    private static bool Conflict(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;

    private static bool EndsWith(string[] name, string[] tail)
    {
        for (var i = 1; i <= tail.Length; i++)
        {
            var a = name[^i];
            var b = tail[^i];
            if (a != b && !(name.Length > 1 && a.Length >= 6 && b.Length >= 6 && a[0] == b[0] && NameFolding.Distance(a, b) <= 1)) return false;
        }

        return true;
    }

    private static bool IsSamePerson(string[] a, string[] b, Gender genderA, Gender genderB)
    {
        if (a.Length == 0 || b.Length == 0) return false;
        var shorter = a.Length < b.Length ? a : b;
        var longer = a.Length < b.Length ? b : a;
        if (shorter.Length == 1) return shorter[0] == longer[^1] && !Conflict(genderA, genderB);
        if (!EndsWith([longer[^1]], [shorter[^1]])) return EndsWith(longer, shorter);
        return NameFolding.MayBeSame(longer[0], shorter[0]) || EndsWith(longer, shorter);
    }

    private static bool IsSameOrganization(Document document, Cluster cluster, NameMention mention, string[] words)
    {
        if (words.AsSpan().SequenceEqual(cluster.Words)) return true;
        var shorter = words.Length < cluster.Words.Length ? words : cluster.Words;
        var longer = words.Length < cluster.Words.Length ? cluster.Words : words;
        if (shorter.Length == 0 || shorter.Length == longer.Length) return false;
        if (shorter.Length == 1)
        {
            // An acronym of the longer name: "IAEA".
            var acronym = words.Length == 1 ? mention : cluster.Fullest;
            if (document.Tokens[acronym.First].IsAllCaps) return IsAcronymOf(shorter[0], longer);
            return Gazetteer.Default.OrganizationHeads.Contains(shorter[0]) && longer[^1] == shorter[0];
        }

        return longer.AsSpan()[^shorter.Length..].SequenceEqual(shorter);
    }

    private static bool IsAcronymOf(string acronym, string[] words)
    {
        var letter = 0;
        foreach (var word in words)
        {
            if (word is "of" or "the" or "for" or "and" or "on" or "in") continue;
            if (letter >= acronym.Length || word[0] != acronym[letter]) return false;
            letter++;
        }

        return letter == acronym.Length;
    }

    /// <summary>Lets every occurrence of a word that no list knows say what its neighbours suggest.</summary>
    private void CountVotes(Document document, List<NameMention> mentions)
    {
        _votes.Clear();
        foreach (var mention in mentions)
        {
            if (mention.Type is not null && !(mention.Type == EntityType.Person && WordCount(document, mention) == 1)) continue;
            var word = document.Tokens[mention.End - 1].Lower;
            if (!_votes.TryGetValue(word, out var votes)) _votes[word] = votes = new int[4];
            if (mention.Type is not null) votes[(int)EntityType.Person] += 4; // A title stood before it.
            else if (TypeInContext(document, mention) is { } type) votes[(int)type]++;
        }
    }

    private EntityType TypeByVotes(Document document, NameMention mention)
    {
        if (mention.Gender != Gender.Unknown) return EntityType.Person;
        var word = document.Tokens[mention.End - 1].Lower;
        var votes = _votes[word];
        if (IsDerived(word)) return EntityType.Group;
        if (votes[(int)EntityType.Place] > 0 && votes[(int)EntityType.Place] * 2 >= votes[(int)EntityType.Person]) return EntityType.Place;
        if (votes[(int)EntityType.Person] > votes[(int)EntityType.Organization]) return EntityType.Person;
        return EntityType.Organization;
    }

    /// <summary>"Kasmoran" where the article has "Kasmora" too: an unknown country's nationality.</summary>
    private bool IsDerived(string word)
    {
        foreach (var ending in (string[])["ians", "ian", "ans", "an", "ns", "n", "is", "i", "ese", "ish"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                if (_votes.ContainsKey(stem) || (ending[0] is not 'n' && (_votes.ContainsKey(stem + "a") || _votes.ContainsKey(stem + "ia")))) return true;
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
        if (after == "'s" && mention.End + 1 < document.Tokens.Count && IsOfState(document, mention.End + 1)) return EntityType.Place;
        if (before is "the" or "a") return EntityType.Organization;
        if (after is "said" or "says" or "told" or "added" or "asked" or "replied" or "warned" or "noted" or "insisted" || before is "said") return EntityType.Person;
        return null;
    }

    /// <summary>"Kasmora's foreign minister", "Dahrum's government": what only a state has, at most three words on.</summary>
    private static bool IsOfState(Document document, int t)
    {
        for (var u = t; u < Math.Min(t + 3, document.Tokens.Count); u++)
        {
            if (document.Tokens[u].Lower is "government" or "minister" or "ministry" or "army" or "president" or "parliament" or "capital" or "military" or "chancellor" or "embassy" or "border" or "forces" or "premier" or "king" or "economy" or "ambassador") return true;
        }

        return false;
    }
}

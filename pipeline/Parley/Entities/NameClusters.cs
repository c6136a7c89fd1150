using Parley.Documents;

namespace Parley.Entities;

/// <summary>Joins the mentions of one article that name the same bearer, and decides the types that stood open.</summary>
internal sealed class NameClusters
{
    /// <summary>All mentions of one bearer.</summary>
    private sealed class Cluster
    {
        public EntityType Type;

        /// <summary>Index of the mention with the most words.</summary>
        public int Fullest;

        public string? Key;
        public Gender Gender;

        /// <summary>Index of the last mention so far; -1 before the first.</summary>
        public int LastUsed;

        /// <summary>Index in the document's names; -1 before the first mention is written.</summary>
        public int Name;
    }

    /// <summary>Clusters are kept for reuse; the first <see cref="_count"/> are the article's.</summary>
    private readonly List<Cluster> _clusters = [];

    /// <summary>For each mention its cluster; -1 where it names nobody.</summary>
    private readonly List<int> _clusterOf = [];
    private readonly FoldedNames _words = new();
    private readonly NameIndex _index = new();
    private readonly ContextVotes _votes = new();
    private int _count;

    /// <summary>Names compared with each other in the last article: what must not grow with its square.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Fills the document's entities and names from its mentions, which are in text order.</summary>
    public void Resolve(Document document, List<NameMention> mentions)
    {
        _count = 0;
        Comparisons = 0;
        _clusterOf.Clear();
        _index.Clear();
        _words.Fill(document, mentions);

        // Names of several words first: the single ones lean on them, wherever in the article they stand.
        for (var m = 0; m < mentions.Count; m++)
        {
            var standsAlone = mentions[m].Type is { } type && (type != EntityType.Person || !mentions[m].IsSingleWord(document));
            _clusterOf.Add(standsAlone ? FindOrAdd(document, mentions, m, mentions[m].Type!.Value) : -1);
        }

        _votes.Count(document, mentions);
        for (var m = 0; m < mentions.Count; m++)
        {
            if (_clusterOf[m] < 0) _clusterOf[m] = FindPerson(mentions[m], m);
            if (_clusterOf[m] < 0 && (mentions[m].Type ?? _votes.TypeOf(document, mentions[m])) is { } type) _clusterOf[m] = FindOrAdd(document, mentions, m, type);
            if (_clusterOf[m] >= 0) _clusters[_clusterOf[m]].LastUsed = m;
        }

        Write(document, mentions);
    }

    private void Write(Document document, List<NameMention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            if (_clusterOf[m] < 0) continue;
            var cluster = _clusters[_clusterOf[m]];
            if (cluster.Name < 0)
            {
                cluster.Name = document.Names.Count;
                var text = document.TextOf(mentions[cluster.Fullest].SpanIn(document)).ToString();
                document.Names.Add(new Name(text, cluster.Type, cluster.Gender));
            }

            var mention = mentions[m];
            document.Entities.Add(new Entity(mention.SpanIn(document), mention.First, mention.End, cluster.Type, cluster.Name));
        }
    }

    /// <summary>The first cluster whose bearer the mention can name, or a new one.</summary>
    private int FindOrAdd(Document document, List<NameMention> mentions, int m, EntityType type)
    {
        var mention = mentions[m];
        var found = Find(document, mentions, m, type);
        if (found < 0)
        {
            found = AddCluster(type, m, mention);
            AddToIndex(found);
            return found;
        }

        var cluster = _clusters[found];
        if (mention.End - mention.First > mentions[cluster.Fullest].End - mentions[cluster.Fullest].First)
        {
            cluster.Fullest = m;
            AddToIndex(found);
        }

        if (cluster.Key is null && mention.Key is not null)
        {
            cluster.Key = mention.Key;
            AddToIndex(found);
        }

        if (cluster.Gender == Gender.Unknown) cluster.Gender = mention.Gender;
        return found;
    }

    private int AddCluster(EntityType type, int m, NameMention mention)
    {
        if (_count == _clusters.Count) _clusters.Add(new Cluster());
        var cluster = _clusters[_count];
        cluster.Type = type;
        cluster.Fullest = m;
        cluster.Key = mention.Key;
        cluster.Gender = mention.Gender;
        cluster.LastUsed = -1;
        cluster.Name = -1;
        return _count++;
    }

    private void AddToIndex(int c)
    {
        var cluster = _clusters[c];
        var words = _words[cluster.Fullest];
        if (cluster.Key is not null) _index.Add(NameIndex.KeyOf(NameTrait.Key, cluster.Key), c);
        _index.Add(NameIndex.KeyOf(NameTrait.Words, words), c);
        if (words.IsEmpty) return;
        _index.Add(NameIndex.KeyOf(NameTrait.LastWord, words[^1]), c);
        if (cluster.Type == EntityType.Person)
        {
            _index.Add(NameIndex.KeyOf(NameTrait.FirstWord, words[0]), c);
            if (!SameName.HasVariants(words[^1])) return;
            _index.Add(NameIndex.KeyOf(NameTrait.LastWordStart, words[^1].AsSpan(0, SameName.VariantHalf)), c);
            _index.Add(NameIndex.KeyOf(NameTrait.LastWordEnd, words[^1].AsSpan(words[^1].Length - SameName.VariantHalf)), c);
        }
        else if (cluster.Type == EntityType.Organization && words.Length > 1)
        {
            Span<char> initials = stackalloc char[16];
            _index.Add(NameIndex.KeyOf(NameTrait.Acronym, initials[..SameName.Initials(words, initials)]), c);
        }
    }

    private int Find(Document document, List<NameMention> mentions, int m, EntityType type)
    {
        var words = _words[m];
        var best = int.MaxValue;
        if (mentions[m].Key is { } key) Consider(NameIndex.KeyOf(NameTrait.Key, key));
        Consider(NameIndex.KeyOf(NameTrait.Words, words));
        if (words.IsEmpty) return best == int.MaxValue ? -1 : best;
        if (type is EntityType.Person or EntityType.Organization) Consider(NameIndex.KeyOf(NameTrait.LastWord, words[^1]));
        if (type == EntityType.Person && SameName.HasVariants(words[^1]))
        {
            Consider(NameIndex.KeyOf(NameTrait.LastWordStart, words[^1].AsSpan(0, SameName.VariantHalf)));
            Consider(NameIndex.KeyOf(NameTrait.LastWordEnd, words[^1].AsSpan(words[^1].Length - SameName.VariantHalf)));
        }
        else if (type == EntityType.Organization && words.Length == 1)
        {
            Consider(NameIndex.KeyOf(NameTrait.Acronym, words[0]));
        }
        else if (type == EntityType.Organization)
        {
            Span<char> initials = stackalloc char[16];
            Consider(NameIndex.KeyOf(NameTrait.LastWord, initials[..SameName.Initials(words, initials)]));
        }

        return best == int.MaxValue ? -1 : best;

        void Consider(ulong trait)
        {
            foreach (var c in _index.Find(trait))
            {
                if (c < best && IsSame(document, mentions, _clusters[c], m, type)) best = c;
            }
        }
    }

    private bool IsSame(Document document, List<NameMention> mentions, Cluster cluster, int m, EntityType type)
    {
        Comparisons++;
        if (cluster.Type != type) return false;
        var mention = mentions[m];
        if (mention.Key is not null && cluster.Key is not null) return mention.Key == cluster.Key;
        var words = _words[m];
        var clusterWords = _words[cluster.Fullest];
        return type switch
        {
            EntityType.Person => SameName.Persons(clusterWords, words, cluster.Gender, mention.Gender),
            EntityType.Organization => SameName.Organizations(clusterWords, words, document.Tokens[(words.Length == 1 ? mention : mentions[cluster.Fullest]).First].IsAllCaps),
            _ => words.SequenceEqual(clusterWords),
        };
    }

    /// <summary>The person a single word or a surname with particles may stand for: the last one named where several fit; -1 for none.</summary>
    private int FindPerson(NameMention mention, int m)
    {
        var words = _words[m];
        if (words.IsEmpty) return -1;
        var best = -1;
        Consider(NameIndex.KeyOf(NameTrait.LastWord, words[^1]));
        if (SameName.HasVariants(words[^1]))
        {
            Consider(NameIndex.KeyOf(NameTrait.LastWordStart, words[^1].AsSpan(0, SameName.VariantHalf)));
            Consider(NameIndex.KeyOf(NameTrait.LastWordEnd, words[^1].AsSpan(words[^1].Length - SameName.VariantHalf)));
        }

        if (words.Length == 1 && mention.Type is null) Consider(NameIndex.KeyOf(NameTrait.FirstWord, words[0]));
        if (best >= 0 && mention.Type is not null && _clusters[best].Gender == Gender.Unknown) _clusters[best].Gender = mention.Gender;
        return best;

        void Consider(ulong trait)
        {
            foreach (var c in _index.Find(trait))
            {
                var cluster = _clusters[c];
                if (c == best || !MayStandFor(mention, m, cluster)) continue;
                if (best < 0 || cluster.LastUsed > _clusters[best].LastUsed || (cluster.LastUsed == _clusters[best].LastUsed && c < best)) best = c;
            }
        }
    }

    private bool MayStandFor(NameMention mention, int m, Cluster person)
    {
        Comparisons++;
        if (person.Type != EntityType.Person) return false;
        var words = _words[m];
        var name = _words[person.Fullest];
        var isGivenName = words.Length == 1 && mention.Type is null && name.Length > 0 && name[0] == words[0];
        if (!isGivenName && !SameName.EndsWith(name, words)) return false;
        return mention.Type is null || !SameName.Conflict(person.Gender, mention.Gender);
    }
}

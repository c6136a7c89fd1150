namespace Parley.Entities;

/// <summary>What two names have in common that makes it worth comparing them.</summary>
internal enum NameTrait : byte
{
    /// <summary>The gazetteer's key.</summary>
    Key,

    /// <summary>All words.</summary>
    Words,

    FirstWord,

    LastWord,

    /// <summary>The first letters of the last word: a spelling variant differs behind them.</summary>
    LastWordStart,

    /// <summary>The last letters of the last word: a spelling variant differs before them.</summary>
    LastWordEnd,

    /// <summary>The initials.</summary>
    Acronym,
}

/// <summary>
/// Finds the names that share a trait with another, newest first, so that no name is compared with all.
/// At most <see cref="MaxCandidates"/> are returned: an article with more people of one surname is a list,
/// and comparing them all would take time quadratic in its length.
/// </summary>
internal sealed class NameIndex
{
    public const int MaxCandidates = 64;

    private const ulong Seed = 14695981039346656037UL;

    private readonly Dictionary<ulong, int> _newest = [];
    private readonly List<(int Name, int Older)> _entries = [];

    public void Clear()
    {
        _newest.Clear();
        _entries.Clear();
    }

    public void Add(ulong key, int name)
    {
        var older = _newest.GetValueOrDefault(key, -1);
        if (older >= 0 && _entries[older].Name == name) return;
        _newest[key] = _entries.Count;
        _entries.Add((name, older));
    }

    public Candidates Find(ulong key) => new(this, _newest.GetValueOrDefault(key, -1));

    /// <summary>FNV-1a over a trait and what it is: the same in every run. Equal keys are a hint, no proof.</summary>
    public static ulong KeyOf(NameTrait trait, ReadOnlySpan<char> value) => Extend(Seed ^ (byte)trait, value);

    /// <summary>The key of a trait made of several words.</summary>
    public static ulong KeyOf(NameTrait trait, ReadOnlySpan<string> words)
    {
        var key = Seed ^ (byte)trait;
        foreach (var word in words) key = Extend(Extend(key, word), " ");
        return key;
    }

    private static ulong Extend(ulong key, ReadOnlySpan<char> value)
    {
        foreach (var c in value) key = (key ^ c) * 1099511628211UL;
        return key;
    }

    /// <summary>The names under one key, for <c>foreach</c>.</summary>
    public struct Candidates(NameIndex index, int entry)
    {
        private int _left = MaxCandidates;
        private int _entry = entry;

        public int Current { get; private set; }

        public readonly Candidates GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_entry < 0 || _left-- == 0) return false;
            (Current, _entry) = index._entries[_entry];
            return true;
        }
    }
}

using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Entities;

/// <summary>What the lists know of a name.</summary>
/// <param name="Type">What it names.</param>
/// <param name="Key">The same for all names of one bearer: "United States" for "U.S." and "America".</param>
/// <param name="IsAmbiguous">A town's name of one word: people may bear it too, as the article must tell.</param>
internal sealed record KnownName(EntityType Type, string Key, bool IsAmbiguous);

/// <summary>The lists of names that <c>data/lexicons/</c> holds; loaded once, shared by all workers.</summary>
internal sealed class Gazetteer
{
    private const int MaxTokens = 6;

    private static readonly Lazy<Gazetteer> Shared = new(() => new Gazetteer());

    private readonly Dictionary<string, KnownName> _names = [];
    private readonly HashSet<string> _firstWords = [];
    private readonly Dictionary<string, Gender> _givenNames = [];
    private readonly Dictionary<string, Gender> _surnames = [];
    private readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titleLookup;

    private Gazetteer()
    {
        _titleLookup = Titles.GetAlternateLookup<ReadOnlySpan<char>>();
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in Lexicon.Lines("countries"))
        {
            var fields = line.Split('\t');
            Add(fields[0], EntityType.Place, fields[0]);
            foreach (var capital in List(fields[1])) Add(capital, EntityType.Place, List(fields[1])[0]);
            foreach (var alias in List(fields[2])) Add(alias, EntityType.Place, fields[0]);
            foreach (var demonym in List(fields[3]))
            {
                Add(demonym, EntityType.Group, demonym);
                if (!demonym.EndsWith('s') && !demonym.EndsWith("sh", StringComparison.Ordinal) && !demonym.EndsWith("ese", StringComparison.Ordinal)) Add(demonym + "s", EntityType.Group, demonym + "s");
            }
        }

        foreach (var group in Lexicon.Lines("groups")) Add(group, EntityType.Group, group);
        foreach (var place in Lexicon.Lines("places")) Add(place, EntityType.Place, place);
        foreach (var town in Lexicon.Lines("towns")) Add(town, EntityType.Place, town, isAmbiguous: !town.Contains(' '));
        foreach (var list in (string[])["organizations", "media"])
        {
            foreach (var line in Lexicon.Lines(list))
            {
                var fields = line.Split('|');
                Add(fields[0], EntityType.Organization, fields[0]);
                if (fields.Length > 1) foreach (var alias in List(fields[1])) Add(alias, EntityType.Organization, fields[0]);
            }
        }

        foreach (var line in Lexicon.Lines("people"))
        {
            var tab = line.IndexOf('\t');
            _surnames[line[..tab].ToLowerInvariant()] = line[tab + 1] switch { 'f' => Gender.Female, 'm' => Gender.Male, _ => Gender.Unknown };
        }

        foreach (var line in Lexicon.Lines("given-names"))
        {
            var tab = line.IndexOf('\t');
            _givenNames[line[..tab].ToLowerInvariant()] = line[tab + 1] switch { 'f' => Gender.Female, 'm' => Gender.Male, _ => Gender.Unknown };
        }
    }

    public static Gazetteer Default => Shared.Value;

    public FrozenSet<string> CommonWords { get; } = Lexicon.Words("common-words");

    public FrozenSet<string> OrganizationHeads { get; } = Lexicon.Words("organization-heads");

    public FrozenSet<string> EventHeads { get; } = Lexicon.Words("event-heads");

    public FrozenSet<string> PlaceHeads { get; } = Lexicon.Words("place-heads");

    public FrozenSet<string> Titles { get; } = Lexicon.Words("titles");

    public FrozenSet<string> TitleModifiers { get; } = Lexicon.Words("title-modifiers");

    public bool IsGivenName(string lower) => _givenNames.ContainsKey(lower);

    public Gender GenderOf(string lower) => _givenNames.GetValueOrDefault(lower, Gender.Unknown);

    /// <summary>Whether a lone surname is that of a public figure, and of which gender.</summary>
    public bool IsKnownSurname(string lower, out Gender gender) => _surnames.TryGetValue(lower, out gender);

    public bool IsTitle(Token token) =>
        token.IsWord && (token.IsAbbreviation ? _titleLookup.Contains(token.Lower.AsSpan(0, token.Lower.Length - 1)) : Titles.Contains(token.Lower));

    /// <summary>The longest listed name that begins at token <paramref name="first"/>: its token count, 0 for none.</summary>
    public int LongestAt(Document document, int first, int end, out KnownName? known)
    {
        known = null;
        if (!_firstWords.Contains(document.Tokens[first].Lower)) return 0;
        Span<char> buffer = stackalloc char[96];
        for (var last = Math.Min(end, first + MaxTokens) - 1; last >= first; last--)
        {
            var length = Key(document, first, last, buffer);
            if (length > 0 && _lookup.TryGetValue(buffer[..length], out known)) return last - first + 1;
        }

        known = null;
        return 0;
    }

    /// <summary>Lower-cased tokens with one space where the text has white space between them.</summary>
    private static int Key(Document document, int first, int last, Span<char> buffer)
    {
        var length = 0;
        for (var t = first; t <= last; t++)
        {
            var token = document.Tokens[t];
            if (length + token.Lower.Length + 1 > buffer.Length) return 0;
            if (t > first && token.HasSpaceBefore) buffer[length++] = ' ';
            token.Lower.CopyTo(buffer[length..]);
            length += token.Lower.Length;
        }

        return length;
    }

    private void Add(string name, EntityType type, string key, bool isAmbiguous = false)
    {
        var lower = name.ToLowerInvariant().Replace('’', '\'');
        if (!_names.TryAdd(lower, new KnownName(type, key, isAmbiguous))) return;
        var end = lower.AsSpan().IndexOfAny(" -/+'");
        _firstWords.Add(end < 0 || lower.StartsWith("al-", StringComparison.Ordinal) ? FirstToken(lower) : lower[..end]);
    }

    private static string FirstToken(string lower)
    {
        var space = lower.IndexOf(' ');
        return space < 0 ? lower : lower[..space];
    }

    private static string[] List(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

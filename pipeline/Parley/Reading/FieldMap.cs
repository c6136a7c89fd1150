using System.Text;

namespace Parley.Reading;

/// <summary>
/// Which input field feeds which of ours: the built-in aliases, and the user's <c>field=column</c> mappings, which
/// replace the aliases of the fields they name. Input names are compared without regard to case.
/// </summary>
public sealed class FieldMap
{
    private static readonly (ArticleField Field, string[] Names)[] s_aliases =
    [
        (ArticleField.Id, ["id", "uuid", "doc_id", "story_id"]),
        (ArticleField.Url, ["url", "link"]),
        (ArticleField.Title, ["title", "headline"]),
        (ArticleField.Text, ["text", "maintext", "content", "body", "event_text"]),
        (ArticleField.Published, ["published", "date", "date_publish", "published_date", "pub_date", "publishedAt", "pubDate"]),
        (ArticleField.Outlet, ["outlet", "source", "source_domain", "domain", "publisher"]),
        (ArticleField.Author, ["author", "authors", "byline"]),
        (ArticleField.Language, ["language", "lang"]),
    ];

    private readonly List<string>[] _names;

    private FieldMap(List<string>[] names)
    {
        _names = names;
        Root = new Node();
        foreach (var (field, _) in s_aliases)
        {
            for (var rank = 0; rank < names[(int)field].Count; rank++)
                Add(names[(int)field][rank], new Target(field, rank));
        }
    }

    /// <summary>The built-in aliases alone.</summary>
    public static FieldMap Default { get; } = Create([]);

    internal Node Root { get; }

    /// <summary>
    /// Builds a map. Several mappings of one field are tried in the order given. A column that is mapped serves only
    /// what it was mapped to. <c>a.b</c> names a field called so, or the field <c>b</c> of an object <c>a</c>.
    /// </summary>
    /// <param name="mappings">Of the form <c>field=column</c>, such as <c>title=headline</c>.</param>
    /// <exception cref="ArgumentException">A mapping is malformed or names an unknown field; tells all of them.</exception>
    public static FieldMap Create(IEnumerable<string> mappings)
    {
        var faults = new List<string>();
        var map = Build(mappings, faults);
        return faults.Count == 0 ? map : throw new ArgumentException(string.Join('\n', faults), nameof(mappings));
    }

    /// <summary>The names that feed a field, the first to be preferred.</summary>
    public IReadOnlyList<string> NamesOf(ArticleField field) => _names[(int)field];

    /// <summary>As <see cref="Create"/>, adding what is wrong to <paramref name="faults"/> and leaving it out.</summary>
    internal static FieldMap Build(IEnumerable<string> mappings, List<string> faults)
    {
        var mapped = new List<(ArticleField Field, string Column)>();
        foreach (var mapping in mappings)
        {
            if (Parse(mapping, out var field, out var column) is { } fault)
                faults.Add(fault);
            else
                mapped.Add((field, column));
        }

        var taken = mapped.Select(m => m.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>[s_aliases.Length];
        foreach (var (field, aliases) in s_aliases)
        {
            var own = mapped.Where(m => m.Field == field).Select(m => m.Column).ToList();
            names[(int)field] = own.Count > 0 ? own : aliases.Where(alias => !taken.Contains(alias)).ToList();
        }

        return new FieldMap(names);
    }

    /// <summary>What a column of a table feeds; null when nothing.</summary>
    internal IReadOnlyList<Target>? TargetsOf(string column) =>
        Root.Find(column)?.Targets is { Count: > 0 } targets ? targets : null;

    private static string? Parse(string mapping, out ArticleField field, out string column)
    {
        field = default;
        column = "";
        var equals = mapping.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || string.IsNullOrWhiteSpace(mapping[(equals + 1)..]))
            return $"--map {mapping}: expected field=column, such as title=headline";

        var name = mapping[..equals].Trim();
        column = mapping[(equals + 1)..].Trim();
        foreach (var candidate in Enum.GetValues<ArticleField>())
        {
            if (name.Equals(candidate.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                field = candidate;
                return null;
            }
        }

        var known = string.Join(", ", Enum.GetNames<ArticleField>().Select(n => n.ToLowerInvariant()));
        return $"--map {mapping}: there is no field \"{name}\"; the fields are {known} (field=column, the input's name on the right)";
    }

    private void Add(string name, Target target)
    {
        Root.Child(name).Targets.Add(target);
        if (!name.Contains('.', StringComparison.Ordinal))
            return;

        var node = Root;
        foreach (var part in name.Split('.'))
            node = node.Child(part);
        node.Targets.Add(target);
    }

    /// <summary>A field fed by an input name; of several names with a value the lowest rank wins.</summary>
    internal readonly record struct Target(ArticleField Field, int Rank);

    /// <summary>An input name, or the start of a dotted one.</summary>
    internal sealed class Node
    {
        private readonly Dictionary<string, Node> _children = new(StringComparer.OrdinalIgnoreCase);

        public List<Target> Targets { get; } = [];

        public bool HasChildren => _children.Count > 0;

        public Node? Find(ReadOnlySpan<char> name) =>
            _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var child) ? child : null;

        /// <summary>The same for a name in UTF-8.</summary>
        public Node? Find(ReadOnlySpan<byte> name)
        {
            const int longest = 128;
            if (name.Length > longest)
                return Find(Encoding.UTF8.GetString(name).AsSpan());
            Span<char> chars = stackalloc char[longest];
            return Find(chars[..Encoding.UTF8.GetChars(name, chars)]);
        }

        public Node Child(string name)
        {
            if (!_children.TryGetValue(name, out var child))
                _children.Add(name, child = new Node());
            return child;
        }
    }
}

using System.Globalization;
using Parley.Writing;

namespace Parley.Running;

/// <summary>Keeps the manifest of a run that is under way: what is finished, from this run and from earlier ones.</summary>
internal sealed class RunLog
{
    private readonly string _path;
    private readonly RunIdentity _identity;
    private readonly RejectLog _rejects;
    private readonly int _workers;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _started;
    private readonly Dictionary<int, ManifestPart> _earlier;
    private readonly SortedDictionary<int, ManifestPart> _parts;

    /// <param name="path">Of the manifest.</param>
    /// <param name="identity">Of this run.</param>
    /// <param name="earlier">Parts that an earlier run of the same identity finished.</param>
    /// <param name="rejects">Of this run.</param>
    /// <param name="workers">For the record.</param>
    /// <param name="time">For the record.</param>
    public RunLog(string path, RunIdentity identity, IReadOnlyList<ManifestPart> earlier, RejectLog rejects, int workers, TimeProvider time)
    {
        _path = path;
        _identity = identity;
        _rejects = rejects;
        _workers = workers;
        _time = time;
        _started = time.GetUtcNow();
        _earlier = earlier.ToDictionary(part => part.Index);
        _parts = new SortedDictionary<int, ManifestPart>(_earlier);
    }

    /// <summary>Index of the last finished part; -1 when there is none.</summary>
    public int LastPart => _parts.Count > 0 ? _parts.Keys.Last() : -1;

    public int PartsWritten => _parts.Count - _earlier.Count;

    public int PartsSkipped => _earlier.Count;

    /// <summary>Sums over the finished parts.</summary>
    public RunTotals Totals => new(
        RowsOf(Tables.Articles), RowsOf(Tables.Sentences), RowsOf(Tables.Statements), _parts.Values.Sum(part => part.Tokens), _rejects.Count);

    /// <summary>The part of that index as an earlier run finished it; null when it did not.</summary>
    public ManifestPart? Earlier(int index) => _earlier.GetValueOrDefault(index);

    /// <summary>Takes up a part that is committed.</summary>
    public void Add(ManifestPart part)
    {
        _parts.Add(part.Index, part);
        Save(complete: false, warnings: []);
    }

    /// <summary>Writes the manifest as things stand.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Save(bool complete, IReadOnlyList<string> warnings)
    {
        _rejects.Flush();
        new Manifest
        {
            Identity = _identity,
            Parts = [.. _parts.Values],
            Complete = complete,
            Totals = Totals,
            Rejects = _rejects.Kinds,
            Warnings = warnings,
            Run = new RunTimes(_started, _time.GetUtcNow(), _workers),
        }.Save(_path);
    }

    /// <summary>What a table's file carries of this run; nothing of when, where or with how many workers it was written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FileMetadata(TableInfo table)
    {
        var entries = new List<KeyValuePair<string, string>>
        {
            new("parley.version", _identity.Version),
            new("parley.table", table.Name),
            new("parley.schema_version", table.SchemaVersion.ToString(CultureInfo.InvariantCulture)),
        };
        Add("parley.model.", _identity.Models);
        Add("parley.option.", _identity.Options);
        if (_identity.Shard != Shard.Whole.ToString()) entries.Add(new("parley.shard", _identity.Shard));
        return entries;

        void Add<TValue>(string prefix, IReadOnlyDictionary<string, TValue> values)
            where TValue : class?
        {
            foreach (var key in values.Keys.Order(StringComparer.Ordinal))
            {
                if (values[key] is string value) entries.Add(new(prefix + key, value));
            }
        }
    }

    private long RowsOf(TableInfo table) => _parts.Values.Sum(part => part.RowsOf(table));
}

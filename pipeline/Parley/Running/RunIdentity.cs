using System.Globalization;
using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>
/// All that the tables depend on. Two runs of the same identity write the same bytes, so a run may go on where one of the
/// same identity stopped, and no other may.
/// </summary>
/// <param name="Version">The program's.</param>
/// <param name="Tables">Schema version by table.</param>
/// <param name="Models">SHA-256 by model.</param>
/// <param name="Options">Those that change the tables, by name; null where none is set.</param>
/// <param name="Shard">"I/N"; "1/1" for the whole.</param>
/// <param name="Inputs">In reading order.</param>
public sealed record RunIdentity(
    string Version,
    IReadOnlyDictionary<string, int> Tables,
    IReadOnlyDictionary<string, string> Models,
    IReadOnlyDictionary<string, string?> Options,
    string Shard,
    IReadOnlyList<ManifestInput> Inputs)
{
    private static readonly string s_version = typeof(RunIdentity).Assembly.GetName().Version!.ToString(3);

    /// <summary>The identity of a run that is about to begin.</summary>
    public static RunIdentity Of(PipelineOptions options, IReadOnlyList<InputFile> inputs, IReadOnlyList<InstalledModel> models) => new(
        s_version,
        Writing.Tables.All.ToDictionary(table => table.Name, table => table.SchemaVersion),
        models.ToDictionary(model => model.Name, model => model.Sha256),
        OptionsOf(options),
        options.Shard.ToString(),
        inputs.Select(input => new ManifestInput(input.Name, input.Bytes)).ToList());

    /// <summary>What differs in another run, one line each, most telling first; empty when nothing does.</summary>
    public IReadOnlyList<string> Differences(RunIdentity other)
    {
        var lines = new List<string>();
        Compare(lines, "program version", Version, other.Version);
        Compare(lines, "shard", Shard, other.Shard);
        CompareAll(lines, "option ", Options, other.Options);
        CompareAll(lines, "model ", Models, other.Models);
        CompareAll(lines, "schema version of ", Text(Tables), Text(other.Tables));
        CompareInputs(lines, other);
        return lines;
    }

    /// <summary>The same for another shard of the run, which is told the inputs by whatever paths its machine has.</summary>
    public IReadOnlyList<string> DifferencesOfShard(RunIdentity other) =>
        (this with { Shard = "", Inputs = SizesOnly(Inputs) }).Differences(other with { Shard = "", Inputs = SizesOnly(other.Inputs) });

    private static Dictionary<string, string?> OptionsOf(PipelineOptions options) => new()
    {
        ["map"] = options.Reading.Map.Count == 0 ? null : string.Join(' ', options.Reading.Map),
        ["since"] = options.Reading.Since?.ToString("O", CultureInfo.InvariantCulture),
        ["until"] = options.Reading.Until?.ToString("O", CultureInfo.InvariantCulture),
        ["max_record_bytes"] = options.Reading.MaxRecordBytes.ToString(CultureInfo.InvariantCulture),
        ["articles_per_part"] = options.ArticlesPerPart.ToString(CultureInfo.InvariantCulture),
        ["codec"] = options.Codec.ToString().ToLowerInvariant(),
        ["row_group_rows"] = options.RowGroupRows.ToString(CultureInfo.InvariantCulture),
        ["row_group_bytes"] = options.RowGroupBytes.ToString(CultureInfo.InvariantCulture),
    };

    private static List<ManifestInput> SizesOnly(IReadOnlyList<ManifestInput> inputs) =>
        inputs.Select((input, i) => input with { Name = $"number {i + 1}" }).ToList();

    private static Dictionary<string, string> Text(IReadOnlyDictionary<string, int> versions) =>
        versions.ToDictionary(entry => entry.Key, entry => entry.Value.ToString(CultureInfo.InvariantCulture));

    private static void CompareAll<TValue>(List<string> lines, string what, IReadOnlyDictionary<string, TValue> mine, IReadOnlyDictionary<string, TValue> others)
        where TValue : class?
    {
        foreach (var key in mine.Keys.Union(others.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Compare(lines, what + key, mine.GetValueOrDefault(key) as string, others.GetValueOrDefault(key) as string);
    }

    private static void Compare(List<string> lines, string what, string? mine, string? other)
    {
        if (mine != other) lines.Add($"{what} was {Shown(mine)}, is {Shown(other)}");
    }

    private void CompareInputs(List<string> lines, RunIdentity other)
    {
        var before = Inputs.ToDictionary(input => input.Name, input => input.Bytes);
        var now = other.Inputs.ToDictionary(input => input.Name, input => input.Bytes);
        var found = lines.Count;
        foreach (var (name, bytes) in before)
        {
            if (!now.TryGetValue(name, out var size)) lines.Add($"input {name} is missing now");
            else if (size != bytes) lines.Add($"input {name} had {bytes} bytes, has {size}");
        }

        lines.AddRange(now.Keys.Where(name => !before.ContainsKey(name)).Select(name => $"input {name} is new"));
        if (lines.Count == found && !Inputs.SequenceEqual(other.Inputs)) lines.Add("the inputs come in another order");
    }

    private static string Shown(string? value)
    {
        const int hashDigitsShown = 12, hashDigits = 64;
        return value switch
        {
            null => "none",
            { Length: hashDigits } => value[..hashDigitsShown] + "…",
            _ => value,
        };
    }
}

/// <summary>One input of a run.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Bytes">Size on disk; null for standard input.</param>
public sealed record ManifestInput(string Name, long? Bytes);

using System.Globalization;

namespace Parley.Running;

/// <summary>
/// A share of a dump, so that several machines can work on it and write into one folder: of the records that the dump yields,
/// counted from 0, those whose number modulo <see cref="Count"/> is <see cref="Index"/> − 1.
/// </summary>
/// <param name="Index">Which share, from 1.</param>
/// <param name="Count">How many there are; 1 to 9,999.</param>
public readonly record struct Shard(int Index, int Count)
{
    private const int MostShards = 9999;

    /// <summary>All of the dump.</summary>
    public static Shard Whole { get; } = new(1, 1);

    public bool IsWhole => Count == 1;

    /// <summary>What tells its files from other shards' in the same folder: "-2-of-8"; nothing for the whole.</summary>
    public string Suffix => IsWhole ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Index}-of-{Count}");

    /// <summary>What is wrong with it; null when nothing is.</summary>
    internal string? Fault =>
        Count is >= 1 and <= MostShards && Index >= 1 && Index <= Count
            ? null
            : $"Shard is {this}: expected I/N with N from 1 to {MostShards} and I from 1 to N";

    /// <summary>Reads "I/N".</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return false;
        if (!int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        shard = new Shard(index, count);
        return shard.Fault is null;
    }

    /// <summary>Whether the record with this number, counted from 0, belongs to it.</summary>
    public bool Takes(long record) => record % Count == Index - 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}

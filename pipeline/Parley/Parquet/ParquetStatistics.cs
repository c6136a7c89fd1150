namespace Parley.Parquet;

/// <summary>What a file says of the values of one column in one row group; null where it says nothing.</summary>
public sealed class ParquetStatistics
{
    /// <summary>Nulls, and for a list's elements also the rows without any.</summary>
    public long? NullCount { get; internal set; }

    /// <summary>Lower bound: little-endian number or UTF-8.</summary>
    public ReadOnlyMemory<byte>? Min { get; internal set; }

    /// <summary>Upper bound: little-endian number or UTF-8.</summary>
    public ReadOnlyMemory<byte>? Max { get; internal set; }

    /// <summary>Whether <see cref="Min"/> is itself a value.</summary>
    public bool? IsMinExact { get; internal set; }

    /// <summary>Whether <see cref="Max"/> is itself a value.</summary>
    public bool? IsMaxExact { get; internal set; }
}

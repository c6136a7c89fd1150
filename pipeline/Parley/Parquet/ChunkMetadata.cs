namespace Parley.Parquet;

/// <summary>Smallest and largest value of a chunk in PLAIN form without length; null when there is none.</summary>
/// <param name="Min">A lower bound.</param>
/// <param name="Max">An upper bound.</param>
/// <param name="MinExact">Whether <paramref name="Min"/> is itself a value.</param>
/// <param name="MaxExact">Whether <paramref name="Max"/> is itself a value.</param>
internal sealed record ValueBounds(byte[]? Min, byte[]? Max, bool MinExact = true, bool MaxExact = true)
{
    public static readonly ValueBounds None = new(null, null);
}

/// <summary>What the footer says of one column chunk. Offsets and sizes are bytes; sizes include the page headers.</summary>
internal sealed record ChunkMetadata
{
    public required LeafSchema Leaf { get; init; }

    public required ParquetCompression Compression { get; init; }

    /// <summary>Entries, nulls and empty lists included.</summary>
    public required long Entries { get; init; }

    public required long Nulls { get; init; }

    public required long? DictionaryOffset { get; init; }

    public required long DataOffset { get; init; }

    public required long Size { get; init; }

    public required long CompressedSize { get; init; }

    public required int PlainPages { get; init; }

    public required int DictionaryPages { get; init; }

    public required ValueBounds Bounds { get; init; }
}

/// <summary>What the footer says of one row group.</summary>
internal sealed record RowGroupMetadata(long Rows, ChunkMetadata[] Chunks);

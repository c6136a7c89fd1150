using System.Buffers.Binary;

namespace Parley.Parquet;

/// <summary>Reads the pages of one column chunk: levels, and values by <see cref="ChunkValues"/>.</summary>
internal sealed class ChunkReader
{
    /// <summary>Most entries of one column chunk: what a few damaged bytes can make this reader allocate.</summary>
    public const int MostEntries = 1 << 26;

    private readonly LeafSchema _leaf;
    private readonly byte[] _definitions;
    private readonly byte[] _repetitions;
    private readonly int _total;
    private int _entries;

    private ChunkReader(LeafSchema leaf, int entries)
    {
        _total = entries;
        _leaf = leaf;
        _definitions = leaf.MaxDefinition > 0 ? new byte[entries] : [];
        _repetitions = leaf.MaxRepetition > 0 ? new byte[entries] : [];
        Values = new ChunkValues(leaf.Type);
    }

    /// <summary>Of each entry; empty when all have a value.</summary>
    public ReadOnlySpan<byte> Definitions => _definitions;

    /// <summary>Of each entry; empty outside a list.</summary>
    public ReadOnlySpan<byte> Repetitions => _repetitions;

    public ChunkValues Values { get; }

    /// <param name="leaf">The column.</param>
    /// <param name="chunk">What the footer says of the chunk; its number of entries is checked.</param>
    /// <param name="bytes">The chunk's bytes.</param>
    /// <exception cref="ParquetFormatException">The chunk is damaged or uses what is not supported.</exception>
    public static ChunkReader Read(LeafSchema leaf, StoredChunk chunk, ReadOnlyMemory<byte> bytes)
    {
        var compression = (ParquetCompression)chunk.Compression;
        if (!Enum.IsDefined(compression)) throw new ParquetFormatException($"compression codec {chunk.Compression} is not supported; expected uncompressed, Snappy or GZIP");
        var entries = (int)chunk.Entries;
        var reader = new ChunkReader(leaf, entries);
        while (reader._entries < entries)
        {
            var header = PageHeader.Read(bytes.Span, out var length);
            bytes = bytes[length..];
            if (header.CompressedSize > bytes.Length) throw new ParquetFormatException($"a page claims {header.CompressedSize} bytes where {bytes.Length} are left");
            var page = PageDecompressor.Decompress(compression, bytes[..header.CompressedSize], header.Size).Span;
            bytes = bytes[header.CompressedSize..];
            if (header.Type == PageType.Dictionary) reader.Values.AddDictionary(page, header.ValueCount, header.Encoding);
            else reader.AddPage(page, header);
        }

        return reader;
    }

    private void AddPage(ReadOnlySpan<byte> page, PageHeader header)
    {
        var count = header.ValueCount;
        if (count > _total - _entries) throw new ParquetFormatException($"the pages hold more entries than the {_total} that the footer claims");
        var present = count;
        if (_leaf.MaxRepetition > 0) ReadLevels(ref page, _leaf.MaxRepetition, _repetitions.AsSpan(_entries, count));
        if (_leaf.MaxDefinition > 0)
        {
            var definitions = _definitions.AsSpan(_entries, count);
            ReadLevels(ref page, _leaf.MaxDefinition, definitions);
            present = definitions.Count((byte)_leaf.MaxDefinition);
        }

        Values.AddPage(page, present, header.Encoding);
        _entries += count;
    }

    private static void ReadLevels(ref ReadOnlySpan<byte> page, int max, Span<byte> levels)
    {
        if (page.Length < sizeof(int)) throw new ParquetFormatException("a page ends before its levels");
        var length = BinaryPrimitives.ReadInt32LittleEndian(page);
        page = page[sizeof(int)..];
        if (length < 0 || length > page.Length) throw new ParquetFormatException($"levels claim {length} bytes where {page.Length} are left");
        HybridDecoder.Decode(page[..length], HybridEncoder.BitWidth(max), (uint)max, levels);
        page = page[length..];
    }
}

using System.Buffers.Binary;

namespace Parley.Parquet;

/// <summary>
/// Reads tables whose pages are of version 1, plain or with a dictionary, and uncompressed, Snappy or GZIP: all that
/// <see cref="ParquetWriter"/> writes and much of what others do. Reads a chosen column of a row group at a time.
/// What is damaged or not supported gives a <see cref="ParquetFormatException"/>. Not thread-safe.
/// </summary>
public sealed class ParquetReader
{
    // The footer's length and the magic bytes.
    private const int TailBytes = 8;

    private readonly Stream _input;
    private readonly FileMetadata _file;
    private readonly Dictionary<string, int> _fieldIndex = [];

    /// <param name="input">A seekable stream that holds the file and nothing else; it stays open.</param>
    /// <exception cref="ParquetFormatException">The stream holds no whole Parquet file.</exception>
    public ParquetReader(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        try
        {
            _file = FooterReader.Read(ReadFooter());
            Fields = FieldBuilder.Build(_file.Schema);
            CheckRows();
        }
        catch (ParquetFormatException exception)
        {
            throw new ParquetFormatException($"Parquet footer: {exception.Message}.", exception);
        }

        for (var i = 0; i < Fields.Count; i++) _fieldIndex.TryAdd(Fields[i].Name, i);
    }

    /// <summary>The columns in the file's order.</summary>
    public IReadOnlyList<ParquetField> Fields { get; }

    public long RowCount => _file.Rows;

    public int RowGroupCount => _file.RowGroups.Count;

    /// <summary>Keys and values of the footer in the file's order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata => _file.Metadata;

    /// <summary>The program that wrote the file, if it says so.</summary>
    public string? CreatedBy => _file.CreatedBy;

    /// <summary>Rows of a row group.</summary>
    public int RowsOf(int rowGroup) => (int)_file.RowGroups[rowGroup].Rows;

    /// <summary>Whether there is a column of this <see cref="ParquetField.Name"/>.</summary>
    public bool HasField(string name) => _fieldIndex.ContainsKey(name);

    /// <summary>What the file says of a column's values in a row group.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ParquetStatistics StatisticsOf(int rowGroup, string name) => _file.RowGroups[rowGroup].Chunks[IndexOf(name)].Statistics;

    /// <summary>Reads a column of a row group.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="ParquetFormatException">The column is damaged or uses what is not supported.</exception>
    public ParquetValues Read(int rowGroup, string name)
    {
        var index = IndexOf(name);
        var field = Fields[index];
        var group = _file.RowGroups[rowGroup];
        try
        {
            if (field.Type == ParquetType.Unsupported) throw new ParquetFormatException($"its type ({field.Leaf.Type} or its annotation) is not supported");
            var chunk = group.Chunks[index];
            var bytes = ReadChunk(chunk);
            CheckEntries(field, chunk, (int)group.Rows);
            return new ParquetValues(field, (int)group.Rows, ChunkReader.Read(field.Leaf, chunk, bytes));
        }
        catch (ParquetFormatException exception)
        {
            throw new ParquetFormatException($"Parquet column '{name}', row group {rowGroup}: {exception.Message}.", exception);
        }
    }

    private int IndexOf(string name) => _fieldIndex.TryGetValue(name, out var index)
        ? index
        : throw new ArgumentException($"There is no Parquet column '{name}'; there are {string.Join(", ", _fieldIndex.Keys)}.", nameof(name));

    private byte[] ReadFooter()
    {
        if (_input.Length < ParquetMagic.Bytes.Length + TailBytes) throw new ParquetFormatException($"the file has only {_input.Length} bytes");
        Span<byte> head = stackalloc byte[4];
        Span<byte> tail = stackalloc byte[TailBytes];
        ReadAt(0, head);
        ReadAt(_input.Length - TailBytes, tail);
        if (!head.SequenceEqual(ParquetMagic.Bytes)) throw new ParquetFormatException("the file does not begin with PAR1: it is no Parquet file");
        if (!tail[4..].SequenceEqual(ParquetMagic.Bytes)) throw new ParquetFormatException("the file does not end with PAR1: it is cut off or was never finished");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > _input.Length - TailBytes - head.Length) throw new ParquetFormatException($"a footer of {length} bytes is claimed in a file of {_input.Length}");
        var footer = new byte[length];
        ReadAt(_input.Length - TailBytes - length, footer);
        return footer;
    }

    private void CheckRows()
    {
        long rows = 0;
        foreach (var group in _file.RowGroups)
        {
            if (group.Rows is < 0 or > ChunkReader.MostEntries) throw new ParquetFormatException($"a row group claims {group.Rows} rows; at most {ChunkReader.MostEntries} are supported");
            if (group.Chunks.Count != Fields.Count) throw new ParquetFormatException($"a row group has {group.Chunks.Count} columns where the schema has {Fields.Count}");
            rows += group.Rows;
        }

        if (rows != _file.Rows) throw new ParquetFormatException($"the row groups have {rows} rows where {_file.Rows} are claimed");
    }

    private byte[] ReadChunk(StoredChunk chunk)
    {
        if (chunk.File is not null) throw new ParquetFormatException("its values are in another file, which is not supported");
        var start = chunk.DictionaryOffset > 0 ? Math.Min(chunk.DictionaryOffset, chunk.DataOffset) : chunk.DataOffset;
        var end = _input.Length - TailBytes;
        if (start < ParquetMagic.Bytes.Length || start > end || chunk.CompressedSize < 0 || chunk.CompressedSize > end - start)
        {
            throw new ParquetFormatException($"it claims {chunk.CompressedSize} bytes at {start} in a file of {_input.Length}");
        }

        if (chunk.CompressedSize > Array.MaxLength) throw new ParquetFormatException($"it takes {chunk.CompressedSize} bytes; at most {Array.MaxLength} are supported");
        var bytes = new byte[chunk.CompressedSize];
        ReadAt(start, bytes);
        return bytes;
    }

    private static void CheckEntries(ParquetField field, StoredChunk chunk, int rows)
    {
        var fits = field.IsList ? chunk.Entries >= rows && chunk.Entries <= ChunkReader.MostEntries : chunk.Entries == rows;
        if (!fits) throw new ParquetFormatException($"it claims {chunk.Entries} entries in {rows} rows; at most {ChunkReader.MostEntries} are supported");
    }

    private void ReadAt(long offset, Span<byte> bytes)
    {
        try
        {
            _input.Position = offset;
            _input.ReadExactly(bytes);
        }
        catch (EndOfStreamException exception)
        {
            throw new ParquetFormatException("the file became shorter while it was read", exception);
        }
    }
}

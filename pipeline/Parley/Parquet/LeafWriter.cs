using System.Buffers.Binary;

namespace Parley.Parquet;

/// <summary>
/// Writes one leaf's column chunk: takes each entry's levels (the value itself goes to the <see cref="ValueBuffer"/>), and
/// closes pages ("Data Pages" in the format's README: repetition levels, definition levels, values).
/// </summary>
internal sealed class LeafWriter(LeafSchema schema, ValueBuffer values, PageBuilder builder, int pageBytes)
{
    private readonly ByteBuffer _definitions = new();
    private readonly ByteBuffer _repetitions = new();
    private readonly SegmentBuffer _pages = new(builder.Segments);
    private readonly SegmentBuffer _dictionary = new(builder.Segments);
    private int _openEntries;
    private long _entries;
    private long _size;

    public LeafSchema Schema => schema;

    public void AddEntry(byte repetition, byte definition)
    {
        _openEntries++;
        if (schema.MaxRepetition > 0) _repetitions.WriteByte(repetition);
        if (schema.MaxDefinition > 0) _definitions.WriteByte(definition);
    }

    /// <summary>Closes the page when it is full: pages begin at the beginning of a row.</summary>
    /// <returns>Bytes held in memory.</returns>
    public long EndRow()
    {
        // Levels take two or three bits at most, and nearly nothing in long runs.
        var open = values.OpenBytes + (_definitions.Length + _repetitions.Length >> 3);
        if (open >= pageBytes || values.DictionaryFull)
        {
            ClosePage();
            open = 0;
        }

        return _pages.Length + values.DictionaryBytes + open;
    }

    /// <summary>Writes the column chunk and starts the next one.</summary>
    /// <param name="output">Where the chunk goes.</param>
    /// <param name="offset">The chunk's offset in the file.</param>
    public ChunkMetadata MoveTo(Stream output, long offset)
    {
        if (_openEntries > 0) ClosePage();
        builder.Body.Clear();
        var distinct = values.WriteDictionary(builder.Body);
        if (distinct > 0) _size += builder.Write(PageType.Dictionary, distinct, PageEncoding.Plain, _dictionary);
        var chunk = new ChunkMetadata
        {
            Leaf = schema,
            Compression = builder.Compression,
            Entries = _entries,
            Nulls = _entries - values.Count,
            DictionaryOffset = distinct > 0 ? offset : null,
            DataOffset = offset + _dictionary.Length,
            Size = _size,
            CompressedSize = _dictionary.Length + _pages.Length,
            PlainPages = values.PlainPages,
            DictionaryPages = values.DictionaryPages,
            Bounds = values.Bounds(),
        };
        _dictionary.MoveTo(output);
        _pages.MoveTo(output);
        values.Reset();
        _entries = _size = 0;
        return chunk;
    }

    private void ClosePage()
    {
        var body = builder.Body;
        body.Clear();
        if (schema.MaxRepetition > 0) WriteLevels(_repetitions, schema.MaxRepetition, body);
        if (schema.MaxDefinition > 0) WriteLevels(_definitions, schema.MaxDefinition, body);
        var encoding = values.WritePage(body);
        _size += builder.Write(PageType.Data, _openEntries, encoding, _pages);
        _entries += _openEntries;
        _openEntries = 0;
    }

    private static void WriteLevels(ByteBuffer levels, int max, ByteBuffer body)
    {
        var start = body.Length;
        body.WriteInt32(0);
        HybridEncoder.Encode<byte>(levels.Written, HybridEncoder.BitWidth(max), body);
        BinaryPrimitives.WriteInt32LittleEndian(body.Written[start..], body.Length - start - sizeof(int));
        levels.Clear();
    }
}

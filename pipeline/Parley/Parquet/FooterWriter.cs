namespace Parley.Parquet;

/// <summary>Writes the footer: <c>FileMetaData</c> of parquet.thrift, whose field numbers these are.</summary>
internal sealed class FooterWriter(ByteBuffer output)
{
    // Version 2 says that the file may use what was added to the format since 2013, such as RLE_DICTIONARY.
    private const int Version = 2;

    private readonly CompactWriter _thrift = new(output);

    public void Write(
        IReadOnlyList<SchemaNode> schema,
        int columnCount,
        IReadOnlyList<RowGroupMetadata> groups,
        IReadOnlyList<KeyValuePair<string, string>> metadata,
        string createdBy)
    {
        _thrift.BeginElement();
        _thrift.Int32(1, Version);
        _thrift.BeginList(2, CompactType.Struct, schema.Count + 1);
        WriteNode(new SchemaNode("schema", Repetition.Required) { ChildCount = columnCount }, isRoot: true);
        foreach (var node in schema) WriteNode(node, isRoot: false);
        _thrift.Int64(3, groups.Sum(group => group.Rows));
        _thrift.BeginList(4, CompactType.Struct, groups.Count);
        for (var i = 0; i < groups.Count; i++) WriteRowGroup(groups[i], i);
        WriteMetadata(metadata);
        _thrift.String(6, createdBy);
        WriteColumnOrders(schema.Count(node => node.Type is not null));
        _thrift.EndStruct();
    }

    private void WriteNode(SchemaNode node, bool isRoot)
    {
        _thrift.BeginElement();
        if (node.Type is { } type) _thrift.Int32(1, (int)type);
        if (!isRoot) _thrift.Int32(3, (int)node.Repetition);
        _thrift.String(4, node.Name);
        if (node.Type is null) _thrift.Int32(5, node.ChildCount);
        if (node.Converted != ConvertedType.None) _thrift.Int32(6, (int)node.Converted);
        if (node.Logical != LogicalType.None) WriteLogicalType(node.Logical);
        _thrift.EndStruct();
    }

    private void WriteLogicalType(LogicalType type)
    {
        _thrift.BeginStruct(10);
        _thrift.BeginStruct((int)type);
        if (type == LogicalType.Timestamp)
        {
            _thrift.Bool(1, value: true); // isAdjustedToUTC
            _thrift.BeginStruct(2);
            _thrift.BeginStruct((int)TimeUnit.Micros);
            _thrift.EndStruct();
            _thrift.EndStruct();
        }

        _thrift.EndStruct();
        _thrift.EndStruct();
    }

    private void WriteRowGroup(RowGroupMetadata group, int ordinal)
    {
        _thrift.BeginElement();
        _thrift.BeginList(1, CompactType.Struct, group.Chunks.Length);
        foreach (var chunk in group.Chunks)
        {
            _thrift.BeginElement();
            _thrift.Int64(2, 0); // file_offset: no metadata outside the footer
            _thrift.BeginStruct(3);
            WriteChunk(chunk);
            _thrift.EndStruct();
            _thrift.EndStruct();
        }

        _thrift.Int64(2, group.Chunks.Sum(chunk => chunk.Size));
        _thrift.Int64(3, group.Rows);
        _thrift.Int64(5, group.Chunks[0].DictionaryOffset ?? group.Chunks[0].DataOffset);
        _thrift.Int64(6, group.Chunks.Sum(chunk => chunk.CompressedSize));
        if (ordinal <= short.MaxValue) _thrift.Int16(7, (short)ordinal);
        _thrift.EndStruct();
    }

    private void WriteChunk(ChunkMetadata chunk)
    {
        _thrift.Int32(1, (int)chunk.Leaf.Type);
        _thrift.BeginList(2, CompactType.Int32, chunk.DictionaryPages > 0 ? 3 : 2);
        _thrift.Int32Element((int)PageEncoding.Plain);
        _thrift.Int32Element((int)PageEncoding.Rle);
        if (chunk.DictionaryPages > 0) _thrift.Int32Element((int)PageEncoding.RleDictionary);
        _thrift.BeginList(3, CompactType.Binary, chunk.Leaf.Path.Length);
        foreach (var name in chunk.Leaf.Path) _thrift.StringElement(name);
        _thrift.Int32(4, (int)chunk.Compression);
        _thrift.Int64(5, chunk.Entries);
        _thrift.Int64(6, chunk.Size);
        _thrift.Int64(7, chunk.CompressedSize);
        _thrift.Int64(9, chunk.DataOffset);
        if (chunk.DictionaryOffset is { } offset) _thrift.Int64(11, offset);
        WriteStatistics(chunk);
        WriteEncodingStatistics(chunk);
    }

    private void WriteStatistics(ChunkMetadata chunk)
    {
        var (min, max, minExact, maxExact) = chunk.Bounds;
        _thrift.BeginStruct(12);
        _thrift.Int64(3, chunk.Nulls);
        if (max is not null) _thrift.Binary(5, max);
        if (min is not null) _thrift.Binary(6, min);
        if (max is not null) _thrift.Bool(7, maxExact);
        if (min is not null) _thrift.Bool(8, minExact);
        _thrift.EndStruct();
    }

    // Tells readers whether a chunk is all dictionary, so that they can filter by the dictionary alone.
    private void WriteEncodingStatistics(ChunkMetadata chunk)
    {
        ReadOnlySpan<(PageType Type, PageEncoding Encoding, int Count)> all =
        [
            (PageType.Dictionary, PageEncoding.Plain, chunk.DictionaryPages > 0 ? 1 : 0),
            (PageType.Data, PageEncoding.RleDictionary, chunk.DictionaryPages),
            (PageType.Data, PageEncoding.Plain, chunk.PlainPages),
        ];
        var used = 0;
        foreach (var entry in all) used += entry.Count > 0 ? 1 : 0;
        _thrift.BeginList(13, CompactType.Struct, used);
        foreach (var (type, encoding, count) in all)
        {
            if (count == 0) continue;
            _thrift.BeginElement();
            _thrift.Int32(1, (int)type);
            _thrift.Int32(2, (int)encoding);
            _thrift.Int32(3, count);
            _thrift.EndStruct();
        }
    }

    private void WriteMetadata(IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        if (metadata.Count == 0) return;
        _thrift.BeginList(5, CompactType.Struct, metadata.Count);
        foreach (var (key, value) in metadata)
        {
            _thrift.BeginElement();
            _thrift.String(1, key);
            _thrift.String(2, value);
            _thrift.EndStruct();
        }
    }

    // Without TYPE_ORDER readers must not trust min_value and max_value.
    private void WriteColumnOrders(int leafCount)
    {
        _thrift.BeginList(7, CompactType.Struct, leafCount);
        for (var i = 0; i < leafCount; i++)
        {
            _thrift.BeginElement();
            _thrift.BeginStruct(1);
            _thrift.EndStruct();
            _thrift.EndStruct();
        }
    }
}

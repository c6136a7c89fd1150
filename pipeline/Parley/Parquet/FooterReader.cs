namespace Parley.Parquet;

/// <summary>Reads the footer: <c>FileMetaData</c> of parquet.thrift, whose field numbers these are.</summary>
internal static class FooterReader
{
    /// <exception cref="ParquetFormatException">The footer is damaged.</exception>
    public static FileMetadata Read(ReadOnlySpan<byte> footer)
    {
        var file = new FileMetadata();
        var thrift = new CompactReader(footer);
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 2:
                    for (var count = Structs(ref thrift, type); count > 0; count--) file.Schema.Add(ReadElement(ref thrift));
                    break;
                case 3: file.Rows = thrift.Int64(type); break;
                case 4:
                    for (var count = Structs(ref thrift, type); count > 0; count--) file.RowGroups.Add(ReadRowGroup(ref thrift));
                    break;
                case 5:
                    for (var count = Structs(ref thrift, type); count > 0; count--) file.Metadata.Add(ReadKeyValue(ref thrift));
                    break;
                case 6: file.CreatedBy = thrift.String(type); break;
                case 8: throw new ParquetFormatException("the file is encrypted, which is not supported");
                default: thrift.Skip(type); break;
            }
        }

        return file;
    }

    private static int Structs(ref CompactReader thrift, CompactType type)
    {
        var count = thrift.BeginList(type, out var element);
        return count == 0 || element == CompactType.Struct ? count : throw new ParquetFormatException($"a list has elements of type {element}; expected structures");
    }

    private static SchemaElement ReadElement(ref CompactReader thrift)
    {
        var element = new SchemaElement();
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1: element.Type = thrift.Int32(type); break;
                case 3: element.Repetition = thrift.Int32(type); break;
                case 4: element.Name = thrift.String(type); break;
                case 5: element.ChildCount = thrift.Int32(type); break;
                case 6: element.Converted = thrift.Int32(type); break;
                case 10 when type == CompactType.Struct: ReadLogicalType(ref thrift, element); break;
                default: thrift.Skip(type); break;
            }
        }

        return element;
    }

    private static void ReadLogicalType(ref CompactReader thrift, SchemaElement element)
    {
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            element.Logical = field;
            if (type != CompactType.Struct || field is not ((int)LogicalType.Timestamp or (int)LogicalType.Integer))
            {
                thrift.Skip(type);
                continue;
            }

            var parameter = thrift.BeginStruct();
            while (thrift.NextField(ref parameter, out var parameterType))
            {
                if (field == (int)LogicalType.Timestamp && parameter == 2 && parameterType == CompactType.Struct) ReadUnit(ref thrift, element);
                else if (field == (int)LogicalType.Integer && parameter == 2) element.IsSigned = thrift.Bool(parameterType);
                else thrift.Skip(parameterType);
            }
        }
    }

    private static void ReadUnit(ref CompactReader thrift, SchemaElement element)
    {
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            element.Unit = (TimeUnit)field;
            thrift.Skip(type);
        }
    }

    private static StoredRowGroup ReadRowGroup(ref CompactReader thrift)
    {
        var group = new StoredRowGroup();
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1:
                    for (var count = Structs(ref thrift, type); count > 0; count--) group.Chunks.Add(ReadChunk(ref thrift));
                    break;
                case 3: group.Rows = thrift.Int64(type); break;
                default: thrift.Skip(type); break;
            }
        }

        return group;
    }

    private static StoredChunk ReadChunk(ref CompactReader thrift)
    {
        var chunk = new StoredChunk();
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1: chunk.File = thrift.String(type); break;
                case 3 when type == CompactType.Struct: ReadChunkMetadata(ref thrift, chunk); break;
                default: thrift.Skip(type); break;
            }
        }

        return chunk;
    }

    private static void ReadChunkMetadata(ref CompactReader thrift, StoredChunk chunk)
    {
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 4: chunk.Compression = thrift.Int32(type); break;
                case 5: chunk.Entries = thrift.Int64(type); break;
                case 7: chunk.CompressedSize = thrift.Int64(type); break;
                case 9: chunk.DataOffset = thrift.Int64(type); break;
                case 11: chunk.DictionaryOffset = thrift.Int64(type); break;
                case 12 when type == CompactType.Struct: ReadStatistics(ref thrift, chunk.Statistics); break;
                default: thrift.Skip(type); break;
            }
        }
    }

    private static void ReadStatistics(ref CompactReader thrift, ParquetStatistics statistics)
    {
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 3: statistics.NullCount = thrift.Int64(type); break;
                case 5: statistics.Max = thrift.Binary(type).ToArray(); break;
                case 6: statistics.Min = thrift.Binary(type).ToArray(); break;
                case 7: statistics.IsMaxExact = thrift.Bool(type); break;
                case 8: statistics.IsMinExact = thrift.Bool(type); break;
                default: thrift.Skip(type); break;
            }
        }
    }

    private static KeyValuePair<string, string> ReadKeyValue(ref CompactReader thrift)
    {
        var key = "";
        var value = "";
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1: key = thrift.String(type); break;
                case 2: value = thrift.String(type); break;
                default: thrift.Skip(type); break;
            }
        }

        return new KeyValuePair<string, string>(key, value);
    }
}

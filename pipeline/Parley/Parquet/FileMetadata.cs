namespace Parley.Parquet;

/// <summary>The footer of a file that is read: sizes and offsets are as the file claims, not yet checked against the file.</summary>
internal sealed class FileMetadata
{
    public List<SchemaElement> Schema { get; } = [];

    public List<StoredRowGroup> RowGroups { get; } = [];

    public List<KeyValuePair<string, string>> Metadata { get; } = [];

    public string? CreatedBy { get; set; }

    public long Rows { get; set; }
}

/// <summary>A node of the schema, depth first; annotations are numbers of parquet.thrift.</summary>
internal sealed class SchemaElement
{
    public string Name { get; set; } = "";

    public int? Type { get; set; }

    public int Repetition { get; set; }

    public int ChildCount { get; set; }

    public int Converted { get; set; } = -1;

    public int Logical { get; set; }

    public TimeUnit Unit { get; set; }

    /// <summary>False for an unsigned INTEGER.</summary>
    public bool IsSigned { get; set; } = true;
}

internal sealed class StoredRowGroup
{
    public List<StoredChunk> Chunks { get; } = [];

    public long Rows { get; set; } = -1;
}

internal sealed class StoredChunk
{
    public string? File { get; set; }

    public int Compression { get; set; } = -1;

    public long Entries { get; set; } = -1;

    public long CompressedSize { get; set; } = -1;

    public long DataOffset { get; set; } = -1;

    public long DictionaryOffset { get; set; } = -1;

    public ParquetStatistics Statistics { get; } = new();
}

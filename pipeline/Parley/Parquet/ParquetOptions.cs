namespace Parley.Parquet;

/// <summary>How a table is laid out in its file. None of it changes what a reader gets back.</summary>
public sealed record ParquetOptions
{
    private const int Mebibyte = 1 << 20;

    public ParquetCompression Compression { get; init; } = ParquetCompression.Snappy;

    /// <summary>Rows after which a row group is closed; at least 1. Default 122,880, DuckDB's unit of parallel work.</summary>
    public int RowGroupRows { get; init; } = 122_880;

    /// <summary>Buffered bytes (compressed pages, open pages and dictionaries) after which a row group is closed; default 64 MiB.</summary>
    public long RowGroupBytes { get; init; } = 64 * Mebibyte;

    /// <summary>Bytes of a data page before compression, not counting the row that fills it; default 1 MiB, at most 256 MiB.</summary>
    public int PageBytes { get; init; } = Mebibyte;

    /// <summary>Bytes that the distinct values of a column chunk may take in its dictionary; 0 means no dictionaries. Default 1 MiB.</summary>
    public int DictionaryBytes { get; init; } = Mebibyte;

    /// <summary>Bytes of a string's lower or upper bound in the statistics; a longer one is cut to a valid bound. 4 to 4096, default 64.</summary>
    public int BoundBytes { get; init; } = 64;

    /// <summary>Keys and values for the file's footer, written in this order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <exception cref="ArgumentException">Names every faulty option at once, with its value and range.</exception>
    internal void Validate()
    {
        var faults = new List<string>();
        if (!Enum.IsDefined(Compression)) faults.Add($"{nameof(Compression)} is {(int)Compression}; expected Uncompressed, Snappy or Gzip");
        Check(nameof(RowGroupRows), RowGroupRows, 1, int.MaxValue);
        Check(nameof(RowGroupBytes), RowGroupBytes, 1, 1L << 30);
        Check(nameof(PageBytes), PageBytes, 1, 256 * Mebibyte);
        Check(nameof(DictionaryBytes), DictionaryBytes, 0, 256 * Mebibyte);
        Check(nameof(BoundBytes), BoundBytes, 4, 4096);
        if (faults.Count > 0) throw ParquetErrors.Options(faults);

        void Check(string name, long value, long least, long most)
        {
            if (value < least || value > most) faults.Add($"{name} is {value}; expected {least} to {most}");
        }
    }
}

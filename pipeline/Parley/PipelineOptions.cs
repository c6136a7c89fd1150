using Parley.Parquet;
using Parley.Reading;
using Parley.Running;

namespace Parley;

/// <summary>Every knob of a run. What changes the tables is recorded in the manifest; the rest only changes how fast they come.</summary>
public sealed record PipelineOptions
{
    private const int Mebi = 1 << 20;

    /// <summary>How dumps are read: field mappings, dates, the longest record. Changes the tables.</summary>
    public ReadingOptions Reading { get; init; } = new();

    /// <summary>Which share of the dump is processed. Default: all of it.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>
    /// Articles of a part, the unit that an interruption can lose and a rerun skips. Default 20,000; 1 to 10,000,000.
    /// Changes how the tables are cut into files.
    /// </summary>
    public int ArticlesPerPart { get; init; } = 20_000;

    /// <summary>How the tables' pages are compressed. Default Snappy. Changes the tables' bytes, not their rows.</summary>
    public ParquetCompression Codec { get; init; } = ParquetCompression.Snappy;

    /// <summary>Rows after which a row group ends. Default 122,880; 1 to 122,880. Changes the tables' bytes, not their rows.</summary>
    public int RowGroupRows { get; init; } = 122_880;

    /// <summary>
    /// Bytes that a table buffers before its row group ends; three tables are buffered at a time. Default 8 MiB;
    /// 64 KiB to 1 GiB. Changes the tables' bytes, not their rows.
    /// </summary>
    public int RowGroupBytes { get; init; } = 8 * Mebi;

    /// <summary>Threads that annotate, each with a pipeline of its own. Default: one per processor; 1 to 1,024.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 1024);

    /// <summary>Articles read and not yet written, at most. Default 32; 1 to 100,000.</summary>
    public int ArticlesInFlight { get; init; } = 32;

    /// <summary>
    /// UTF-16 characters of text read and not yet written, at most; a longer article goes through alone. It bounds memory where
    /// articles are long. Default 4 Mi; 1 to 1 Gi.
    /// </summary>
    public int CharactersInFlight { get; init; } = 4 * Mebi;

    /// <summary>Rejects after which the run stops; 0 or more. Default none.</summary>
    public long? MaxRejects { get; init; }

    /// <summary>Whether what an earlier run wrote into the output folder is removed first. Default no.</summary>
    public bool Overwrite { get; init; }

    /// <summary>What is wrong with these options, one line each; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>(Reading.Validate());
        Check(nameof(ArticlesPerPart), ArticlesPerPart, 1, 10_000_000);
        Check(nameof(RowGroupRows), RowGroupRows, 1, 122_880);
        Check(nameof(RowGroupBytes), RowGroupBytes, 1 << 16, 1 << 30);
        Check(nameof(Workers), Workers, 1, 1024);
        Check(nameof(ArticlesInFlight), ArticlesInFlight, 1, 100_000);
        Check(nameof(CharactersInFlight), CharactersInFlight, 1, 1 << 30);
        if (!Enum.IsDefined(Codec)) faults.Add($"{nameof(Codec)} is {(int)Codec}: expected Uncompressed, Snappy or Gzip");
        if (MaxRejects < 0) faults.Add($"{nameof(MaxRejects)} is {MaxRejects}: expected 0 or more, or none");
        if (Shard.Fault is { } fault) faults.Add(fault);
        return faults;

        void Check(string name, long value, long least, long most)
        {
            if (value < least || value > most) faults.Add($"{name} is {value}: expected {least} to {most}");
        }
    }
}

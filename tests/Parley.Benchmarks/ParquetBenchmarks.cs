using BenchmarkDotNet.Attributes;
using Parley.Parquet;

namespace Parley.Benchmarks;

/// <summary>
/// Writes and reads a table like the scored sentences: repeated ids and names, unique texts, offsets, scores, lists.
/// <see cref="Rows"/> rows an operation; <see cref="ParquetTable.RawBytes"/> tells how many bytes of values that is.
/// </summary>
[MemoryDiagnoser]
public class ParquetBenchmarks
{
    public const int Rows = 122_880;

    private ParquetTable _table = null!;
    private byte[] _file = null!;

    [Params(ParquetCompression.Uncompressed, ParquetCompression.Snappy, ParquetCompression.Gzip)]
    public ParquetCompression Compression { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _table = new ParquetTable(Rows);
        using var stream = new MemoryStream();
        _table.Write(stream, Compression);
        _file = stream.ToArray();
        Console.WriteLine($"// {Rows} rows, {_table.RawBytes / 1e6:F1} MB of values, {_file.Length / 1e6:F1} MB as {Compression}");
    }

    [Benchmark]
    public long Write() => _table.Write(Stream.Null, Compression);

    [Benchmark]
    public int Read()
    {
        var reader = new ParquetReader(new MemoryStream(_file));
        var rows = 0;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            foreach (var field in reader.Fields) rows += reader.Read(group, field.Name).Rows;
        }

        return rows;
    }
}

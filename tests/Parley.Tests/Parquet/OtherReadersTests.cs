using System.Text.Json;
using Parley.Parquet;
using Parley.Tests.Readers;

namespace Parley.Tests.Parquet;

/// <summary>Readers that share no code with Parley find the values that were written; files by DuckDB come back through our reader.</summary>
[TestClass]
public class OtherReadersTests
{
    private string _folder = null!;

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parley-parquet-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow(ParquetCompression.Uncompressed, 1, 0.0)]
    [DataRow(ParquetCompression.Uncompressed, 1_000_000, 0.5)]
    [DataRow(ParquetCompression.Snappy, 40, 0.3)]
    [DataRow(ParquetCompression.Snappy, 1_000_000, 0.1)]
    [DataRow(ParquetCompression.Gzip, 1, 1.0)]
    [DataRow(ParquetCompression.Gzip, 2000, 0.02)]
    public void Other_readers_find_what_was_written(ParquetCompression compression, int variety, double nulls)
    {
        var rows = SampleRow.Make(seed: 21, 4000, variety, nulls);
        Check(rows, new ParquetOptions { Compression = compression });
    }

    [TestMethod]
    public void Other_readers_follow_many_pages_row_groups_and_mixed_encodings()
    {
        var rows = SampleRow.Make(seed: 22, 3000, variety: 300, nulls: 0.2);
        Check(rows, new ParquetOptions { RowGroupRows = 700, PageBytes = 500, DictionaryBytes = 1000 });
        Check(rows, new ParquetOptions { RowGroupRows = 37, PageBytes = 1, DictionaryBytes = 1 << 20 });
    }

    [TestMethod]
    public void Other_readers_accept_a_table_without_rows() => Check([], new ParquetOptions());

    [TestMethod]
    public void Other_readers_see_long_texts()
    {
        var rows = SampleRow.Make(seed: 23, 60, variety: 10, nulls: 0.1);
        for (var i = 0; i < rows.Length; i++) rows[i] = rows[i] with { Name = string.Concat(Enumerable.Repeat($"Grüße {i} 🕊 ", i * 500)) };
        Check(rows, new ParquetOptions { Compression = ParquetCompression.Snappy });
    }

    [TestMethod]
    [DataRow("uncompressed")]
    [DataRow("snappy")]
    [DataRow("gzip")]
    public void Files_by_DuckDB_are_read(string codec)
    {
        var path = Path.Combine(_folder, "duckdb.parquet");
        NodeReader.Sql($"""
            COPY (SELECT i::INTEGER AS n, i * 10000000019 AS large, CASE WHEN i % 3 = 0 THEN NULL ELSE 'text ' || (i % 7) END AS name, 'unique ' || i AS id,
                i / 4.0::FLOAT AS real, i % 2 = 0 AS flag, TIMESTAMPTZ '2024-05-01 00:00:00+00' + i * INTERVAL 1 MINUTE AS time, DATE '2024-05-01' + i::INTEGER AS day,
                CASE WHEN i % 5 = 0 THEN NULL ELSE list_transform(range(i % 4), k -> 'tag ' || k) END AS tags,
                CASE WHEN i % 6 = 0 THEN NULL ELSE list_transform(range(i % 3), k -> struct_pack(text := 'e' || k, size := k * i)) END AS entities
            FROM range(5000) t(i)) TO '{path}' (FORMAT parquet, CODEC '{codec}', ROW_GROUP_SIZE 2048)
            """);
        var reader = new ParquetReader(new MemoryStream(File.ReadAllBytes(path)));
        Assert.AreEqual(5000, reader.RowCount);
        var i = 0;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var columns = reader.Fields.ToDictionary(field => field.Name, field => reader.Read(group, field.Name));
            for (var row = 0; row < reader.RowsOf(group); row++, i++) CheckDuckdbRow(columns, row, i);
        }
    }

    [TestMethod]
    [DataRow("SELECT 1 AS n", "CODEC 'zstd'", "compression codec 6 is not supported")]
    [DataRow("SELECT 1.5::DECIMAL(9, 2) AS n", "CODEC 'snappy'", "its type (Int32 or its annotation) is not supported")]
    [DataRow("SELECT 3000000000::UINTEGER AS n", "CODEC 'snappy'", "its type (Int32 or its annotation) is not supported")]
    [DataRow("SELECT [[1], [2]] AS n", "CODEC 'snappy'", "is not supported")]
    [DataRow("SELECT 'text ' || i AS n FROM range(10000) t(i)", "PARQUET_VERSION V2", "is not supported")]
    public void What_the_reader_does_not_know_is_told(string rows, string options, string message)
    {
        var path = Path.Combine(_folder, "other.parquet");
        NodeReader.Sql($"COPY ({rows}) TO '{path}' (FORMAT parquet, {options})");
        var reader = new ParquetReader(new MemoryStream(File.ReadAllBytes(path)));
        var exception = Assert.Throws<ParquetFormatException>(() => reader.Read(0, reader.Fields[0].Name));
        Assert.Contains($"Parquet column '{reader.Fields[0].Name}', row group 0: ", exception.Message);
        Assert.Contains(message, exception.Message);
    }

    private static void CheckDuckdbRow(Dictionary<string, ParquetValues> columns, int row, int i)
    {
        Assert.AreEqual(i, columns["n"].GetInt32(row));
        Assert.AreEqual(i * 10000000019L, columns["large"].GetInt64(row));
        Assert.AreEqual(i % 3 == 0 ? null : $"text {i % 7}", columns["name"].IsNull(row) ? null : columns["name"].GetString(row));
        Assert.AreEqual($"unique {i}", columns["id"].GetString(row));
        Assert.AreEqual(i / 4f, columns["real"].GetFloat(row));
        Assert.AreEqual(i % 2 == 0, columns["flag"].GetBoolean(row));
        Assert.AreEqual(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i), columns["time"].GetTimestamp(row));
        Assert.AreEqual(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(i), columns["day"].GetTimestamp(row));
        var (tags, texts, sizes) = (columns["tags"], columns["entities.text"], columns["entities.size"]);
        Assert.AreEqual(i % 5 == 0, tags.IsRowNull(row));
        Assert.AreEqual(i % 6 == 0, texts.IsRowNull(row));
        var (first, count) = tags.Elements(row).GetOffsetAndLength(int.MaxValue);
        Assert.AreEqual(i % 5 == 0 ? 0 : i % 4, count);
        for (var k = 0; k < count; k++) Assert.AreEqual($"tag {k}", tags.GetString(first + k));
        (first, count) = texts.Elements(row).GetOffsetAndLength(int.MaxValue);
        Assert.AreEqual(i % 6 == 0 ? 0 : i % 3, count);
        for (var k = 0; k < count; k++)
        {
            Assert.AreEqual($"e{k}", texts.GetString(first + k));
            Assert.AreEqual((long)k * i, sizes.GetInt64(first + k));
        }
    }

    private void Check(SampleRow[] rows, ParquetOptions options)
    {
        var path = Path.Combine(_folder, "table.parquet");
        File.WriteAllBytes(path, SampleTable.Write(rows, options));
        var expected = rows.Select(Json).ToArray();
        foreach (var reader in NodeReader.Readers)
        {
            var read = NodeReader.Dump(reader, path);
            Assert.HasCount(expected.Length, read, reader);
            for (var i = 0; i < expected.Length; i++)
            {
                if (!JsonElement.DeepEquals(expected[i], read[i])) Assert.AreEqual(expected[i].GetRawText(), read[i].GetRawText(), $"{reader}, row {i}");
            }
        }
    }

    /// <summary>The row in the form that <c>canonical.mjs</c> gives it.</summary>
    private static JsonElement Json(SampleRow row) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["int"] = row.Int,
        ["maybe_int"] = row.MaybeInt,
        ["long"] = row.Long,
        ["maybe_long"] = row.MaybeLong,
        ["float"] = row.Float is { } single ? Number(single) : null,
        ["double"] = Number(row.Double),
        ["bool"] = row.Bool,
        ["maybe_bool"] = row.MaybeBool,
        ["time"] = Time(row.Time),
        ["maybe_time"] = row.MaybeTime is { } time ? Time(time) : null,
        ["tags"] = row.Tags,
        ["words"] = row.Words,
        ["entities"] = row.Entities?.Select(entity => new Dictionary<string, object?>
        {
            ["text"] = entity.Text, ["start"] = entity.Start, ["size"] = entity.Size, ["id"] = entity.Id,
        }),
    });

    private static object Number(double value) => double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? value > 0 ? "Infinity" : "-Infinity" : value;

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");
}

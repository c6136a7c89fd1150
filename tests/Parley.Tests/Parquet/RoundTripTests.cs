using FsCheck;
using FsCheck.Fluent;
using Parley.Parquet;

namespace Parley.Tests.Parquet;

[TestClass]
public class RoundTripTests
{
    [TestMethod]
    [DataRow(ParquetCompression.Uncompressed, 1, 0.0)]
    [DataRow(ParquetCompression.Uncompressed, 30, 0.3)]
    [DataRow(ParquetCompression.Uncompressed, 1_000_000, 0.5)]
    [DataRow(ParquetCompression.Snappy, 1, 1.0)]
    [DataRow(ParquetCompression.Snappy, 30, 0.02)]
    [DataRow(ParquetCompression.Snappy, 1_000_000, 0.9)]
    [DataRow(ParquetCompression.Gzip, 3, 0.3)]
    [DataRow(ParquetCompression.Gzip, 1_000_000, 0.0)]
    public void Every_type_comes_back_as_it_was(ParquetCompression compression, int variety, double nulls)
    {
        var rows = SampleRow.Make(seed: 1, 10_000, variety, nulls);
        var file = SampleTable.Write(rows, new ParquetOptions { Compression = compression });
        CollectionAssert.AreEqual(rows, SampleTable.Read(file));
    }

    [TestMethod]
    public void Any_layout_gives_the_same_rows()
    {
        var layout =
            from seed in Gen.Choose(0, int.MaxValue)
            from count in Gen.Choose(0, 300)
            from variety in Gen.Elements(1, 2, 9, 1000)
            from nulls in Gen.Elements(0, 0.1, 0.5, 1)
            from compression in Gen.Elements(Enum.GetValues<ParquetCompression>())
            from groupRows in Gen.Elements(1, 7, 100, 1000)
            from groupBytes in Gen.Elements(1, 5000, 1 << 20)
            from pageBytes in Gen.Elements(1, 64, 1000, 1 << 20)
            from dictionaryBytes in Gen.Elements(0, 16, 300, 1 << 20)
            select (seed, count, variety, nulls, new ParquetOptions
            {
                Compression = compression, RowGroupRows = groupRows, RowGroupBytes = groupBytes, PageBytes = pageBytes, DictionaryBytes = dictionaryBytes,
            });
        Prop.ForAll(layout.ToArbitrary(), test =>
        {
            var (seed, count, variety, nulls, options) = test;
            var rows = SampleRow.Make(seed, count, variety, nulls);
            CollectionAssert.AreEqual(rows, SampleTable.Read(SampleTable.Write(rows, options)), options.ToString());
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void A_table_without_rows_keeps_its_columns_and_metadata()
    {
        var options = new ParquetOptions { Metadata = [new("parley.schema", "1"), new("empty", ""), new("größe", "日本")] };
        var reader = new ParquetReader(new MemoryStream(SampleTable.Write([], options)));
        Assert.AreEqual(0, reader.RowCount);
        Assert.AreEqual(0, reader.RowGroupCount);
        Assert.AreEqual(18, reader.Fields.Count);
        CollectionAssert.AreEqual(options.Metadata.ToArray(), reader.Metadata.ToArray());
        Assert.StartsWith("Parley version 0.", reader.CreatedBy);
    }

    [TestMethod]
    public void Fields_tell_type_nullability_and_lists()
    {
        var reader = new ParquetReader(new MemoryStream(SampleTable.Write([])));
        var fields = reader.Fields.Select(field => $"{field.Name} {field.Type}{(field.Nullable ? "?" : "")}{(field.IsList ? "[]" : "")}");
        CollectionAssert.AreEqual(
            new[]
            {
                "id String", "name String?", "int Int32", "maybe_int Int32?", "long Int64", "maybe_long Int64?", "float Float?", "double Double",
                "bool Boolean", "maybe_bool Boolean?", "time Timestamp", "maybe_time Timestamp?", "tags String[]", "words String[]",
                "entities.text String[]", "entities.start Int32[]", "entities.size Int64?[]", "entities.id String?[]",
            },
            fields.ToArray());
    }

    [TestMethod]
    public void Lone_surrogates_become_the_replacement_character()
    {
        string[] texts = ["\uD800", "a\uDC00b", "\uD83D\uDD4A", "\uDD4A\uD83D", new string('\uD800', 2000)];
        CollectionAssert.AreEqual(
            new[] { "\uFFFD", "a\uFFFDb", "🕊", "\uFFFD\uFFFD", new string('\uFFFD', 2000) },
            WriteAndReadTexts(texts));
    }

    [TestMethod]
    public void Long_strings_span_pages_and_segments()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 40).Select(i => string.Concat(Enumerable.Range(0, random.Next(60_000)).Select(k => (char)('a' + (i * k % 40))))).ToArray();
        CollectionAssert.AreEqual(texts, WriteAndReadTexts(texts));
        texts = [new string('é', 3_000_000), "", new string('x', 1_500_000)];
        CollectionAssert.AreEqual(texts, WriteAndReadTexts(texts));
    }

    [TestMethod]
    public void Times_are_cut_to_microseconds_towards_the_past()
    {
        var column = new TimestampColumn("t");
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, [column]);
        DateTime[] times = [DateTime.MinValue, DateTime.MaxValue, DateTime.UnixEpoch.AddTicks(-1), DateTime.UnixEpoch.AddTicks(19)];
        foreach (var time in times)
        {
            column.Append(time);
            writer.EndRow();
        }

        column.Append(new DateTimeOffset(2024, 5, 1, 1, 30, 0, TimeSpan.FromHours(2)));
        writer.EndRow();
        writer.Close();
        var values = new ParquetReader(stream).Read(0, "t");
        var expected = times.Select(time => new DateTime(time.Ticks - time.Ticks % 10, DateTimeKind.Utc)).Append(new DateTime(2024, 4, 30, 23, 30, 0, DateTimeKind.Utc)).ToArray();
        CollectionAssert.AreEqual(expected, Enumerable.Range(0, 5).Select(values.GetTimestamp).ToArray());
        Assert.AreEqual(DateTimeKind.Utc, values.GetTimestamp(0).Kind);
    }

    private static string[] WriteAndReadTexts(string[] texts)
    {
        var column = new StringColumn("text");
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, [column]);
        foreach (var text in texts)
        {
            column.Append(text);
            writer.EndRow();
        }

        writer.Close();
        var reader = new ParquetReader(stream);
        var read = Enumerable.Range(0, reader.RowGroupCount).SelectMany(group =>
        {
            var values = reader.Read(group, "text");
            return Enumerable.Range(0, values.Rows).Select(values.GetString);
        });
        return read.ToArray();
    }
}

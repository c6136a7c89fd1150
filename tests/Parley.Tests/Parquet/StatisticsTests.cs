using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Parquet;

namespace Parley.Tests.Parquet;

[TestClass]
public class StatisticsTests
{
    private const int BoundBytes = 8;

    [TestMethod]
    public void Bounds_of_strings_hold_for_every_value()
    {
        // Few different characters make long common prefixes; the last ones have no or an unusual successor.
        var character = Gen.Elements("a", "b", "\u007F", "\u0080", "\u07FF", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0010FFFF");
        var text = character.ListOf().Select(parts => string.Concat(parts));
        var test = from texts in text.NonEmptyListOf() from limit in Gen.Choose(4, 12) select (texts, limit);
        Prop.ForAll(test.ToArbitrary(), test =>
        {
            var values = test.texts.Select(Encoding.UTF8.GetBytes).ToArray();
            var bounds = new StringBounds(test.limit);
            foreach (var value in values) bounds.Add(value);
            var (min, max, minExact, maxExact) = bounds.ToValueBounds();
            Assert.IsTrue(values.All(value => value.AsSpan().SequenceCompareTo(min) >= 0));
            Assert.IsTrue(max is null || values.All(value => value.AsSpan().SequenceCompareTo(max) <= 0));
            if (minExact) Assert.IsTrue(values.Any(value => value.AsSpan().SequenceEqual(min)));
            if (maxExact) Assert.IsTrue(values.Any(value => value.AsSpan().SequenceEqual(max)));
            Assert.IsTrue(System.Text.Unicode.Utf8.IsValid(min) && System.Text.Unicode.Utf8.IsValid(max));
            Assert.IsTrue(min!.Length <= test.limit && (max is null || max.Length <= test.limit + 1));
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    [DataRow(new[] { "b", "a", "ab" }, "a", "b", true, true)]
    [DataRow(new[] { "z", "é" }, "z", "é", true, true)]
    [DataRow(new[] { "\uFFFD", "🕊" }, "\uFFFD", "🕊", true, true)]
    [DataRow(new[] { "" }, "", "", true, true)]
    [DataRow(new[] { "12345678", "12345678" }, "12345678", "12345678", true, true)]
    [DataRow(new[] { "123456789" }, "12345678", "12345679", false, false)]
    [DataRow(new[] { "1234567é" }, "1234567", "1234568", false, false)]
    [DataRow(new[] { "1234567\u007F9" }, "1234567\u007F", "1234567\u0080", false, false)]
    [DataRow(new[] { "12345\uD7FF9" }, "12345\uD7FF", "12345\uE000", false, false)]
    [DataRow(new[] { "1234\U0010FFFF9" }, "1234\U0010FFFF", "1235", false, false)]
    [DataRow(new[] { "\U0010FFFF\U0010FFFF9" }, "\U0010FFFF\U0010FFFF", null, false, null)]
    public void Long_strings_get_valid_bounds(string[] values, string min, string? max, bool minExact, bool? maxExact)
    {
        foreach (var dictionaryBytes in new[] { 0, 1000 })
        {
            var statistics = Write(new StringColumn("c"), (column, value) => column.Append(value), values, dictionaryBytes);
            Assert.AreEqual(min, Text(statistics.Min));
            Assert.AreEqual(max, Text(statistics.Max));
            Assert.AreEqual(minExact, statistics.IsMinExact);
            Assert.AreEqual(maxExact, statistics.IsMaxExact);
            Assert.AreEqual(0, statistics.NullCount);
        }
    }

    [TestMethod]
    [DataRow(new[] { 3f, -2f, 7f }, -2f, 7f)]
    [DataRow(new[] { float.NaN, 1f, float.NaN }, 1f, 1f)]
    [DataRow(new[] { 0f, 1f }, -0f, 1f)]
    [DataRow(new[] { -1f, -0f }, -1f, 0f)]
    [DataRow(new[] { 0f }, -0f, 0f)]
    [DataRow(new[] { float.NegativeInfinity, float.PositiveInfinity }, float.NegativeInfinity, float.PositiveInfinity)]
    public void Bounds_of_floats_leave_out_NaN_and_cover_both_zeros(float[] values, float min, float max)
    {
        foreach (var dictionaryBytes in new[] { 0, 1000 })
        {
            var single = Write(new FloatColumn("c"), (column, value) => column.Append(value), values, dictionaryBytes);
            CollectionAssert.AreEqual(BitConverter.GetBytes(min), single.Min!.Value.ToArray());
            CollectionAssert.AreEqual(BitConverter.GetBytes(max), single.Max!.Value.ToArray());
            var real = Write(new DoubleColumn("c"), (column, value) => column.Append(value), values, dictionaryBytes);
            CollectionAssert.AreEqual(BitConverter.GetBytes((double)min), real.Min!.Value.ToArray());
            CollectionAssert.AreEqual(BitConverter.GetBytes((double)max), real.Max!.Value.ToArray());
        }
    }

    [TestMethod]
    public void Bounds_of_integers_are_signed()
    {
        var statistics = Write(new Int32Column("c"), (column, value) => column.Append(value), [5, -3, int.MaxValue, int.MinValue], 1000);
        Assert.AreEqual(int.MinValue, BitConverter.ToInt32(statistics.Min!.Value.Span));
        Assert.AreEqual(int.MaxValue, BitConverter.ToInt32(statistics.Max!.Value.Span));
        statistics = Write(new BooleanColumn("c"), (column, value) => column.Append(value), [true, true], 1000);
        CollectionAssert.AreEqual(new byte[] { 1 }, statistics.Min!.Value.ToArray());
        CollectionAssert.AreEqual(new byte[] { 1 }, statistics.Max!.Value.ToArray());
    }

    [TestMethod]
    public void Nulls_are_counted_and_have_no_bounds()
    {
        var column = new StringColumn("c", nullable: true);
        var statistics = Write(column, (column, value) => column.Append(value), new string?[] { null, null, null }, 1000);
        Assert.AreEqual(3, statistics.NullCount);
        Assert.IsNull(statistics.Min);
        Assert.IsNull(statistics.Max);
        Assert.IsNull(Write(new FloatColumn("c"), (column, value) => column.Append(value), [float.NaN], 0).Min);
    }

    [TestMethod]
    public void Each_row_group_has_statistics_of_its_own()
    {
        var rows = SampleRow.Make(seed: 8, 900, variety: 100, nulls: 0.3);
        var reader = new ParquetReader(new MemoryStream(SampleTable.Write(rows, new ParquetOptions { RowGroupRows = 300 })));
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var part = rows.AsSpan(group * 300, 300).ToArray();
            var numbers = reader.StatisticsOf(group, "maybe_long");
            Assert.AreEqual(part.Count(row => row.MaybeLong is null), numbers.NullCount);
            Assert.AreEqual(part.Min(row => row.MaybeLong), BitConverter.ToInt64(numbers.Min!.Value.Span));
            Assert.AreEqual(part.Max(row => row.MaybeLong), BitConverter.ToInt64(numbers.Max!.Value.Span));
            var entities = part.SelectMany(row => row.Entities ?? []).ToArray();
            var starts = reader.StatisticsOf(group, "entities.start");
            Assert.AreEqual(part.Count(row => row.Entities is not { Length: > 0 }), starts.NullCount);
            Assert.AreEqual(entities.Min(entity => entity.Start), BitConverter.ToInt32(starts.Min!.Value.Span));
            var texts = reader.StatisticsOf(group, "entities.text");
            Assert.AreEqual(entities.Select(entity => entity.Text).Min(StringComparer.Ordinal), Text(texts.Min));
        }
    }

    private static ParquetStatistics Write<TColumn, T>(TColumn column, Action<TColumn, T> append, T[] values, int dictionaryBytes) where TColumn : ParquetColumn
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, [column], new ParquetOptions { BoundBytes = BoundBytes, DictionaryBytes = dictionaryBytes });
        foreach (var value in values)
        {
            append(column, value);
            writer.EndRow();
        }

        writer.Close();
        return new ParquetReader(stream).StatisticsOf(0, "c");
    }

    private static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } value ? Encoding.UTF8.GetString(value.Span) : null;
}

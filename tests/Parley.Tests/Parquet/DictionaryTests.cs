using Parley.Parquet;

namespace Parley.Tests.Parquet;

[TestClass]
public class DictionaryTests
{
    [TestMethod]
    public void Values_that_repeat_make_a_small_file()
    {
        var texts = Enumerable.Range(0, 100_000).Select(i => $"outlet number {i % 50}").ToArray();
        var (with, read) = Write(texts, new ParquetOptions { Compression = ParquetCompression.Uncompressed });
        CollectionAssert.AreEqual(texts, read);
        Assert.IsLessThan(100_000, with); // six bits each
    }

    [TestMethod]
    public void Values_that_do_not_repeat_cost_no_more_than_plain()
    {
        var texts = Enumerable.Range(0, 100_000).Select(i => $"sentence number {i}").ToArray();
        var options = new ParquetOptions { Compression = ParquetCompression.Uncompressed };
        var (with, read) = Write(texts, options);
        var (without, _) = Write(texts, options with { DictionaryBytes = 0 });
        CollectionAssert.AreEqual(texts, read);
        Assert.AreEqual(without, with);
    }

    [TestMethod]
    public void A_dictionary_that_grows_too_large_is_kept_for_the_pages_that_have_it()
    {
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(i => $"early {i % 10}"), .. Enumerable.Range(0, 20_000).Select(i => $"late {i}")];
        var options = new ParquetOptions { Compression = ParquetCompression.Uncompressed, DictionaryBytes = 10_000 };
        var (mixed, read) = Write(texts, options);
        var (without, _) = Write(texts, options with { DictionaryBytes = 0 });
        CollectionAssert.AreEqual(texts, read);
        Assert.IsLessThan(without - 150_000, mixed);
    }

    [TestMethod]
    public void Numbers_are_told_apart_by_their_bits()
    {
        double[] values = [0.0, -0.0, double.NaN, -double.NaN, 1, 1];
        var column = new DoubleColumn("c");
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, [column]);
        for (var i = 0; i < 6000; i++)
        {
            column.Append(values[i % 6]);
            writer.EndRow();
        }

        writer.Close();
        var read = new ParquetReader(stream).Read(0, "c");
        for (var i = 0; i < 6000; i++) Assert.AreEqual(BitConverter.DoubleToInt64Bits(values[i % 6]), BitConverter.DoubleToInt64Bits(read.GetDouble(i)));
        Assert.IsLessThan(6000, stream.Length);
    }

    private static (long Bytes, string[] Texts) Write(string[] texts, ParquetOptions options)
    {
        var column = new StringColumn("c");
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, [column], options);
        foreach (var text in texts)
        {
            column.Append(text);
            writer.EndRow();
        }

        writer.Close();
        var values = new ParquetReader(stream).Read(0, "c");
        return (stream.Length, Enumerable.Range(0, values.Rows).Select(values.GetString).ToArray());
    }
}

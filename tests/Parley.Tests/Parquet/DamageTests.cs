using System.Diagnostics;
using Parley.Parquet;

namespace Parley.Tests.Parquet;

/// <summary>A damaged file is refused or read as something else, quickly and without taking memory; it never crashes the reader.</summary>
[TestClass]
public class DamageTests
{
    [TestMethod]
    public void A_file_cut_anywhere_is_refused()
    {
        var file = Small(ParquetCompression.Snappy);
        for (var length = 0; length < file.Length; length++)
        {
            Assert.Throws<ParquetFormatException>(() => new ParquetReader(new MemoryStream(file, 0, length)), $"cut at {length}");
        }
    }

    [TestMethod]
    [DataRow(ParquetCompression.Uncompressed)]
    [DataRow(ParquetCompression.Snappy)]
    [DataRow(ParquetCompression.Gzip)]
    public void A_file_changed_anywhere_is_refused_or_read(ParquetCompression compression)
    {
        var file = Small(compression);
        var refused = 0;
        for (var at = 0; at < file.Length; at++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var damaged = (byte[])file.Clone();
                damaged[at] ^= change;
                refused += ReadAll(damaged, $"byte {at} changed by {change:X2}") ? 0 : 1;
            }
        }

        Assert.IsGreaterThan(file.Length, refused);
    }

    [TestMethod]
    public void Noise_is_refused_or_read()
    {
        var random = new Random(11);
        var file = Small(ParquetCompression.Snappy);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])file.Clone();
            var length = random.Next(1, 40);
            random.NextBytes(damaged.AsSpan(random.Next(4, file.Length - 8 - length), length));
            ReadAll(damaged, $"round {round}");
        }
    }

    [TestMethod]
    public void What_is_no_Parquet_file_is_told()
    {
        Refused("has only 0 bytes", []);
        Refused("does not begin with PAR1", "{ \"text\": \"no table\" }"u8.ToArray());
        Refused("does not end with PAR1: it is cut off or was never finished", "PAR1 and so on and so on"u8.ToArray());
        Refused("footer of 16909060 bytes is claimed", "PAR1....\x04\x03\x02\x01PAR1"u8.ToArray());
    }

    private static byte[] Small(ParquetCompression compression) =>
        SampleTable.Write(SampleRow.Make(seed: 6, 12, variety: 6, nulls: 0.2), new ParquetOptions { Compression = compression, RowGroupRows = 8, Metadata = [new("key", "value")] });

    /// <summary>Whether the file could be read; anything but a <see cref="ParquetFormatException"/> fails the test.</summary>
    private static bool ReadAll(byte[] file, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            var reader = new ParquetReader(new MemoryStream(file));
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                foreach (var field in reader.Fields) ReadColumn(reader, group, field);
            }

            return true;
        }
        catch (ParquetFormatException)
        {
            return false;
        }
        catch (Exception exception)
        {
            throw new AssertFailedException($"{what}: {exception}", exception);
        }
        finally
        {
            Assert.IsLessThan(TimeSpan.FromSeconds(5), watch.Elapsed, what);
            Assert.IsLessThan(100L << 20, GC.GetAllocatedBytesForCurrentThread() - before, what);
        }
    }

    private static void ReadColumn(ParquetReader reader, int group, ParquetField field)
    {
        // Two columns may have got the same name.
        if (field.Type == ParquetType.Unsupported) return;
        var values = reader.Read(group, field.Name);
        for (var row = 0; row < values.Rows; row++)
        {
            var (first, count) = field.IsList ? values.Elements(row).GetOffsetAndLength(int.MaxValue) : (row, 1);
            for (var i = first; i < first + count; i++)
            {
                if (values.IsNull(i)) continue;
                if (values.Field.Type == ParquetType.String) values.GetString(i);
                else if (values.Field.Type == ParquetType.Timestamp) values.GetTimestamp(i);
            }
        }
    }

    private static void Refused(string message, byte[] file) =>
        Assert.Contains(message, Assert.Throws<ParquetFormatException>(() => new ParquetReader(new MemoryStream(file))).Message);
}

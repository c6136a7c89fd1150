using FsCheck;
using FsCheck.Fluent;
using Parley.Parquet;

namespace Parley.Tests.Parquet;

[TestClass]
public class HybridEncodingTests
{
    [TestMethod]
    public void Any_values_of_any_width_come_back()
    {
        var runs =
            from width in Gen.Choose(1, 31)
            from lengths in Gen.ListOf(Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(7, 9), Gen.Choose(1, 200)))
            from seed in Gen.Choose(0, int.MaxValue)
            select (width, lengths.ToArray(), seed);
        Prop.ForAll(runs.ToArbitrary(), test =>
        {
            var (width, lengths, seed) = test;
            var random = new Random(seed);
            var values = lengths.SelectMany(length => Enumerable.Repeat((int)random.NextInt64(1L << width), length)).ToArray();
            CollectionAssert.AreEqual(values, Decode(Encode(values, width), width, values.Length));
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void A_long_run_takes_a_few_bytes()
    {
        Assert.AreEqual("80 89 7A 01", Hex(Encode(Enumerable.Repeat(1, 1_000_000).ToArray(), 1)));
    }

    [TestMethod]
    public void The_specifications_example_is_packed_as_it_says()
    {
        // Encodings.md packs 0 to 7 with three bits as 10001000 11000110 11111010.
        Assert.AreEqual("03 88 C6 FA", Hex(Encode([0, 1, 2, 3, 4, 5, 6, 7], 3)));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(2, 2)]
    [DataRow(3, 2)]
    [DataRow(4, 3)]
    [DataRow(255, 8)]
    [DataRow(256, 9)]
    [DataRow(int.MaxValue, 31)]
    public void Bit_width_is_that_of_the_largest_value(int max, int width) => Assert.AreEqual(width, HybridEncoder.BitWidth(max));

    [TestMethod]
    [DataRow("")]
    [DataRow("10")]
    [DataRow("10 07")]
    [DataRow("03 88 C6")]
    [DataRow("80 80 80 80 80 01")]
    [DataRow("FF FF FF FF 7F 00")]
    [DataRow("00 01 00 01 00")]
    public void Damaged_runs_are_refused(string hex)
    {
        var bytes = hex.Length == 0 ? [] : Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Throws<ParquetFormatException>(() => HybridDecoder.Decode<int>(bytes, bitWidth: 3, max: 6, new int[8]));
    }

    private static byte[] Encode(int[] values, int width)
    {
        var output = new ByteBuffer();
        HybridEncoder.Encode<int>(values, width, output);
        return output.Written.ToArray();
    }

    private static int[] Decode(byte[] encoded, int width, int count)
    {
        var values = new int[count];
        HybridDecoder.Decode<int>(encoded, width, uint.MaxValue, values);
        return values;
    }

    private static string Hex(byte[] bytes) => BitConverter.ToString(bytes).Replace('-', ' ');
}

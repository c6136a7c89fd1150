using System.Numerics;

namespace Parley.Parquet;

/// <summary>
/// The format's hybrid of run lengths and bit packing ("Run Length Encoding / Bit-Packing Hybrid (RLE = 3)" in Encodings.md),
/// used for levels and for dictionary indices.
/// </summary>
internal static class HybridEncoder
{
    // Bit-packed runs come in groups of eight; a shorter repetition costs more as a run of its own.
    private const int Group = 8;

    /// <summary>Bits needed for values from 0 to <paramref name="max"/>.</summary>
    public static int BitWidth(int max) => BitOperations.Log2((uint)max) + (max > 0 ? 1 : 0);

    /// <summary>Appends the encoded values, without a length in front. Values must fit <paramref name="bitWidth"/> (1 to 31) bits.</summary>
    public static void Encode<T>(ReadOnlySpan<T> values, int bitWidth, ByteBuffer output) where T : unmanaged, IBinaryInteger<T>
    {
        var packedFrom = 0;
        var at = 0;
        while (at < values.Length)
        {
            var rest = values[at..];
            var run = rest.IndexOfAnyExcept(rest[0]);
            if (run < 0) run = rest.Length;
            if (run < Group && run < rest.Length)
            {
                at += Math.Min(Group, rest.Length);
                continue;
            }

            Pack(values[packedFrom..at], bitWidth, output);
            output.WriteVarint((ulong)run << 1);
            var value = ulong.CreateTruncating(rest[0]);
            for (var bits = 0; bits < bitWidth; bits += 8) output.WriteByte((byte)(value >> bits));
            at += run;
            packedFrom = at;
        }

        Pack(values[packedFrom..], bitWidth, output);
    }

    private static void Pack<T>(ReadOnlySpan<T> values, int bitWidth, ByteBuffer output) where T : unmanaged, IBinaryInteger<T>
    {
        if (values.IsEmpty) return;
        var groups = (values.Length + Group - 1) / Group;
        output.WriteVarint((ulong)groups << 1 | 1);
        var size = groups * bitWidth;
        var space = output.Reserve(size)[..size];
        ulong pending = 0;
        var bits = 0;
        var at = 0;
        foreach (var value in values)
        {
            pending |= ulong.CreateTruncating(value) << bits;
            bits += bitWidth;
            while (bits >= 8)
            {
                space[at++] = (byte)pending;
                pending >>= 8;
                bits -= 8;
            }
        }

        // The last group is filled up with zeros.
        while (at < size)
        {
            space[at++] = (byte)pending;
            pending >>= 8;
        }

        output.Advance(size);
    }
}

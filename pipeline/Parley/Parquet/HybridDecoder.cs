using System.Numerics;

namespace Parley.Parquet;

/// <summary>Decodes what <see cref="HybridEncoder"/> encodes.</summary>
internal static class HybridDecoder
{
    /// <summary>Fills <paramref name="values"/> from <paramref name="encoded"/>.</summary>
    /// <param name="encoded">Runs, without a length in front.</param>
    /// <param name="bitWidth">Bits of a value, 0 to 32.</param>
    /// <param name="max">Largest value allowed.</param>
    /// <param name="values">As many values as are expected.</param>
    /// <exception cref="ParquetFormatException">The runs end early, or a value is too large.</exception>
    public static void Decode<T>(ReadOnlySpan<byte> encoded, int bitWidth, uint max, Span<T> values) where T : unmanaged, IBinaryInteger<T>
    {
        while (!values.IsEmpty)
        {
            var header = Varint(ref encoded);
            var count = (int)Math.Min((header & 1) == 0 ? header >> 1 : (ulong)(header >> 1) * 8, (ulong)values.Length);
            // Bits beyond the values that are expected are only padding and may be missing.
            var size = (header & 1) == 0 ? (bitWidth + 7) / 8 : (int)(((long)count * bitWidth + 7) / 8);
            if (size > encoded.Length) throw new ParquetFormatException($"a run needs {size} bytes where {encoded.Length} are left");
            if ((header & 1) == 0) Fill(encoded[..size], max, values[..count]);
            else Unpack(encoded[..size], bitWidth, max, values[..count]);
            // The whole of a bit-packed run, or what is left of it.
            var whole = (header & 1) == 0 ? (ulong)size : (ulong)(header >> 1) * (ulong)bitWidth;
            encoded = encoded[(int)Math.Min(whole, (ulong)encoded.Length)..];
            values = values[count..];
        }
    }

    private static void Fill<T>(ReadOnlySpan<byte> encoded, uint max, Span<T> values) where T : unmanaged, IBinaryInteger<T>
    {
        uint value = 0;
        for (var i = 0; i < encoded.Length; i++) value |= (uint)encoded[i] << 8 * i;
        if (value > max) throw TooLarge(value, max);
        values.Fill(T.CreateTruncating(value));
    }

    private static void Unpack<T>(ReadOnlySpan<byte> encoded, int bitWidth, uint max, Span<T> values) where T : unmanaged, IBinaryInteger<T>
    {
        var mask = (1UL << bitWidth) - 1;
        ulong pending = 0;
        var bits = 0;
        var at = 0;
        foreach (ref var target in values)
        {
            while (bits < bitWidth)
            {
                pending |= (ulong)encoded[at++] << bits;
                bits += 8;
            }

            var value = (uint)(pending & mask);
            if (value > max) throw TooLarge(value, max);
            target = T.CreateTruncating(value);
            pending >>= bitWidth;
            bits -= bitWidth;
        }
    }

    private static uint Varint(ref ReadOnlySpan<byte> encoded)
    {
        ulong value = 0;
        for (var size = 0; size < 5 && size < encoded.Length; size++)
        {
            value |= (ulong)(encoded[size] & 0x7F) << 7 * size;
            if (encoded[size] >= 0x80) continue;
            encoded = encoded[(size + 1)..];
            return value <= uint.MaxValue ? (uint)value : throw new ParquetFormatException($"a run claims {value} values");
        }

        throw new ParquetFormatException("the runs of levels or indices end early");
    }

    private static ParquetFormatException TooLarge(uint value, uint max) =>
        new($"the level or index {value} is larger than the largest possible, {max}");
}

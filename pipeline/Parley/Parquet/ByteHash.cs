using System.Buffers.Binary;

namespace Parley.Parquet;

/// <summary>
/// A fast hash for dictionary look-ups, eight bytes a step by a folded 128-bit product. It decides how quickly an entry is
/// found, never which entry, so files do not depend on it.
/// </summary>
internal static class ByteHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Multiplier;
        while (bytes.Length >= 8)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong tail = 0;
        for (var i = 0; i < bytes.Length; i++) tail |= (ulong)bytes[i] << 8 * i;
        return Of(hash ^ tail);
    }

    public static uint Of(ulong bits)
    {
        var hash = Fold(bits);
        return (uint)(hash ^ hash >> 32);
    }

    // A zero would stay zero whatever follows; the constant keeps it moving.
    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ 0xD6E8_FEB8_6659_FD93, Multiplier, out var low);
        return high ^ low;
    }
}

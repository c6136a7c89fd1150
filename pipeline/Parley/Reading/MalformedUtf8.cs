using System.Buffers;
using System.Text;

namespace Parley.Reading;

/// <summary>Finds and tells what is wrong with bytes that should have been UTF-8 text.</summary>
internal static class MalformedUtf8
{
    /// <summary>Index of the first byte that is no part of well-formed UTF-8; -1 when all are.</summary>
    public static int IndexIn(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (index < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[index..], out _, out var consumed) != OperationStatus.Done)
                return index;
            index += consumed;
        }

        return -1;
    }

    /// <summary>The reason of a reject; <paramref name="position"/> counts from 0 at the start of <paramref name="of"/>.</summary>
    public static string Reason(byte value, long position, string of) =>
        $"malformed UTF-8: byte 0x{value:X2} at byte {position} of the {of}; save it as UTF-8, or UTF-16 with a byte order mark";
}

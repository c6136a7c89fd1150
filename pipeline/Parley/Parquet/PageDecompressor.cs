using System.IO.Compression;
using IronSnappy;

namespace Parley.Parquet;

/// <summary>Undoes <see cref="PageCompressor"/>.</summary>
internal static class PageDecompressor
{
    // The most that a byte can stand for: a Snappy copy of 64 bytes takes 3; deflate reaches 1032 to 1.
    private const int MostSnappy = 32;
    private const int MostGzip = 1032;

    /// <exception cref="ParquetFormatException">The content does not decompress to exactly <paramref name="size"/> bytes.</exception>
    public static ReadOnlyMemory<byte> Decompress(ParquetCompression compression, ReadOnlyMemory<byte> content, int size)
    {
        var most = compression switch
        {
            ParquetCompression.Snappy => (long)content.Length * MostSnappy,
            ParquetCompression.Gzip => (long)content.Length * MostGzip,
            _ => content.Length,
        };
        if (size > most) throw new ParquetFormatException($"a page of {content.Length} bytes cannot hold the {size} bytes that its header claims");
        try
        {
            var page = compression switch
            {
                ParquetCompression.Snappy => Unsnap(content.Span, size),
                ParquetCompression.Gzip => Unzip(content, size),
                _ => content,
            };
            return page.Length == size ? page : throw new ParquetFormatException($"a page holds {page.Length} bytes where its header claims {size}");
        }
        catch (Exception exception) when (exception is not (ParquetFormatException or OutOfMemoryException))
        {
            throw new ParquetFormatException($"a page does not decompress as {compression}: {exception.Message}", exception);
        }
    }

    private static byte[] Unsnap(ReadOnlySpan<byte> content, int size)
    {
        // The block begins with its length as a varint; the decoder allocates that much, so it is compared first.
        ulong claimed = 0;
        for (var i = 0; i < Math.Min(content.Length, 5); i++)
        {
            claimed |= (ulong)(content[i] & 0x7F) << 7 * i;
            if (content[i] < 0x80) break;
        }

        if (claimed != (ulong)size) throw new ParquetFormatException($"a page claims {claimed} bytes where its header claims {size}");
        return Snappy.Decode(content);
    }

    private static byte[] Unzip(ReadOnlyMemory<byte> content, int size)
    {
        var page = new byte[size];
        using var gzip = new GZipStream(new MemoryStream(content.ToArray(), writable: false), CompressionMode.Decompress);
        gzip.ReadExactly(page);
        return gzip.ReadByte() < 0 ? page : throw new ParquetFormatException($"a page holds more than the {size} bytes that its header claims");
    }
}

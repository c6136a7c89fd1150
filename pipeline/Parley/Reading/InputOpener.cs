namespace Parley.Reading;

/// <summary>From a file on disk to UTF-8 content: decompression, byte order marks, and files that are no text at all.</summary>
internal static class InputOpener
{
    private static readonly (byte[] Start, string What)[] s_signatures =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive: unpack it first"),
        ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard data: decompress it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "XZ data: decompress it first"),
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], "bzip2 data: decompress it first"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive: unpack it first"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
        ([0x50, 0x41, 0x52, 0x31], "a Parquet file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    /// <summary>The content as UTF-8 without a byte order mark.</summary>
    /// <exception cref="InvalidDataException">It is no text, or is named .gz and is no gzip.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Stream Open(Stream raw, bool gzipped)
    {
        var content = new PeekableStream(raw);
        var head = content.Peek(2);

        // A download is often compressed without its name saying so; 1F 8B starts no text.
        if (head is [0x1F, 0x8B])
            content = new PeekableStream(new GunzipStream(content));
        else if (gzipped && head.Length > 0)
            throw new InvalidDataException("not gzip data, though its name ends in .gz");
        else
            content = new PeekableStream(content);

        head = content.Peek(8);
        foreach (var (start, what) in s_signatures)
        {
            if (head.StartsWith(start))
                throw new InvalidDataException($"this is {what}");
        }

        switch (head)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                content.Skip(3);
                return content;
            case [0xFF, 0xFE, ..]:
                content.Skip(2);
                return new Utf16Stream(content, bigEndian: false);
            case [0xFE, 0xFF, ..]:
                content.Skip(2);
                return new Utf16Stream(content, bigEndian: true);
            default:
                return content;
        }
    }
}

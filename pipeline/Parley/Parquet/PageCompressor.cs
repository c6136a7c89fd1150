using System.IO.Compression;
using IronSnappy;

namespace Parley.Parquet;

/// <summary>Compresses the content of pages.</summary>
internal sealed class PageCompressor(ParquetCompression compression)
{
    private readonly MemoryStream _zipped = new();

    /// <summary>The compressed content, valid until the next call.</summary>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> content)
    {
        switch (compression)
        {
            case ParquetCompression.Snappy:
                return Snappy.Encode(content);
            case ParquetCompression.Gzip:
                _zipped.SetLength(0);
                using (var gzip = new GZipStream(_zipped, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
                return _zipped.GetBuffer().AsSpan(0, (int)_zipped.Length);
            default:
                return content;
        }
    }
}

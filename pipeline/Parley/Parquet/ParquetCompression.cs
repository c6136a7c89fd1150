namespace Parley.Parquet;

/// <summary>How pages are compressed. The values are the format's own codec numbers (<c>CompressionCodec</c> in parquet.thrift).</summary>
public enum ParquetCompression
{
    Uncompressed = 0,

    /// <summary>Fast, read by every reader; the default.</summary>
    Snappy = 1,

    /// <summary>Smaller and several times slower to write.</summary>
    Gzip = 2,
}

namespace Parley.Parquet;

/// <summary>Memory and codec that all columns of one writer take turns in using while they close a page.</summary>
internal sealed class PageBuilder
{
    private readonly PageCompressor _compressor;
    private readonly ByteBuffer _header = new();
    private readonly CompactWriter _thrift;

    public PageBuilder(ParquetCompression compression)
    {
        Compression = compression;
        _compressor = new PageCompressor(compression);
        _thrift = new CompactWriter(_header);
    }

    /// <summary>The page's content before compression.</summary>
    public ByteBuffer Body { get; } = new();

    public ParquetCompression Compression { get; }

    public SegmentPool Segments { get; } = new();

    /// <summary>Compresses <see cref="Body"/> and appends header and content to <paramref name="output"/>.</summary>
    /// <returns>Bytes that the page would take uncompressed, header included.</returns>
    public long Write(PageType type, int valueCount, PageEncoding encoding, SegmentBuffer output)
    {
        var content = _compressor.Compress(Body.Written);
        _header.Clear();
        WriteHeader(type, valueCount, encoding, content.Length);
        output.Write(_header.Written);
        output.Write(content);
        return _header.Length + Body.Length;
    }

    // PageHeader, DataPageHeader and DictionaryPageHeader of parquet.thrift.
    private void WriteHeader(PageType type, int valueCount, PageEncoding encoding, int compressedLength)
    {
        _thrift.BeginElement();
        _thrift.Int32(1, (int)type);
        _thrift.Int32(2, Body.Length);
        _thrift.Int32(3, compressedLength);
        _thrift.BeginStruct(type == PageType.Data ? 5 : 7);
        _thrift.Int32(1, valueCount);
        _thrift.Int32(2, (int)encoding);
        if (type == PageType.Data)
        {
            _thrift.Int32(3, (int)PageEncoding.Rle);
            _thrift.Int32(4, (int)PageEncoding.Rle);
        }

        _thrift.EndStruct();
        _thrift.EndStruct();
    }
}

namespace Parley.Parquet;

/// <summary>The header of a data page of version 1 or of a dictionary page; sizes in bytes.</summary>
internal readonly record struct PageHeader(PageType Type, int Size, int CompressedSize, int ValueCount, PageEncoding Encoding)
{
    /// <summary>Reads the header at the beginning of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The rest of the column chunk.</param>
    /// <param name="length">Bytes that the header takes.</param>
    /// <exception cref="ParquetFormatException">The header is damaged, or of a kind of page that is not supported.</exception>
    public static PageHeader Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var thrift = new CompactReader(bytes);
        var header = new PageHeader((PageType)(-1), -1, -1, -1, PageEncoding.Plain);
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1: header = header with { Type = (PageType)thrift.Int32(type) }; break;
                case 2: header = header with { Size = thrift.Int32(type) }; break;
                case 3: header = header with { CompressedSize = thrift.Int32(type) }; break;
                case 5 or 7 when type == CompactType.Struct: header = ReadValues(header, field == 5, ref thrift); break;
                default: thrift.Skip(type); break;
            }
        }

        length = thrift.Position;
        if (header.Type is not (PageType.Data or PageType.Dictionary))
        {
            throw new ParquetFormatException($"page type {header.Type} is not supported; expected data pages of version 1");
        }

        if (header.Size < 0 || header.CompressedSize < 0 || header.ValueCount < 0)
        {
            throw new ParquetFormatException("a page header lacks its sizes or its number of values");
        }

        return header;
    }

    private static PageHeader ReadValues(PageHeader header, bool isData, ref CompactReader thrift)
    {
        var field = thrift.BeginStruct();
        while (thrift.NextField(ref field, out var type))
        {
            switch (field)
            {
                case 1: header = header with { ValueCount = thrift.Int32(type) }; break;
                case 2: header = header with { Encoding = (PageEncoding)thrift.Int32(type) }; break;
                case 3 or 4 when isData:
                    var levels = (PageEncoding)thrift.Int32(type);
                    // Writers name an outdated encoding where there are no levels; bit-packed levels themselves are refused by their length.
                    if (levels is not (PageEncoding.Rle or PageEncoding.BitPacked)) throw new ParquetFormatException($"level encoding {levels} is not supported");
                    break;
                default: thrift.Skip(type); break;
            }
        }

        return header;
    }
}

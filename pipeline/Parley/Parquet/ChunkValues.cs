using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Parley.Parquet;

/// <summary>
/// The values of one column chunk, without nulls, page after page. Strings stay where they lie in their pages; a dictionary's
/// values are the same for all rows that refer to it.
/// </summary>
internal sealed class ChunkValues(PhysicalType type)
{
    private readonly ByteBuffer _strings = new();
    private long[] _dictionary = [];
    private int _dictionaryCount = -1;
    private long[] _values = [];

    public int Count { get; private set; }

    /// <summary>A number's bits; of a string where it lies, see <see cref="Utf8"/>.</summary>
    public long this[int index] => _values[index];

    /// <summary>The bytes of a string.</summary>
    public ReadOnlySpan<byte> Utf8(int index)
    {
        var stored = _strings.Written[(int)_values[index]..];
        return stored.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(stored));
    }

    /// <exception cref="ParquetFormatException">The chunk has a dictionary already, or this one is damaged.</exception>
    public void AddDictionary(ReadOnlySpan<byte> page, int count, PageEncoding encoding)
    {
        if (_dictionaryCount >= 0) throw new ParquetFormatException("there are two dictionary pages");
        if (encoding is not (PageEncoding.Plain or PageEncoding.PlainDictionary)) throw new ParquetFormatException($"dictionary encoding {encoding} is not supported");
        CheckPlain(page, count);
        _dictionary = new long[count];
        _dictionaryCount = count;
        DecodePlain(page, _dictionary);
    }

    /// <summary>Appends a data page's values.</summary>
    /// <param name="page">The page behind its levels.</param>
    /// <param name="count">Entries with a value.</param>
    /// <param name="encoding">How they are encoded.</param>
    /// <exception cref="ParquetFormatException">The page is damaged or its encoding not supported.</exception>
    public void AddPage(ReadOnlySpan<byte> page, int count, PageEncoding encoding)
    {
        switch (encoding)
        {
            case PageEncoding.Plain:
                CheckPlain(page, count);
                DecodePlain(page, Next(count));
                break;
            case PageEncoding.PlainDictionary or PageEncoding.RleDictionary:
                if (count > 0) DecodeIndices(page, count);
                break;
            default:
                throw new ParquetFormatException($"encoding {encoding} is not supported; expected PLAIN or a dictionary");
        }
    }

    /// <summary>Checks that a page can hold so many values, before memory is taken for them.</summary>
    private void CheckPlain(ReadOnlySpan<byte> page, int count)
    {
        var bits = type switch
        {
            PhysicalType.Boolean => 1,
            PhysicalType.Int64 or PhysicalType.Double => 64,
            // A string takes at least the four bytes of its length.
            _ => 32,
        };
        if ((long)count * bits > (long)page.Length * 8) throw new ParquetFormatException($"a page of {page.Length} bytes cannot hold the {count} values that its header claims");
    }

    private void DecodePlain(ReadOnlySpan<byte> page, Span<long> values)
    {
        switch (type)
        {
            case PhysicalType.Boolean:
                for (var i = 0; i < values.Length; i++) values[i] = page[i >> 3] >> (i & 7) & 1;
                break;
            case PhysicalType.Int32 or PhysicalType.Float:
                for (var i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadInt32LittleEndian(page[(i * 4)..]);
                break;
            case PhysicalType.Int64 or PhysicalType.Double:
                page[..(values.Length * 8)].CopyTo(MemoryMarshal.AsBytes(values));
                break;
            default:
                DecodeStrings(page, values);
                break;
        }
    }

    private void DecodeStrings(ReadOnlySpan<byte> page, Span<long> values)
    {
        var first = _strings.Length;
        if ((long)first + page.Length > Array.MaxLength) throw new ParquetFormatException($"the strings of one column chunk take more than {Array.MaxLength} bytes");
        _strings.Write(page);
        var at = 0;
        foreach (ref var value in values)
        {
            var left = page.Length - at - sizeof(int);
            var length = left < 0 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(page[at..]);
            if (length < 0 || length > left) throw new ParquetFormatException($"a string claims {length} bytes where {left} are left");
            value = first + at;
            at += sizeof(int) + length;
        }
    }

    private void DecodeIndices(ReadOnlySpan<byte> page, int count)
    {
        if (_dictionaryCount <= 0) throw new ParquetFormatException("a page refers to a dictionary that is not there");
        if (page.IsEmpty || page[0] > 32) throw new ParquetFormatException("the bit width of the dictionary's indices is missing or above 32");
        var values = Next(count);
        HybridDecoder.Decode(page[1..], page[0], (uint)_dictionaryCount - 1, values);
        foreach (ref var value in values) value = _dictionary[value];
    }

    private Span<long> Next(int count)
    {
        if (_values.Length - Count < count) Array.Resize(ref _values, Math.Max(Count + count, Math.Min(_values.Length * 2, ChunkReader.MostEntries)));
        var next = _values.AsSpan(Count, count);
        Count += count;
        return next;
    }
}

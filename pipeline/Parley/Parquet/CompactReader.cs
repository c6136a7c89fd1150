using System.Text;

namespace Parley.Parquet;

/// <summary>
/// Reads Thrift structures in the compact protocol. Every length is checked against the bytes that are left before
/// anything is allocated for it, and nesting is limited, so that damaged bytes cost neither memory nor time.
/// </summary>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private const int MostNesting = 32;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _nesting;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    private readonly int Left => _bytes.Length - Position;

    /// <summary>Begins a structure and gives back the field number to start from.</summary>
    public int BeginStruct()
    {
        if (++_nesting > MostNesting) throw new ParquetFormatException($"structures are nested deeper than {MostNesting} levels");
        return 0;
    }

    /// <summary>The next field of the structure; false at its end.</summary>
    /// <param name="field">The number of the field before; becomes that of the next.</param>
    /// <param name="type">The next field's type.</param>
    public bool NextField(ref int field, out CompactType type)
    {
        var header = Byte();
        type = (CompactType)(header & 0x0F);
        if (header == 0)
        {
            _nesting--;
            return false;
        }

        var delta = header >> 4;
        var number = delta > 0 ? field + delta : ZigZag();
        if (type is CompactType.Stop or > CompactType.Struct || number is < 0 or > short.MaxValue)
        {
            throw new ParquetFormatException($"field {number} has the unknown type {(int)type}");
        }

        field = (int)number;
        return true;
    }

    public readonly bool Bool(CompactType type) => type switch
    {
        CompactType.True => true,
        CompactType.False => false,
        _ => throw Unexpected(type, "a truth value"),
    };

    public int Int32(CompactType type)
    {
        var value = Int64(type);
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new ParquetFormatException($"the number {value} does not fit 32 bits");
    }

    public long Int64(CompactType type) =>
        type is CompactType.Int16 or CompactType.Int32 or CompactType.Int64 ? ZigZag() : throw Unexpected(type, "an integer");

    public ReadOnlySpan<byte> Binary(CompactType type)
    {
        if (type != CompactType.Binary) throw Unexpected(type, "a string");
        return Take(Varint());
    }

    public string String(CompactType type) => Encoding.UTF8.GetString(Binary(type));

    /// <summary>Begins a list: its elements follow, each at least one byte long.</summary>
    public int BeginList(CompactType type, out CompactType element)
    {
        if (type is not (CompactType.List or CompactType.Set)) throw Unexpected(type, "a list");
        var header = Byte();
        element = (CompactType)(header & 0x0F);
        var count = header >> 4 == 15 ? Varint() : (ulong)(header >> 4);
        if (count > (ulong)Left) throw new ParquetFormatException($"a list claims {count} elements where {Left} bytes are left");
        return (int)count;
    }

    /// <summary>Passes over a field whose number is not known.</summary>
    public void Skip(CompactType type)
    {
        switch (type)
        {
            case CompactType.True or CompactType.False:
                break;
            case CompactType.Byte:
                Take(1);
                break;
            case CompactType.Int16 or CompactType.Int32 or CompactType.Int64:
                Varint();
                break;
            case CompactType.Double:
                Take(8);
                break;
            case CompactType.Binary:
                Take(Varint());
                break;
            case CompactType.Struct:
                var field = BeginStruct();
                while (NextField(ref field, out var inner)) Skip(inner);
                break;
            case CompactType.List or CompactType.Set:
                SkipList(type);
                break;
            default:
                throw Unexpected(type, "a type that Parquet uses");
        }
    }

    private void SkipList(CompactType type)
    {
        BeginStruct();
        var count = BeginList(type, out var element);
        for (var i = 0; i < count; i++)
        {
            // A truth value is in the field's type, but a byte of its own in a list.
            if (element is CompactType.True or CompactType.False) Take(1);
            else Skip(element);
        }

        _nesting--;
    }

    private long ZigZag()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new ParquetFormatException("a variable-length number does not end");
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)Left) throw new ParquetFormatException($"{count} bytes are expected where {Left} are left");
        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    private static ParquetFormatException Unexpected(CompactType type, string expected) =>
        new($"a field has type {type}; expected {expected}");
}

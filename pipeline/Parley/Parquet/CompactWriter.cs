using System.Text;

namespace Parley.Parquet;

/// <summary>
/// Writes Thrift structures in the compact protocol (Apache Thrift, "Thrift Compact protocol encoding"), as far as Parquet needs it.
/// Field numbers of a structure must ascend.
/// </summary>
internal sealed class CompactWriter(ByteBuffer output)
{
    private readonly Stack<int> _outer = new();
    private int _lastField;

    public void BeginStruct(int field)
    {
        Field(field, CompactType.Struct);
        BeginElement();
    }

    /// <summary>Begins a structure that is an element of a list, or the outermost one.</summary>
    public void BeginElement()
    {
        _outer.Push(_lastField);
        _lastField = 0;
    }

    public void EndStruct()
    {
        output.WriteByte(0);
        _lastField = _outer.Pop();
    }

    public void Bool(int field, bool value) => Field(field, value ? CompactType.True : CompactType.False);

    public void Int16(int field, short value)
    {
        Field(field, CompactType.Int16);
        ZigZag(value);
    }

    public void Int32(int field, int value)
    {
        Field(field, CompactType.Int32);
        ZigZag(value);
    }

    public void Int64(int field, long value)
    {
        Field(field, CompactType.Int64);
        ZigZag(value);
    }

    public void String(int field, string value)
    {
        Field(field, CompactType.Binary);
        StringElement(value);
    }

    public void Binary(int field, ReadOnlySpan<byte> value)
    {
        Field(field, CompactType.Binary);
        output.WriteVarint((ulong)value.Length);
        output.Write(value);
    }

    public void BeginList(int field, CompactType element, int count)
    {
        Field(field, CompactType.List);
        if (count < 15)
        {
            output.WriteByte((byte)(count << 4 | (int)element));
            return;
        }

        output.WriteByte((byte)(0xF0 | (int)element));
        output.WriteVarint((ulong)count);
    }

    public void Int32Element(int value) => ZigZag(value);

    public void StringElement(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        output.WriteVarint((ulong)bytes.Length);
        output.Write(bytes);
    }

    private void Field(int field, CompactType type)
    {
        var delta = field - _lastField;
        if (delta is > 0 and < 16)
        {
            output.WriteByte((byte)(delta << 4 | (int)type));
        }
        else
        {
            output.WriteByte((byte)type);
            ZigZag(field);
        }

        _lastField = field;
    }

    private void ZigZag(long value) => output.WriteVarint((ulong)(value << 1 ^ value >> 63));
}

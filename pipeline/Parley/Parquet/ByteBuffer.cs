using System.Buffers.Binary;

namespace Parley.Parquet;

/// <summary>A growing array of bytes that is cleared and filled again, never freed.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Free space of at least <paramref name="size"/> bytes behind what is written; <see cref="Advance"/> keeps what was put there.</summary>
    public Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size) Grow(size);
        return _bytes.AsSpan(Length);
    }

    public void Advance(int size) => Length += size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void WriteByte(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);
        Length += 4;
    }

    /// <summary>Unsigned LEB128: seven bits a byte, lowest first.</summary>
    public void WriteVarint(ulong value)
    {
        var space = Reserve(10);
        var size = 0;
        while (value >= 0x80)
        {
            space[size++] = (byte)(value | 0x80);
            value >>= 7;
        }

        space[size++] = (byte)value;
        Length += size;
    }

    /// <summary>Forgets what was written from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = length;

    public void Clear() => Length = 0;

    private void Grow(int size)
    {
        var needed = (long)Length + size;
        if (needed > Array.MaxLength) throw ParquetErrors.BufferTooLarge(needed);
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(needed, _bytes.Length * 2L), Array.MaxLength));
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parley.Parquet;

/// <summary>
/// Numbers of four or eight bytes, little endian. Bounds follow "ColumnOrder" in parquet.thrift: NaN is left out, and a
/// bound of zero is −0 as minimum and +0 as maximum, because readers may not tell the two apart.
/// </summary>
internal sealed class NumberValues<T>(ParquetOptions options) : ValueBuffer(dictionary: true, options) where T : unmanaged, INumber<T>
{
    private readonly EntryTable _entries = new();
    private T _min;
    private T _max;
    private bool _bounded;
    private int _previous;

    public void Append(T value)
    {
        Count++;
        if (!UsesDictionary)
        {
            AddToBounds(value);
            Write(value, Plain);
            return;
        }

        AddIndex(Find(value), Unsafe.SizeOf<T>());
    }

    public override ValueBounds Bounds()
    {
        if (!_bounded) return ValueBounds.None;
        var min = T.IsZero(_min) ? -T.Zero : _min;
        var max = T.IsZero(_max) ? T.Zero : _max;
        return new ValueBounds(ToBytes(min), ToBytes(max), Bits(min) == Bits(_min), Bits(max) == Bits(_max));
    }

    public override void Reset()
    {
        base.Reset();
        _entries.Clear();
        _bounded = false;
    }

    protected override ReadOnlySpan<byte> Entry(int index) =>
        Distinct.Written.Slice(index * Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>());

    private int Find(T value)
    {
        // By bits: a table must give back the very NaN and the very zero that it was given.
        var bits = Bits(value);
        var distinct = MemoryMarshal.Cast<byte, T>(Distinct.Written);
        if (_previous < distinct.Length && Bits(distinct[_previous]) == bits) return _previous;
        var hash = ByteHash.Of(bits);
        var slot = _entries.First(hash);
        for (; _entries[slot] is var entry and >= 0; slot = _entries.Next(slot))
        {
            if (Bits(distinct[entry]) == bits) return _previous = entry;
        }

        AddToBounds(value);
        _entries.Add(slot, hash);
        Write(value, Distinct);
        return _previous = AddDistinct();
    }

    private void AddToBounds(T value)
    {
        if (T.IsNaN(value)) return;
        if (!_bounded)
        {
            _min = _max = value;
            _bounded = true;
        }
        else if (value < _min) _min = value;
        else if (value > _max) _max = value;
    }

    private static ulong Bits(T value) =>
        Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);

    private static void Write(T value, ByteBuffer output)
    {
        MemoryMarshal.Write(output.Reserve(Unsafe.SizeOf<T>()), in value);
        output.Advance(Unsafe.SizeOf<T>());
    }

    private static byte[] ToBytes(T value)
    {
        var bytes = new byte[Unsafe.SizeOf<T>()];
        MemoryMarshal.Write(bytes, in value);
        return bytes;
    }
}

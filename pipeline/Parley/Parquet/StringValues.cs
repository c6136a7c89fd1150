using System.Buffers.Binary;
using System.Text;

namespace Parley.Parquet;

/// <summary>Strings as UTF-8: PLAIN form is a four-byte length, little endian, and the bytes.</summary>
internal sealed class StringValues(ParquetOptions options) : ValueBuffer(dictionary: true, options)
{
    /// <summary>Characters of the longest string: its UTF-8 form, at most three bytes each, must fit one page.</summary>
    public const int MostCharacters = 256 * 1024 * 1024;

    private const int LengthBytes = 4;

    // Up to here room for the worst case is cheaper than counting first.
    private const int ShortText = 1024;

    private readonly EntryTable _entries = new();
    private readonly StringBounds _bounds = new(options.BoundBytes);
    private int[] _starts = new int[128];
    private int _previous = -1;

    /// <summary>Appends a string; lone surrogates become U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Count++;
        if (!UsesDictionary)
        {
            _bounds.Add(AppendUtf8(text, Plain));
            return;
        }

        // The text is written where it would stay as a new entry, and taken back if it is there already.
        var start = Distinct.Length;
        var value = AppendUtf8(text, Distinct);
        var entry = Find(value, start);
        AddIndex(entry, LengthBytes + value.Length);
    }

    public override ValueBounds Bounds() => _bounds.ToValueBounds();

    public override void Reset()
    {
        base.Reset();
        _entries.Clear();
        _bounds.Clear();
        _previous = -1;
    }

    protected override ReadOnlySpan<byte> Entry(int index)
    {
        var start = _starts[index];
        var end = index + 1 < DistinctCount ? _starts[index + 1] : Distinct.Length;
        return Distinct.Written[start..end];
    }

    /// <summary>The entry of the value that lies at the dictionary's end; it stays there only if it is new.</summary>
    private int Find(ReadOnlySpan<byte> value, int start)
    {
        // Rows of one article repeat its id, outlet and title.
        if (_previous >= 0 && IsEntry(_previous, value))
        {
            Distinct.Truncate(start);
            return _previous;
        }

        var hash = ByteHash.Of(value);
        var slot = _entries.First(hash);
        for (; _entries[slot] is var entry and >= 0; slot = _entries.Next(slot))
        {
            if (!_entries.HasHash(entry, hash) || !IsEntry(entry, value)) continue;
            Distinct.Truncate(start);
            return _previous = entry;
        }

        _bounds.Add(value);
        _entries.Add(slot, hash);
        if (DistinctCount == _starts.Length) Array.Resize(ref _starts, DistinctCount * 2);
        _starts[DistinctCount] = start;
        return _previous = AddDistinct();
    }

    private bool IsEntry(int entry, ReadOnlySpan<byte> value)
    {
        var stored = Distinct.Written[_starts[entry]..];
        var length = BinaryPrimitives.ReadInt32LittleEndian(stored);
        return length == value.Length && stored.Slice(LengthBytes, length).SequenceEqual(value);
    }

    /// <summary>Writes length and bytes, and returns the bytes where they lie.</summary>
    private static ReadOnlySpan<byte> AppendUtf8(ReadOnlySpan<char> text, ByteBuffer output)
    {
        var most = text.Length <= ShortText ? text.Length * 3 : Encoding.UTF8.GetByteCount(text);
        var space = output.Reserve(LengthBytes + most);
        var length = Encoding.UTF8.GetBytes(text, space[LengthBytes..]);
        BinaryPrimitives.WriteInt32LittleEndian(space, length);
        output.Advance(LengthBytes + length);
        return space.Slice(LengthBytes, length);
    }
}

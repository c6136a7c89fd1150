using System.Buffers.Binary;
using System.Text;

namespace Parley.Reading;

/// <summary>
/// Turns UTF-16 into UTF-8, so that everything after it knows one encoding. A surrogate without its partner, and a last
/// odd byte, become bytes that are no UTF-8: the record that holds them is then rejected like any other malformed one.
/// </summary>
internal sealed class Utf16Stream(Stream inner, bool bigEndian) : ForwardStream
{
    /// <summary>No well-formed UTF-8 has this byte.</summary>
    private const byte Malformed = 0xFF;

    private readonly byte[] _units = new byte[1 << 14];
    private readonly byte[] _utf8 = new byte[(3 << 13) + 4];
    private int _given;
    private int _held;
    private char _high;

    public override int Read(Span<byte> buffer)
    {
        while (_given == _held)
        {
            if (!Refill())
                return 0;
        }

        var some = Math.Min(buffer.Length, _held - _given);
        _utf8.AsSpan(_given, some).CopyTo(buffer);
        _given += some;
        return some;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private bool Refill()
    {
        _given = _held = 0;
        var read = inner.ReadAtLeast(_units, _units.Length, throwOnEndOfStream: false);
        for (var i = 0; i + 1 < read; i += 2)
        {
            var pair = _units.AsSpan(i, 2);
            Take((char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair)));
        }

        if (read < _units.Length && _high != 0)
        {
            _utf8[_held++] = Malformed;
            _high = default;
        }

        if (read % 2 != 0)
            _utf8[_held++] = Malformed;
        return _held > 0 || read > 0;
    }

    private void Take(char unit)
    {
        if (_high != 0)
        {
            if (Rune.TryCreate(_high, unit, out var pair))
            {
                _held += pair.EncodeToUtf8(_utf8.AsSpan(_held));
                _high = default;
                return;
            }

            _utf8[_held++] = Malformed;
            _high = default;
        }

        if (char.IsHighSurrogate(unit))
            _high = unit;
        else if (Rune.TryCreate(unit, out var rune))
            _held += rune.EncodeToUtf8(_utf8.AsSpan(_held));
        else
            _utf8[_held++] = Malformed;
    }
}

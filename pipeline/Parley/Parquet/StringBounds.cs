using System.Text;

namespace Parley.Parquet;

/// <summary>
/// The smallest and largest of some UTF-8 strings, compared byte by byte unsigned, which is also the order of their code
/// points. Of a string longer than the limit only a valid bound is kept: "Statistics" in parquet.thrift, <c>is_min_value_exact</c>.
/// </summary>
internal sealed class StringBounds(int limit)
{
    // One byte more than the limit: enough to see that the string went on.
    private readonly byte[] _min = new byte[limit + 1];
    private readonly byte[] _max = new byte[limit + 1];
    private int _minLength = -1;
    private int _maxLength = -1;

    public void Add(ReadOnlySpan<byte> value)
    {
        // Cutting keeps the order, so the smallest of the cut values is the cut smallest value.
        var cut = value[..Math.Min(value.Length, limit + 1)];
        if (_minLength < 0 || cut.SequenceCompareTo(_min.AsSpan(0, _minLength)) < 0)
        {
            cut.CopyTo(_min);
            _minLength = cut.Length;
        }

        if (_maxLength < 0 || cut.SequenceCompareTo(_max.AsSpan(0, _maxLength)) > 0)
        {
            cut.CopyTo(_max);
            _maxLength = cut.Length;
        }
    }

    public void Clear() => _minLength = _maxLength = -1;

    public ValueBounds ToValueBounds()
    {
        if (_minLength < 0) return ValueBounds.None;
        var minExact = _minLength <= limit;
        var maxExact = _maxLength <= limit;
        return new ValueBounds(
            (minExact ? _min.AsSpan(0, _minLength) : WholeCodePoints(_min)).ToArray(),
            maxExact ? _max.AsSpan(0, _maxLength).ToArray() : Above(WholeCodePoints(_max)),
            minExact,
            maxExact);
    }

    private Span<byte> WholeCodePoints(byte[] bytes)
    {
        var end = limit;
        while ((bytes[end] & 0xC0) == 0x80) end--;
        return bytes.AsSpan(0, end);
    }

    /// <summary>
    /// A short string above every string that begins with <paramref name="prefix"/>: its last code point that has a
    /// successor is replaced by it. Null when every code point is the last one, U+10FFFF.
    /// </summary>
    private static byte[]? Above(ReadOnlySpan<byte> prefix)
    {
        while (!prefix.IsEmpty)
        {
            Rune.DecodeLastFromUtf8(prefix, out var last, out var length);
            prefix = prefix[..^length];
            if (last.Value == 0x10FFFF) continue;
            // Surrogates are no code points of UTF-8.
            var next = new Rune(last.Value == 0xD7FF ? 0xE000 : last.Value + 1);
            var bound = new byte[prefix.Length + next.Utf8SequenceLength];
            prefix.CopyTo(bound);
            next.EncodeToUtf8(bound.AsSpan(prefix.Length));
            return bound;
        }

        return null;
    }
}

using System.Buffers;
using System.Text;

namespace Parley.Reading;

/// <summary>Where a JSON value ends.</summary>
internal enum JsonExtent
{
    /// <summary>Within the limit.</summary>
    Complete,

    /// <summary>Beyond the limit; it can only be skipped.</summary>
    TooLong,

    /// <summary>Nowhere: the file ends first.</summary>
    CutOff,
}

/// <summary>
/// Cuts a stream of JSON into values by brackets and quotes alone, without a judgement on what is inside: a malformed
/// element of an array is then one reject, and its neighbours are read. Holds at most one value at a time.
/// </summary>
internal sealed class JsonValueSplitter(ByteWindow window, int maxBytes)
{
    private static readonly SearchValues<byte> s_structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> s_scalarEnd = SearchValues.Create(" \t\r\n,:\"{}[]"u8);

    private int _at;
    private int _depth;
    private bool _inString;
    private bool _scalar;
    private bool _ended;

    /// <summary>Bytes skipped so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether <see cref="Members"/> met something that is no member of an object.</summary>
    public bool Malformed { get; private set; }

    /// <summary>The value that <see cref="Find"/> found, or all that is in the window. Valid until the next call.</summary>
    public Span<byte> Value => window.Writable[..(_ended ? _at : window.Available.Length)];

    /// <summary>The next byte that is neither blank nor a comma, left where it is; -1 at the end.</summary>
    public int Peek()
    {
        while (true)
        {
            var next = window.Available.IndexOfAnyExcept(" \t\r\n,"u8);
            if (next >= 0)
            {
                Skip(next);
                return window.Available[0];
            }

            Skip(window.Available.Length);
            if (!window.Fill())
                return -1;
        }
    }

    public void Skip(int bytes)
    {
        window.Skip(bytes);
        Position += bytes;
    }

    /// <summary>Finds the end of the value that <see cref="Peek"/> stopped at, and skips nothing.</summary>
    public JsonExtent Find()
    {
        var first = window.Available[0];
        _depth = 0;
        _inString = false;
        _scalar = first is not ((byte)'"' or (byte)'{' or (byte)'[');
        _ended = first is (byte)']' or (byte)'}' or (byte)':';
        _at = _ended ? 1 : 0;
        if (_ended)
            return JsonExtent.Complete;
        while (!Scan())
        {
            if (window.Available.Length > maxBytes)
                return JsonExtent.TooLong;
            if (!window.Fill())
            {
                _ended = true;
                _at = window.Available.Length;
                return _scalar ? JsonExtent.Complete : JsonExtent.CutOff;
            }
        }

        return _at > maxBytes ? JsonExtent.TooLong : JsonExtent.Complete;
    }

    /// <summary>Skips the value that <see cref="Find"/> looked at, however long; its size in bytes.</summary>
    public long SkipFound()
    {
        var start = Position;
        while (true)
        {
            Skip(_at);
            _at = 0;
            if (_ended)
                return Position - start;
            // What is not scanned yet stays in the window: at most one backslash.
            if (!window.Fill())
            {
                Skip(window.Available.Length);
                return Position - start;
            }

            Scan();
        }
    }

    /// <summary>Skips to the next array or object.</summary>
    public void SkipToContainer()
    {
        do
        {
            var next = window.Available.IndexOfAny((byte)'{', (byte)'[');
            Skip(next < 0 ? window.Available.Length : next);
            if (next >= 0)
                return;
        }
        while (window.Fill());
    }

    /// <summary>Skips whatever is left of the file.</summary>
    public void SkipRest()
    {
        do
        {
            Skip(window.Available.Length);
        }
        while (window.Fill());
    }

    /// <summary>
    /// The members of the object that <see cref="Peek"/> stops at: name (as it is written), and whether the value is an
    /// array that starts with an object. The window then stands at the value, which may be read; else it is skipped.
    /// </summary>
    public IEnumerable<(string Name, bool ListsObjects)> Members()
    {
        Peek();
        Skip(1);
        Malformed = false;
        while (Peek() == '"')
        {
            if (Find() != JsonExtent.Complete)
                break;
            var name = Encoding.UTF8.GetString(Value[1..^1]);
            SkipFound();
            if (Peek() != ':')
                break;
            Skip(1);
            if (Peek() < 0)
                break;
            var position = Position;
            yield return (name, ListsObjects());
            if (position != Position)
                continue;
            Find();
            SkipFound();
        }

        Malformed = Peek() != '}';
        if (!Malformed)
            Skip(1);
    }

    private bool ListsObjects()
    {
        if (window.Available is not [(byte)'[', ..])
            return false;
        while (true)
        {
            var next = window.Available[1..].IndexOfAnyExcept(" \t\r\n"u8);
            if (next >= 0)
                return window.Available[1 + next] == '{';
            if (window.Available.Length > maxBytes || !window.Fill())
                return false;
        }
    }

    // From where the last call stopped to the value's end, or the window's.
    private bool Scan()
    {
        var data = window.Available;
        if (_scalar)
        {
            var end = data[_at..].IndexOfAny(s_scalarEnd);
            _at = end < 0 ? data.Length : _at + end;
            return _ended = end >= 0;
        }

        while (_at < data.Length)
        {
            var next = _inString ? data[_at..].IndexOfAny((byte)'"', (byte)'\\') : data[_at..].IndexOfAny(s_structure);
            if (next < 0)
            {
                _at = data.Length;
                return false;
            }

            _at += next;
            switch (data[_at])
            {
                case (byte)'\\' when _at + 1 == data.Length:
                    return false;
                case (byte)'\\':
                    _at++;
                    break;
                case (byte)'"':
                    _inString = !_inString;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    break;
                default:
                    _depth--;
                    break;
            }

            _at++;
            if (_depth == 0 && !_inString)
                return _ended = true;
        }

        return false;
    }
}

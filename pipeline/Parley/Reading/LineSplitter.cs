namespace Parley.Reading;

/// <summary>Lines of a window, ended by LF or CRLF; those too long to hold are streamed past.</summary>
internal sealed class LineSplitter(ByteWindow window, int maxBytes)
{
    private int _toSkip;

    /// <summary>Bytes of the line without its end.</summary>
    public long Size { get; private set; }

    public bool TooLong => Size > maxBytes;

    /// <summary>The start of a line that is <see cref="TooLong"/>.</summary>
    public byte[] Start { get; private set; } = [];

    /// <summary>The line in place. Valid until the next <see cref="MoveNext"/>.</summary>
    public Span<byte> Line => window.Writable[..(int)Size];

    public bool MoveNext()
    {
        window.Skip(_toSkip);
        _toSkip = 0;
        var seen = 0;
        while (true)
        {
            var length = window.Available[seen..].IndexOf((byte)'\n');
            if (length >= 0)
            {
                End(seen + length, 1);
                return true;
            }

            seen = window.Available.Length;
            if (seen > maxBytes)
            {
                StreamPast();
                return true;
            }

            if (!window.Fill())
            {
                End(seen, 0);
                return seen > 0;
            }
        }
    }

    private void End(int length, int terminator)
    {
        _toSkip = length + terminator;
        if (length > 0 && terminator > 0 && window.Available[length - 1] == '\r')
            length--;
        Size = length;
        if (TooLong)
            Start = window.Available[..Math.Min(length, 4 * Excerpt.Length)].ToArray();
    }

    private void StreamPast()
    {
        Start = window.Available[..Math.Min(window.Available.Length, 4 * Excerpt.Length)].ToArray();
        Size = window.Available.Length;
        window.Skip(window.Available.Length);
        while (window.Fill())
        {
            var end = window.Available.IndexOf((byte)'\n');
            if (end >= 0)
            {
                Size += end;
                window.Skip(end + 1);
                return;
            }

            Size += window.Available.Length;
            window.Skip(window.Available.Length);
        }
    }
}

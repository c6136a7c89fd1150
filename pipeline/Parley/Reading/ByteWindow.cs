using System.Buffers;

namespace Parley.Reading;

/// <summary>
/// A stream seen through a pooled buffer that slides forward, and grows when a reader needs to see more at once: memory
/// is bounded by what the reader leaves unskipped, never by the stream.
/// </summary>
internal sealed class ByteWindow(Stream stream, int initialBytes = 1 << 18) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(initialBytes);
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The bytes read and not yet skipped. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Available => _buffer.AsSpan(_start, _end - _start);

    /// <summary>The same, for repairs in place.</summary>
    public Span<byte> Writable => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads some more; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (_ended)
            return false;
        if (_end == _buffer.Length)
            MakeRoom();
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    /// <summary>Reads until so many bytes are available or the stream ends.</summary>
    public bool Ensure(int bytes)
    {
        while (_end - _start < bytes)
        {
            if (!Fill())
                return false;
        }

        return true;
    }

    public void Skip(int bytes) => _start += bytes;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
        _ended = true;
        stream.Dispose();
    }

    private void MakeRoom()
    {
        if (Available.Length <= _buffer.Length / 2)
        {
            Available.CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
            Available.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _end -= _start;
        _start = 0;
    }
}

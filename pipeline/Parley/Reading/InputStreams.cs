namespace Parley.Reading;

/// <summary>A stream that can be read forward once: the plain part of what the stages of opening an input share.</summary>
internal abstract class ForwardStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Counts the bytes that pass, for the progress bar, and stops when the run is cancelled.</summary>
internal sealed class CountingStream(Stream inner, ReadingCounts counts, CancellationToken cancellation) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        counts.AddBytes(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>Lets the first bytes of a stream be looked at before they are read.</summary>
internal sealed class PeekableStream(Stream inner) : ForwardStream
{
    private byte[] _head = [];
    private int _given;

    /// <summary>Up to so many bytes from the start; fewer only when the stream is shorter. Before the first read only.</summary>
    public ReadOnlySpan<byte> Peek(int bytes)
    {
        _head = new byte[bytes];
        _head = _head[..inner.ReadAtLeast(_head, bytes, throwOnEndOfStream: false)];
        return _head;
    }

    /// <summary>Passes over bytes that were peeked at.</summary>
    public void Skip(int bytes) => _given += bytes;

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length)
            return inner.Read(buffer);
        var some = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, some).CopyTo(buffer);
        _given += some;
        return some;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

namespace Parley.Tests.Parquet;

/// <summary>Streams that tests write to.</summary>
internal static class Streams
{
    /// <summary>Can only be written from beginning to end, like a pipe.</summary>
    internal class ForwardStream : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => Written.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);
    }

    /// <summary>A disk that is full after some bytes.</summary>
    internal sealed class FailingStream(int failAfter) : ForwardStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Written.Length + count > failAfter) throw new IOException("No space left on device.");
            base.Write(buffer, offset, count);
        }
    }
}

using System.IO.Compression;

namespace Parley.Reading;

/// <summary>
/// Decompresses gzip, any number of members in a row, and notices when the data ends too early.
/// <see cref="GZipStream"/> takes a cut file for a complete one. So one more member is appended to whatever the file
/// holds: when its content comes out at the end, everything before it was complete; when anything else does, the file
/// was cut, and what comes out is no content of it.
/// </summary>
internal sealed class GunzipStream : ForwardStream
{
    private static readonly byte[] s_seal = "parley: end of input"u8.ToArray();
    private static readonly byte[] s_sealMember = Compress(s_seal);

    private readonly SealedStream _sealed;
    private readonly GZipStream _gunzip;
    private bool _complete;

    public GunzipStream(Stream compressed)
    {
        _sealed = new SealedStream(compressed);
        _gunzip = new GZipStream(_sealed, CompressionMode.Decompress);
    }

    /// <exception cref="InvalidDataException">The data is corrupt or ends too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _complete)
            return 0;
        int read;
        try
        {
            read = _gunzip.Read(buffer);
        }
        catch (InvalidDataException corrupt)
        {
            // The framework's message speaks of archive entries.
            throw new InvalidDataException(
                _sealed.Ended ? "the gzip data ends before it is complete" : "the gzip data is corrupt", corrupt);
        }

        if (_sealed.Ended)
        {
            VerifySeal(buffer[..read]);
            _complete = true;
            return 0;
        }

        // Without the end having been reached, bytes follow the last member that are no gzip: padding, passed over.
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gunzip.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] content)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return member.ToArray();
    }

    // The stream asks for more input only once it has given out everything that came before, so that bytes which
    // come out after the file's end all stem from the seal.
    private void VerifySeal(ReadOnlySpan<byte> first)
    {
        Span<byte> seal = stackalloc byte[s_seal.Length + 1];
        var length = Math.Min(first.Length, seal.Length);
        first[..length].CopyTo(seal);
        try
        {
            while (length < seal.Length)
            {
                var read = _gunzip.Read(seal[length..]);
                if (read == 0)
                    break;
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            length = 0;
        }

        if (!seal[..length].SequenceEqual(s_seal))
            throw new InvalidDataException("the gzip data ends before it is complete");
    }

    /// <summary>The compressed bytes followed by the seal.</summary>
    private sealed class SealedStream(Stream compressed) : ForwardStream
    {
        private int _sealGiven;

        /// <summary>Whether the compressed bytes are used up.</summary>
        public bool Ended { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (!Ended)
            {
                var read = compressed.Read(buffer);
                if (read > 0)
                    return read;
                Ended = true;
            }

            var some = Math.Min(buffer.Length, s_sealMember.Length - _sealGiven);
            s_sealMember.AsSpan(_sealGiven, some).CopyTo(buffer);
            _sealGiven += some;
            return some;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                compressed.Dispose();
            base.Dispose(disposing);
        }
    }
}

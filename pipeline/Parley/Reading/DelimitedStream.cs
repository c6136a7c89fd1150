namespace Parley.Reading;

/// <summary>
/// The bytes of a CSV file with every record cut off at the limit, and with a failure of the file turned into an end, so
/// that the parser behind it needs to know neither. A record that was cut, or in which the file broke, ends with a byte
/// that no UTF-8 has, and the reason waits in <see cref="Faults"/>.
/// </summary>
internal sealed class DelimitedStream(ByteWindow content, char delimiter, int maxBytes) : ForwardStream
{
    private const byte Mark = 0xFF;

    private State _state;
    private long _recordBytes;
    private bool _cutInQuotes;
    private bool _ended;
    private byte[] _pending = [];
    private int _pendingGiven;

    private enum State
    {
        FieldStart,
        Unquoted,
        Quoted,

        /// <summary>After the second quote of a quoted field: another one right behind it opens it again.</summary>
        Closed,
    }

    /// <summary>The reasons of the marked records not yet taken, in order.</summary>
    public Queue<string> Faults { get; } = new();

    /// <summary>Whether a parsed record ends with the mark.</summary>
    public static bool IsMarked(ReadOnlySpan<byte> record) => record is [.., Mark] or [.., Mark, (byte)'"'];

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (_pendingGiven < _pending.Length)
                buffer[written++] = _pending[_pendingGiven++];
            else if (!content.Available.IsEmpty)
                written += Pass(buffer[written..]);
            else if (written > 0 || _ended)
                break;
            else if (!Fill())
                End();
        }

        return written;
    }

    private bool Fill()
    {
        try
        {
            return content.Fill();
        }
        catch (Exception broken) when (FileFault.Is(broken))
        {
            // The record in work is incomplete, even if it happens to look complete.
            Faults.Enqueue(FileFault.Reason(broken));
            Emit(Mark);
            _recordBytes = 0;
            return false;
        }
    }

    private void End()
    {
        _ended = true;
        if (_recordBytes > maxBytes)
            EndTooLong();
    }

    // Hands on bytes up to the next that means something; how many are written.
    private int Pass(Span<byte> buffer)
    {
        var run = content.Available[..Math.Min(content.Available.Length, buffer.Length)];
        var special = _state == State.Quoted
            ? run.IndexOf((byte)'"')
            : run.IndexOfAny([(byte)delimiter, (byte)'"', (byte)'\r', (byte)'\n']);
        var length = special < 0 ? run.Length : special + 1;
        var ends = special >= 0 && _state != State.Quoted && run[special] is (byte)'\r' or (byte)'\n';

        var counted = ends ? special : length;
        var kept = (int)Math.Clamp(maxBytes - _recordBytes, 0, counted);
        if (_recordBytes <= maxBytes)
            _cutInQuotes = _state == State.Quoted;
        _recordBytes += counted;
        run[..kept].CopyTo(buffer);
        if (ends)
            EndRecord(run[special]);
        else
            Step(special, special < 0 ? default : run[special], length);
        content.Skip(length);
        return kept;
    }

    private void EndRecord(byte terminator)
    {
        if (_recordBytes > maxBytes)
            EndTooLong(terminator);
        else
            Emit(terminator);
        _recordBytes = 0;
        _state = State.FieldStart;
    }

    private void Step(int special, byte value, int length)
    {
        if (special < 0)
        {
            if (_state != State.Quoted && length > 0)
                _state = State.Unquoted;
        }
        else if (_state == State.Quoted)
        {
            _state = State.Closed;
        }
        else if (value == delimiter)
        {
            _state = State.FieldStart;
        }
        else
        {
            _state = special == 0 && _state != State.Unquoted ? State.Quoted : State.Unquoted;
        }
    }

    private void EndTooLong(params ReadOnlySpan<byte> terminator)
    {
        Faults.Enqueue($"too long: {_recordBytes} bytes, at most {maxBytes} are read");
        Emit(_cutInQuotes ? [Mark, (byte)'"', .. terminator] : [Mark, .. terminator]);
    }

    private void Emit(params byte[] bytes)
    {
        _pending = bytes;
        _pendingGiven = 0;
    }
}

namespace Parley.Running;

/// <summary>
/// Bounds what has been read and is not yet written, in records and in characters, and with it the memory of a run. A record
/// that alone is over the bound goes through when nothing else is in flight.
/// </summary>
internal sealed class InFlight(int mostRecords, long mostCharacters)
{
    private readonly Lock _free = new();
    private readonly SemaphoreSlim _freed = new(0);
    private int _records;
    private long _characters;
    private bool _waiting;

    /// <summary>Waits for room and takes it. One thread enters.</summary>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public void Enter(long characters, CancellationToken cancellation)
    {
        while (!TryEnter(characters)) _freed.Wait(cancellation);
    }

    /// <summary>Gives the room back. Any thread leaves.</summary>
    public void Leave(long characters)
    {
        lock (_free)
        {
            _records--;
            _characters -= characters;
            if (!_waiting) return;
            _waiting = false;
            _freed.Release();
        }
    }

    private bool TryEnter(long characters)
    {
        lock (_free)
        {
            _waiting = _records > 0 && (_records >= mostRecords || _characters + characters > mostCharacters);
            if (_waiting) return false;
            _records++;
            _characters += characters;
            return true;
        }
    }
}

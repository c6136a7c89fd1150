namespace Parley.Running;

/// <summary>
/// Asks for a collection in the background every few million characters. Texts and pages in the making live just long enough
/// to reach the oldest generation, which the collector lets grow with the machine's memory before it looks there.
/// </summary>
internal sealed class MemoryKeeper
{
    private const long Interval = 8 << 20;

    private long _characters;

    /// <summary>Counts an article's characters.</summary>
    public void Add(int characters)
    {
        _characters += characters;
        if (_characters < Interval) return;
        _characters = 0;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false, compacting: false);
    }
}

namespace Parley.Parquet;

/// <summary>
/// Finds the dictionary entry of a value by its hash: open addressing with linear probing. The table knows hashes and
/// entry numbers; the values are compared by its user, so that they stay where they are written from.
/// </summary>
internal sealed class EntryTable
{
    private int[] _slots = new int[256];
    private uint[] _hashes = new uint[128];
    private int _count;

    /// <summary>The first slot to look at.</summary>
    public int First(uint hash) => (int)(hash & (uint)(_slots.Length - 1));

    public int Next(int slot) => slot + 1 & _slots.Length - 1;

    /// <summary>Entry in a slot, or −1 when it is free: then the value is new.</summary>
    public int this[int slot] => _slots[slot] - 1;

    public bool HasHash(int entry, uint hash) => _hashes[entry] == hash;

    /// <summary>Puts the next entry, numbered from 0, into a free slot.</summary>
    public void Add(int slot, uint hash)
    {
        if (_count == _hashes.Length) Array.Resize(ref _hashes, _count * 2);
        _hashes[_count++] = hash;
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length) Rehash();
    }

    public void Clear()
    {
        if (_count == 0) return;
        Array.Clear(_slots);
        _count = 0;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (var entry = 0; entry < _count; entry++)
        {
            var slot = First(_hashes[entry]);
            while (_slots[slot] != 0) slot = Next(slot);
            _slots[slot] = entry + 1;
        }
    }
}

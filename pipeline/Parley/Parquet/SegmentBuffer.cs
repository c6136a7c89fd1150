namespace Parley.Parquet;

/// <summary>Equal pieces of memory that the finished pages of all columns share and give back when the row group is written.</summary>
internal sealed class SegmentPool
{
    // Below the large object heap's threshold of 85,000 bytes.
    public const int SegmentBytes = 64 * 1024;

    private readonly Stack<byte[]> _free = new();

    public byte[] Rent() => _free.TryPop(out var segment) ? segment : new byte[SegmentBytes];

    public void Return(byte[] segment) => _free.Push(segment);
}

/// <summary>The finished pages of one column chunk: grows without copying and holds no more than its share of segments.</summary>
internal sealed class SegmentBuffer(SegmentPool pool)
{
    private readonly List<byte[]> _segments = [];

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var used = (int)(Length % SegmentPool.SegmentBytes);
            if (used == 0) _segments.Add(pool.Rent());
            var count = Math.Min(bytes.Length, SegmentPool.SegmentBytes - used);
            bytes[..count].CopyTo(_segments[^1].AsSpan(used));
            bytes = bytes[count..];
            Length += count;
        }
    }

    /// <summary>Writes everything to the stream and gives the memory back.</summary>
    public void MoveTo(Stream stream)
    {
        foreach (var segment in _segments)
        {
            stream.Write(segment, 0, (int)Math.Min(Length, SegmentPool.SegmentBytes));
            Length -= Math.Min(Length, SegmentPool.SegmentBytes);
            pool.Return(segment);
        }

        _segments.Clear();
    }
}

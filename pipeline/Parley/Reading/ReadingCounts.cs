namespace Parley.Reading;

/// <summary>
/// What has been read so far. Written by the one thread that reads; any thread may look, for a progress bar, and sees
/// each number whole though not all of the same moment.
/// </summary>
public sealed class ReadingCounts
{
    private long _bytesRead;
    private long _files;
    private long _records;
    private long _articles;
    private long _rejects;
    private long _undated;
    private long _unreadableDates;
    private long _outsideDates;

    /// <summary>Bytes on disk of all files that will be read; null when standard input is among them.</summary>
    public long? BytesTotal { get; internal set; }

    /// <summary>Bytes of them read so far, before decompression.</summary>
    public long BytesRead => Volatile.Read(ref _bytesRead);

    /// <summary>Files that will be read.</summary>
    public int FilesTotal { get; internal set; }

    /// <summary>Files read to their end, or to where they broke.</summary>
    public long Files => Volatile.Read(ref _files);

    /// <summary>Records met: articles, rejects of a row, and articles outside the dates asked for.</summary>
    public long Records => Volatile.Read(ref _records);

    public long Articles => Volatile.Read(ref _articles);

    /// <summary>Rejects, those of whole files included.</summary>
    public long Rejects => Volatile.Read(ref _rejects);

    /// <summary>Articles without a time of publication, for whatever reason.</summary>
    public long Undated => Volatile.Read(ref _undated);

    /// <summary>Those of them whose input gave a date that does not parse: worth a warning.</summary>
    public long UnreadableDates => Volatile.Read(ref _unreadableDates);

    /// <summary>Articles skipped because they are outside <see cref="ReadingOptions.Since"/> and <see cref="ReadingOptions.Until"/>.</summary>
    public long OutsideDates => Volatile.Read(ref _outsideDates);

    internal void AddBytes(long bytes) => Interlocked.Add(ref _bytesRead, bytes);

    internal void AddFile() => Interlocked.Increment(ref _files);

    internal void AddRecord() => Interlocked.Increment(ref _records);

    internal void AddArticle(bool dated)
    {
        Interlocked.Increment(ref _articles);
        if (!dated)
            Interlocked.Increment(ref _undated);
    }

    internal void AddReject() => Interlocked.Increment(ref _rejects);

    internal void AddUnreadableDate() => Interlocked.Increment(ref _unreadableDates);

    internal void AddOutsideDates() => Interlocked.Increment(ref _outsideDates);
}

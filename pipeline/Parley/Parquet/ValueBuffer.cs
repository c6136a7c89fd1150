namespace Parley.Parquet;

/// <summary>
/// The values of one leaf: those of the open page, the chunk's dictionary, and the chunk's bounds. A chunk begins with a
/// dictionary; where that saves nothing the values turn back to PLAIN, where it grows too large the pages that follow are PLAIN.
/// </summary>
internal abstract class ValueBuffer(bool dictionary, ParquetOptions options)
{
    // Enough values to see whether they repeat, few enough that hashing unique texts costs little.
    private const int Trial = 8192;

    private readonly bool _mayUseDictionary = dictionary && options.DictionaryBytes > 0;
    private int[] _indices = [];
    private int _indexCount;

    // One entry would need no bits at all; not every reader knows that.
    private int _indexWidth = 1;
    private long _plainSize;

    /// <summary>The open page's values when they are not dictionary indices.</summary>
    protected ByteBuffer Plain { get; } = new();

    /// <summary>The chunk's distinct values in PLAIN form, in order of first appearance.</summary>
    protected ByteBuffer Distinct { get; } = new();

    /// <summary>Entries of <see cref="Distinct"/>.</summary>
    protected int DistinctCount { get; private set; }

    /// <summary>Whether the next value goes to the dictionary.</summary>
    protected bool UsesDictionary { get; private set; } = dictionary && options.DictionaryBytes > 0;

    /// <summary>Values of the chunk, without nulls.</summary>
    public long Count { get; protected set; }

    public int DictionaryPages { get; private set; }

    public int PlainPages { get; private set; }

    /// <summary>Bytes that the open page's values take when encoded.</summary>
    public int OpenBytes => UsesDictionary ? IndexBytes : Plain.Length;

    public int DictionaryBytes => Distinct.Length;

    /// <summary>Whether the page must be closed at the end of this row, however short it is.</summary>
    public bool DictionaryFull => UsesDictionary && Distinct.Length > options.DictionaryBytes;

    private int IndexBytes => (int)((long)_indexCount * _indexWidth >> 3);

    private bool DictionaryPays => DictionaryPages > 0 || Distinct.Length + IndexBytes < _plainSize;

    /// <summary>Appends the content of the chunk's dictionary page.</summary>
    /// <returns>How many values that are; 0 when no data page needs them.</returns>
    public int WriteDictionary(ByteBuffer body)
    {
        if (DictionaryPages == 0) return 0;
        body.Write(Distinct.Written);
        return DistinctCount;
    }

    /// <summary>Appends the open page's values to <paramref name="body"/> and starts the next page.</summary>
    public PageEncoding WritePage(ByteBuffer body)
    {
        if (UsesDictionary && !DictionaryPays) GiveUpDictionary();
        if (!UsesDictionary)
        {
            EncodePlain(body);
            Plain.Clear();
            PlainPages++;
            return PageEncoding.Plain;
        }

        body.WriteByte((byte)_indexWidth);
        HybridEncoder.Encode<int>(_indices.AsSpan(0, _indexCount), _indexWidth, body);
        DictionaryPages++;
        if (DictionaryFull) UsesDictionary = false;
        _indexCount = 0;
        _plainSize = 0;
        return PageEncoding.RleDictionary;
    }

    public abstract ValueBounds Bounds();

    /// <summary>Starts the next chunk.</summary>
    public virtual void Reset()
    {
        Plain.Clear();
        Distinct.Clear();
        DistinctCount = 0;
        _indexWidth = 1;
        Count = 0;
        _indexCount = 0;
        _plainSize = 0;
        PlainPages = 0;
        DictionaryPages = 0;
        UsesDictionary = _mayUseDictionary;
    }

    /// <summary>Counts the value that was just appended to <see cref="Distinct"/>.</summary>
    /// <returns>Its number.</returns>
    protected int AddDistinct()
    {
        // The number is also the largest index now.
        if (DistinctCount >> _indexWidth != 0) _indexWidth++;
        return DistinctCount++;
    }

    /// <summary>Notes that the next value is the dictionary's entry <paramref name="index"/>.</summary>
    /// <param name="index">Position in the dictionary.</param>
    /// <param name="plainSize">Bytes that the value would take in PLAIN form.</param>
    protected void AddIndex(int index, int plainSize)
    {
        if (_indexCount == _indices.Length) Array.Resize(ref _indices, Math.Max(64, _indices.Length * 2));
        _indices[_indexCount++] = index;
        _plainSize += plainSize;
        if (_indexCount == Trial && !DictionaryPays) GiveUpDictionary();
    }

    /// <summary>The PLAIN form of a dictionary entry.</summary>
    protected abstract ReadOnlySpan<byte> Entry(int index);

    protected virtual void EncodePlain(ByteBuffer body) => body.Write(Plain.Written);

    private void GiveUpDictionary()
    {
        foreach (var index in _indices.AsSpan(0, _indexCount)) Plain.Write(Entry(index));
        UsesDictionary = false;
        _indexCount = 0;
        _plainSize = 0;
        Distinct.Clear();
        DistinctCount = 0;
        _indexWidth = 1;
    }
}

using System.Reflection;

namespace Parley.Parquet;

/// <summary>
/// Writes one table as an Apache Parquet file, row group by row group, to any stream, seekable or not. Each row takes one value per
/// column and <see cref="EndRow"/>. Only <see cref="Close"/> writes the footer: a writer that is disposed without it leaves
/// an unfinished file that every reader refuses. The same values and options give the same bytes. Not thread-safe.
/// </summary>
/// <example>
/// <code>
/// var id = new StringColumn("article_id");
/// var score = new FloatColumn("stance_score", nullable: true);
/// using var writer = new ParquetWriter(stream, [id, score]);
/// id.Append("a1");
/// score.AppendNull();
/// writer.EndRow();
/// writer.Close();
/// </code>
/// </example>
public sealed class ParquetWriter : IDisposable
{
    private static readonly string CreatedBy = $"Parley version {typeof(ParquetWriter).Assembly.GetName().Version!.ToString(3)}";

    private readonly Stream _output;
    private readonly ParquetColumn[] _columns;
    private readonly ParquetOptions _options;
    private readonly SchemaBuilder _schema;
    private readonly List<RowGroupMetadata> _groups = [];
    private long _offset;
    private long _groupRows;
    private bool _usable;

    /// <param name="output">Where the file goes, from the stream's current position on. It stays open.</param>
    /// <param name="columns">The columns, in order. They belong to this writer from now on.</param>
    /// <param name="options">Layout; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are faulty, there are no columns, or two have the same name.</exception>
    /// <exception cref="InvalidOperationException">A column already belongs to a writer.</exception>
    public ParquetWriter(Stream output, ReadOnlySpan<ParquetColumn> columns, ParquetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        SchemaBuilder.CheckNames(columns, "The Parquet table");
        _options = options ?? new ParquetOptions();
        _options.Validate();
        _output = output;
        _columns = columns.ToArray();
        _schema = new SchemaBuilder(_options, new PageBuilder(_options.Compression));
        foreach (var column in _columns) column.Attach(_schema);
        Write(ParquetMagic.Bytes);
        _usable = true;
    }

    /// <summary>Rows ended so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">A column, named in the message, got no value or more than one; the file cannot be finished any more.</exception>
    public void EndRow()
    {
        if (!_usable) throw ParquetErrors.Failed();
        // Whatever throws from here on leaves columns of unequal length or half a row group behind.
        _usable = false;
        var row = RowCount + 1;
        long buffered = 0;
        foreach (var column in _columns) buffered += column.EndRow(row);
        RowCount = row;
        _groupRows++;
        if (_groupRows >= _options.RowGroupRows || buffered >= _options.RowGroupBytes) CloseRowGroup();
        _usable = true;
    }

    /// <summary>Writes what is buffered and the footer, and flushes the stream. The file is whole when this returns.</summary>
    /// <exception cref="InvalidOperationException">The writer failed before or is closed, or a row was begun and not ended.</exception>
    public void Close()
    {
        if (!_usable) throw ParquetErrors.Failed();
        _usable = false;
        foreach (var column in _columns) column.CheckNoOpenRow(RowCount);
        if (_groupRows > 0) CloseRowGroup();
        var footer = new ByteBuffer();
        new FooterWriter(footer).Write(_schema.Nodes, _columns.Length, _groups, _options.Metadata, CreatedBy);
        footer.WriteInt32(footer.Length);
        footer.Write(ParquetMagic.Bytes);
        Write(footer.Written);
        _output.Flush();
    }

    /// <summary>Gives up a file that was not closed.</summary>
    public void Dispose() => _usable = false;

    private void CloseRowGroup()
    {
        var chunks = new ChunkMetadata[_schema.Leaves.Count];
        for (var i = 0; i < chunks.Length; i++)
        {
            chunks[i] = _schema.Leaves[i].MoveTo(_output, _offset);
            _offset += chunks[i].CompressedSize;
        }

        _groups.Add(new RowGroupMetadata(_groupRows, chunks));
        _groupRows = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _offset += bytes.Length;
    }
}

using Parley.Documents;

namespace Parley.Writing;

/// <summary>A finished file of a table.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Path">Relative to the output folder, with '/'.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Its size.</param>
public sealed record PartFile(string Table, string Path, long Rows, long Bytes);

/// <summary>
/// One part of the tables: a file in each table's folder. They are written under temporary names that no reader takes
/// (hidden, and not ending in the format's extension), flushed to disk and only then renamed, so that a file under its
/// final name is always whole. A part that is disposed without <see cref="Commit"/> leaves nothing behind.
/// </summary>
public sealed class PartWriter : IDisposable
{
    /// <summary>What every temporary file's name ends in.</summary>
    public const string TemporarySuffix = ".tmp";

    private readonly List<TableFile> _files = [];
    private readonly CodePoints _offsets = new();

    /// <param name="folder">The output folder; the tables' folders in it must exist.</param>
    /// <param name="name">The part's name without extension: "part-00000".</param>
    /// <param name="format">What files to write.</param>
    /// <param name="metadata">What each table's file carries.</param>
    /// <exception cref="OutputException">A file cannot be created.</exception>
    public PartWriter(string folder, string name, ITableFormat format, Func<TableInfo, IReadOnlyList<KeyValuePair<string, string>>> metadata)
    {
        try
        {
            foreach (var table in Tables.All) _files.Add(new TableFile(folder, table, name, format, metadata(table)));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Adds the document's rows to every table.</summary>
    /// <exception cref="OutputException">A file cannot be written, most often because the disk is full.</exception>
    public void Write(Document document)
    {
        _offsets.Reset(document.Text);
        foreach (var file in _files) file.Write(document, _offsets);
    }

    /// <summary>Finishes the part: all files are flushed to disk before the first one gets its name.</summary>
    /// <exception cref="OutputException">A file cannot be written or renamed.</exception>
    public IReadOnlyList<PartFile> Commit()
    {
        foreach (var file in _files) file.Finish();
        var finished = new List<PartFile>();
        foreach (var file in _files) finished.Add(file.Rename());
        return finished;
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private sealed class TableFile : IDisposable
    {
        private readonly TableInfo _table;
        private readonly string _relative;
        private readonly string _path;
        private readonly string _temporary;
        private readonly FileStream _stream;
        private readonly ITableWriter _writer;
        private long _bytes;
        private bool _renamed;

        public TableFile(string folder, TableInfo table, string name, ITableFormat format, IReadOnlyList<KeyValuePair<string, string>> metadata)
        {
            _table = table;
            _relative = $"{table.Name}/{name}{format.Extension}";
            _path = Path.Join(folder, table.Name, name + format.Extension);
            _temporary = Path.Join(folder, table.Name, $".{name}{format.Extension}{TemporarySuffix}");
            _stream = Guard(() => new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.Read));
            _writer = Guard(() => format.Create(table, _stream, metadata));
        }

        public void Write(Document document, CodePoints offsets)
        {
            try
            {
                _writer.Write(document, offsets);
            }
            catch (Exception fault) when (OutputException.IsFileFault(fault))
            {
                throw OutputException.Unwritable(_path, fault);
            }
        }

        public void Finish() => Guard(() =>
        {
            _writer.Close();
            _stream.Flush(flushToDisk: true);
            _bytes = _stream.Length;
            _stream.Dispose();
            return true;
        });

        public PartFile Rename() => Guard(() =>
        {
            File.Move(_temporary, _path, overwrite: true);
            _renamed = true;
            return new PartFile(_table.Name, _relative, _writer.RowCount, _bytes);
        });

        public void Dispose()
        {
            _writer.Dispose();
            try
            {
                _stream.Dispose();
                if (!_renamed) File.Delete(_temporary);
            }
            catch (Exception fault) when (OutputException.IsFileFault(fault))
            {
                // What could not be written often cannot be flushed or removed either; the next run removes it.
            }
        }

        private T Guard<T>(Func<T> action)
        {
            try
            {
                return action();
            }
            catch (Exception fault) when (OutputException.IsFileFault(fault))
            {
                throw OutputException.Unwritable(_path, fault);
            }
        }
    }
}

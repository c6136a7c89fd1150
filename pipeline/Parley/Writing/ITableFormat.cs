using Parley.Documents;

namespace Parley.Writing;

/// <summary>A file format for tables: the seam where another Parquet library, or another format, plugs in.</summary>
public interface ITableFormat
{
    /// <summary>With the dot: ".parquet".</summary>
    string Extension { get; }

    /// <summary>Begins the file of one table.</summary>
    /// <param name="table">Which of <see cref="Tables"/>.</param>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="metadata">Keys and values that the file carries, in this order.</param>
    ITableWriter Create(TableInfo table, Stream output, IReadOnlyList<KeyValuePair<string, string>> metadata);
}

/// <summary>One file of one table while it is written. Used by one thread.</summary>
public interface ITableWriter : IDisposable
{
    /// <summary>Rows written so far.</summary>
    long RowCount { get; }

    /// <summary>Adds the rows that the document has in this table. The same documents in the same order give the same bytes.</summary>
    /// <param name="document">Fully annotated; nothing of it is kept.</param>
    /// <param name="offsets">Of the document's text.</param>
    void Write(Document document, CodePoints offsets);

    /// <summary>Finishes the file. Without it the file is one that readers refuse.</summary>
    void Close();
}

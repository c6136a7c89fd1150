using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The schema of one table, and how a document becomes its rows. Its columns serve one file.</summary>
internal interface IParquetTable
{
    /// <summary>In the file's order.</summary>
    ParquetColumn[] Columns { get; }

    /// <summary>Appends the document's rows, ending each at <paramref name="rows"/>.</summary>
    void Append(Document document, CodePoints offsets, ParquetWriter rows);
}

using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The tables as Parquet files.</summary>
/// <param name="layout">How files are laid out; its metadata is replaced by each file's own.</param>
public sealed class ParquetTableFormat(ParquetOptions layout) : ITableFormat
{
    public string Extension => ".parquet";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The table is none of <see cref="Tables"/>, or the layout is faulty.</exception>
    public ITableWriter Create(TableInfo table, Stream output, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        IParquetTable rows = table.Name switch
        {
            "sentences" => new SentenceTable(),
            "statements" => new StatementTable(),
            "articles" => new ArticleTable(),
            _ => throw new ArgumentException($"There is no table '{table.Name}'; there are {string.Join(", ", Tables.All.Select(t => t.Name))}.", nameof(table)),
        };
        return new TableWriter(rows, new ParquetWriter(output, rows.Columns, layout with { Metadata = metadata }));
    }

    private sealed class TableWriter(IParquetTable table, ParquetWriter file) : ITableWriter
    {
        public long RowCount => file.RowCount;

        public void Write(Document document, CodePoints offsets) => table.Append(document, offsets, file);

        public void Close() => file.Close();

        public void Dispose() => file.Dispose();
    }
}

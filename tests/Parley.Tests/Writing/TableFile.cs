using Parley.Documents;
using Parley.Parquet;
using Parley.Writing;

namespace Parley.Tests.Writing;

/// <summary>A written table, read back whole: one dictionary a row; lists of structs as one list per field.</summary>
internal sealed class TableFile
{
    private TableFile(ParquetReader reader)
    {
        Reader = reader;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var first = Rows.Count;
            for (var row = 0; row < reader.RowsOf(group); row++) Rows.Add([]);
            foreach (var field in reader.Fields)
            {
                var values = reader.Read(group, field.Name);
                for (var row = 0; row < values.Rows; row++) Rows[first + row][field.Name] = ValueOf(values, row);
            }
        }
    }

    public ParquetReader Reader { get; }

    public List<Dictionary<string, object?>> Rows { get; } = [];

    public IEnumerable<string> Columns => Reader.Fields.Select(column => column.Name);

    public static TableFile Open(string path) => new(new ParquetReader(new MemoryStream(File.ReadAllBytes(path))));

    /// <summary>Writes documents into a table and reads it back.</summary>
    public static TableFile Of(TableInfo table, params Document[] documents)
    {
        var stream = new MemoryStream();
        using var writer = new ParquetTableFormat(new ParquetOptions()).Create(table, stream, [new("key", "value")]);
        var offsets = new CodePoints();
        foreach (var document in documents)
        {
            offsets.Reset(document.Text);
            writer.Write(document, offsets);
        }

        writer.Close();
        return new TableFile(new ParquetReader(stream));
    }

    private static object? ValueOf(ParquetValues values, int row)
    {
        if (values.IsRowNull(row)) return null;
        if (!values.Field.IsList) return Single(values, row);
        var (start, length) = values.Elements(row).GetOffsetAndLength(int.MaxValue);
        return Enumerable.Range(start, length).Select(index => values.IsNull(index) ? null : Single(values, index)).ToList();
    }

    private static object Single(ParquetValues values, int index) => values.Field.Type switch
    {
        ParquetType.String => values.GetString(index),
        ParquetType.Int32 => values.GetInt32(index),
        ParquetType.Float => values.GetFloat(index),
        ParquetType.Timestamp => values.GetTimestamp(index),
        var other => throw new NotSupportedException($"No table has a column of type {other}."),
    };
}

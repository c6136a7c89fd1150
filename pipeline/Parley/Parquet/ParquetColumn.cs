namespace Parley.Parquet;

/// <summary>
/// A column of a table that is being written. The caller keeps it, appends exactly one value per row, and ends the row at
/// the <see cref="ParquetWriter"/>. A column belongs to one writer.
/// </summary>
public abstract class ParquetColumn
{
    private protected ParquetColumn(string name, bool nullable)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Nullable = nullable;
    }

    public string Name { get; }

    public bool Nullable { get; }

    /// <summary>Appends null.</summary>
    /// <exception cref="InvalidOperationException">The column is not nullable.</exception>
    public abstract void AppendNull();

    /// <summary>Joins a file's schema: fixes levels and makes the buffers.</summary>
    internal abstract void Attach(SchemaBuilder schema);

    /// <summary>Checks that the row is complete and closes full pages.</summary>
    /// <param name="row">Rows with this one, over the whole file.</param>
    /// <returns>Bytes held in memory.</returns>
    internal abstract long EndRow(long row);

    /// <summary>Checks that nothing was appended after <paramref name="rows"/> rows.</summary>
    internal abstract void CheckNoOpenRow(long rows);
}

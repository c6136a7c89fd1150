using System.Runtime.CompilerServices;

namespace Parley.Parquet;

/// <summary>A column of single values: of a table, or a field of a list's elements.</summary>
public abstract class ValueColumn : ParquetColumn
{
    private LeafWriter? _leaf;
    private byte _present;

    private protected ValueColumn(string name, bool nullable) : base(name, nullable)
    {
    }

    /// <summary>Values and nulls appended since the file began.</summary>
    internal long Appended { get; private set; }

    /// <summary>Repetition level of the next entry; set by the list that the column is a field of.</summary>
    internal byte Repetition { get; set; }

    /// <inheritdoc/>
    public sealed override void AppendNull()
    {
        if (!Nullable) throw ParquetErrors.NotNullable(Name);
        Leaf().AddEntry(Repetition, (byte)(_present - 1));
        Appended++;
    }

    internal sealed override void Attach(SchemaBuilder schema)
    {
        if (_leaf is not null) throw ParquetErrors.AlreadyAttached(Name);
        var repetition = Nullable ? Parquet.Repetition.Optional : Parquet.Repetition.Required;
        _leaf = schema.AddLeaf(Describe(new SchemaNode(Name, repetition)), CreateValues(schema.Options));
        _present = (byte)_leaf.Schema.MaxDefinition;
    }

    internal sealed override long EndRow(long row)
    {
        if (Appended != row) throw ParquetErrors.ValuesInRow(Name, row - 1, Appended - (row - 1));
        return EndRow();
    }

    internal sealed override void CheckNoOpenRow(long rows)
    {
        if (Appended != rows) throw ParquetErrors.OpenRow(Name, rows);
    }

    /// <inheritdoc cref="ParquetColumn.EndRow(long)"/>
    internal long EndRow() => _leaf!.EndRow();

    /// <summary>Adds the entry that stands for a null or empty list.</summary>
    internal void AddEmpty(byte definition) => Leaf().AddEntry(0, definition);

    /// <summary>The node with type and annotations.</summary>
    private protected abstract SchemaNode Describe(SchemaNode node);

    private protected abstract ValueBuffer CreateValues(ParquetOptions options);

    /// <summary>Counts a value that was just put into the value buffer.</summary>
    private protected void CountValue()
    {
        Leaf().AddEntry(Repetition, _present);
        Appended++;
    }

    /// <exception cref="InvalidOperationException">The column belongs to no writer.</exception>
    private protected TValues Attached<TValues>(TValues? values) where TValues : ValueBuffer =>
        values ?? throw ParquetErrors.NotAttached(Name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private LeafWriter Leaf() => _leaf ?? throw ParquetErrors.NotAttached(Name);
}

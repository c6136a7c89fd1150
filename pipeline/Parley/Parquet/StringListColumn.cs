namespace Parley.Parquet;

/// <summary>Lists of UTF-8 strings. Between <see cref="ListColumn.BeginList"/> and <see cref="ListColumn.EndList"/> each append is an element.</summary>
public sealed class StringListColumn : ListColumn
{
    private readonly StringColumn _element;

    public StringListColumn(string name, bool nullable = false) : this(name, nullable, new StringColumn("element"))
    {
    }

    private StringListColumn(string name, bool nullable, StringColumn element) : base(name, nullable, [element]) => _element = element;

    /// <summary>Appends an element to the open list; a lone surrogate becomes U+FFFD.</summary>
    /// <exception cref="InvalidOperationException">No list is open.</exception>
    public void AppendElement(ReadOnlySpan<char> value)
    {
        if (!IsOpen) throw ParquetErrors.OutsideList(Name);
        _element.Append(value);
        CompleteElement();
    }

    /// <summary>Appends a whole list.</summary>
    public void Append(ReadOnlySpan<string> values)
    {
        BeginList();
        foreach (var value in values) AppendElement(value ?? throw ParquetErrors.NotNullable($"{Name}.element"));
        EndList();
    }

    private protected override void AttachElement(SchemaBuilder schema) => _element.Attach(schema);
}

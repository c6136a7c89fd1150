namespace Parley.Parquet;

/// <summary>
/// A column of lists in the format's three levels ("Lists" in LogicalTypes.md): the list itself, which may be null,
/// a repeated group <c>list</c>, and the required <c>element</c>. Null and empty lists stay distinct.
/// </summary>
public abstract class ListColumn : ParquetColumn
{
    private readonly ValueColumn[] _fields;
    private long _rows;
    private long _elements;
    private long _firstElement;
    private bool _open;

    private protected ListColumn(string name, bool nullable, ValueColumn[] fields) : base(name, nullable) => _fields = fields;

    private protected bool IsOpen => _open;

    private byte EmptyDefinition => Nullable ? (byte)1 : (byte)0;

    /// <summary>Begins the row's list.</summary>
    /// <exception cref="InvalidOperationException">The list before was not ended.</exception>
    public void BeginList()
    {
        if (_open) throw ParquetErrors.ListStillOpen(Name);
        CheckFields();
        foreach (var field in _fields) field.Repetition = 0;
        _firstElement = _elements;
        _open = true;
    }

    /// <summary>Ends the row's list; without an element it is an empty list, not null.</summary>
    /// <exception cref="InvalidOperationException">No list is open, or a field has a value of an element that was not ended.</exception>
    public void EndList()
    {
        if (!_open) throw ParquetErrors.OutsideList(Name);
        CheckFields();
        if (_elements == _firstElement) AddEmpty(EmptyDefinition);
        else _rows++;
        _open = false;
    }

    /// <summary>Appends an empty list.</summary>
    public void AppendEmpty()
    {
        if (_open) throw ParquetErrors.ListStillOpen(Name);
        AddEmpty(EmptyDefinition);
    }

    /// <inheritdoc/>
    public sealed override void AppendNull()
    {
        if (!Nullable) throw ParquetErrors.NotNullable(Name);
        if (_open) throw ParquetErrors.ListStillOpen(Name);
        AddEmpty(0);
    }

    internal sealed override long EndRow(long row)
    {
        if (_open) throw ParquetErrors.ListStillOpen(Name);
        if (_rows != row) throw ParquetErrors.ValuesInRow(Name, row - 1, _rows - (row - 1));
        CheckFields();
        long bytes = 0;
        foreach (var field in _fields) bytes += field.EndRow();
        return bytes;
    }

    internal sealed override void CheckNoOpenRow(long rows)
    {
        if (_open || _rows != rows) throw ParquetErrors.OpenRow(Name, rows);
        CheckFields();
    }

    internal sealed override void Attach(SchemaBuilder schema)
    {
        var outer = new SchemaNode(Name, Nullable ? Repetition.Optional : Repetition.Required)
        {
            ChildCount = 1, Logical = LogicalType.List, Converted = ConvertedType.List,
        };
        var repeated = new SchemaNode("list", Repetition.Repeated) { ChildCount = 1 };
        schema.BeginGroup(outer);
        schema.BeginGroup(repeated);
        AttachElement(schema);
        schema.EndGroup(repeated);
        schema.EndGroup(outer);
    }

    private protected abstract void AttachElement(SchemaBuilder schema);

    /// <summary>Checks that each field has one value in the element, and goes on to the next one.</summary>
    private protected void CompleteElement()
    {
        if (!_open) throw ParquetErrors.OutsideList(Name);
        _elements++;
        foreach (var field in _fields)
        {
            var count = field.Appended - (_elements - 1);
            if (count != 1) throw ParquetErrors.ValuesInElement($"{Name}.{field.Name}", _elements - 1 - _firstElement, count);
            field.Repetition = 1;
        }
    }

    private void AddEmpty(byte definition)
    {
        CheckFields();
        foreach (var field in _fields) field.AddEmpty(definition);
        _rows++;
    }

    private void CheckFields()
    {
        foreach (var field in _fields)
        {
            if (field.Appended == _elements) continue;
            throw _open
                ? ParquetErrors.ValuesInElement($"{Name}.{field.Name}", _elements - _firstElement, field.Appended - _elements)
                : ParquetErrors.OutsideList($"{Name}.{field.Name}");
        }
    }
}

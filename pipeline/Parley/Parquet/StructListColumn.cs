namespace Parley.Parquet;

/// <summary>
/// Lists of structs. The caller keeps the field columns: between <see cref="ListColumn.BeginList"/> and
/// <see cref="ListColumn.EndList"/> each element takes one value per field and <see cref="EndElement"/>.
/// </summary>
public sealed class StructListColumn : ListColumn
{
    private readonly ValueColumn[] _fields;

    /// <exception cref="ArgumentException">There are no fields, or two have the same name.</exception>
    public StructListColumn(string name, bool nullable, params ReadOnlySpan<ValueColumn> fields) : this(fields.ToArray(), name, nullable)
    {
    }

    private StructListColumn(ValueColumn[] fields, string name, bool nullable) : base(name, nullable, fields)
    {
        SchemaBuilder.CheckNames(fields, $"Parquet column '{name}'");
        _fields = fields;
    }

    /// <summary>Ends an element of the open list.</summary>
    /// <exception cref="InvalidOperationException">No list is open, or a field got no value or more than one.</exception>
    public void EndElement() => CompleteElement();

    private protected override void AttachElement(SchemaBuilder schema)
    {
        var element = new SchemaNode("element", Repetition.Required) { ChildCount = _fields.Length };
        schema.BeginGroup(element);
        foreach (var field in _fields) field.Attach(schema);
        schema.EndGroup(element);
    }
}

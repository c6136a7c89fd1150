namespace Parley.Parquet;

/// <summary>One node of the footer's schema list, depth first.</summary>
internal sealed record SchemaNode(string Name, Repetition Repetition)
{
    /// <summary>Null for a group.</summary>
    public PhysicalType? Type { get; init; }

    public int ChildCount { get; init; }

    public LogicalType Logical { get; init; }

    public ConvertedType Converted { get; init; } = ConvertedType.None;
}

/// <summary>Walks the columns, collects the schema's nodes and leaves, and gives each leaf its levels.</summary>
internal sealed class SchemaBuilder(ParquetOptions options, PageBuilder builder)
{
    private readonly List<string> _path = [];
    private int _definition;
    private int _repetition;

    public ParquetOptions Options => options;

    public List<SchemaNode> Nodes { get; } = [];

    public List<LeafWriter> Leaves { get; } = [];

    /// <exception cref="ArgumentException">There are no columns, or two have the same name.</exception>
    public static void CheckNames(ReadOnlySpan<ParquetColumn> columns, string where)
    {
        if (columns.IsEmpty) throw ParquetErrors.NoColumns(where);
        var names = new HashSet<string>();
        foreach (var column in columns)
        {
            if (!names.Add(column.Name)) throw ParquetErrors.DuplicateName(column.Name, where);
        }
    }

    public void BeginGroup(SchemaNode node)
    {
        Nodes.Add(node);
        _path.Add(node.Name);
        if (node.Repetition != Repetition.Required) _definition++;
        if (node.Repetition == Repetition.Repeated) _repetition++;
    }

    public void EndGroup(SchemaNode node)
    {
        _path.RemoveAt(_path.Count - 1);
        if (node.Repetition != Repetition.Required) _definition--;
        if (node.Repetition == Repetition.Repeated) _repetition--;
    }

    public LeafWriter AddLeaf(SchemaNode node, ValueBuffer values)
    {
        Nodes.Add(node);
        var definition = node.Repetition == Repetition.Optional ? _definition + 1 : _definition;
        var schema = new LeafSchema([.. _path, node.Name], node.Type!.Value, definition, _repetition);
        var leaf = new LeafWriter(schema, values, builder, options.PageBytes);
        Leaves.Add(leaf);
        return leaf;
    }
}

namespace Parley.Parquet;

/// <summary>True or false.</summary>
public sealed class BooleanColumn(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private BooleanValues? _values;

    public void Append(bool value)
    {
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a truth value; null as null.</summary>
    public void Append(bool? value)
    {
        if (value is { } truth) Append(truth);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) => node with { Type = PhysicalType.Boolean };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new BooleanValues(options);
}

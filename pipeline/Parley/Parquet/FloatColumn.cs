namespace Parley.Parquet;

/// <summary>Single-precision numbers; NaN and −0 come back as they were.</summary>
public sealed class FloatColumn(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private NumberValues<float>? _values;

    public void Append(float value)
    {
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a number; null as null.</summary>
    public void Append(float? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) => node with { Type = PhysicalType.Float };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new NumberValues<float>(options);
}

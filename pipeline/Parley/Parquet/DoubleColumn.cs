namespace Parley.Parquet;

/// <summary>Double-precision numbers; NaN and −0 come back as they were.</summary>
public sealed class DoubleColumn(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private NumberValues<double>? _values;

    public void Append(double value)
    {
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a number; null as null.</summary>
    public void Append(double? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) => node with { Type = PhysicalType.Double };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new NumberValues<double>(options);
}

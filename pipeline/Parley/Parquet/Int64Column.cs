namespace Parley.Parquet;

/// <summary>Signed 64-bit integers.</summary>
public sealed class Int64Column(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private NumberValues<long>? _values;

    public void Append(long value)
    {
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a number; null as null.</summary>
    public void Append(long? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) => node with { Type = PhysicalType.Int64 };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new NumberValues<long>(options);
}

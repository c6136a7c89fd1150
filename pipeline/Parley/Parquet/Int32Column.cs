namespace Parley.Parquet;

/// <summary>Signed 32-bit integers.</summary>
public sealed class Int32Column(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private NumberValues<int>? _values;

    public void Append(int value)
    {
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a number; null as null.</summary>
    public void Append(int? value)
    {
        if (value is { } number) Append(number);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) => node with { Type = PhysicalType.Int32 };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new NumberValues<int>(options);
}

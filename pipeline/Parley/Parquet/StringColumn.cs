namespace Parley.Parquet;

/// <summary>UTF-8 strings.</summary>
public sealed class StringColumn(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private StringValues? _values;

    /// <summary>Appends a string, transcoded to UTF-8; a lone surrogate becomes U+FFFD.</summary>
    /// <exception cref="ArgumentException">The string has more than 268,435,456 characters.</exception>
    public void Append(ReadOnlySpan<char> value)
    {
        if (value.Length > StringValues.MostCharacters) throw ParquetErrors.StringTooLong(Name, value.Length, StringValues.MostCharacters);
        Attached(_values).Append(value);
        CountValue();
    }

    /// <summary>Appends a string; null as null.</summary>
    /// <inheritdoc cref="Append(ReadOnlySpan{char})"/>
    public void Append(string? value)
    {
        if (value is null) AppendNull();
        else Append(value.AsSpan());
    }

    private protected override SchemaNode Describe(SchemaNode node) =>
        node with { Type = PhysicalType.ByteArray, Logical = LogicalType.String, Converted = ConvertedType.Utf8 };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new StringValues(options);
}

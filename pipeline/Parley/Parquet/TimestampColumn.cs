namespace Parley.Parquet;

/// <summary>Instants in UTC, stored as whole microseconds since 1970; what is finer is cut off towards the past.</summary>
public sealed class TimestampColumn(string name, bool nullable = false) : ValueColumn(name, nullable)
{
    private NumberValues<long>? _values;

    /// <summary>Appends an instant; one of unspecified kind is taken as UTC.</summary>
    /// <exception cref="ArgumentException">The time is local: what it means depends on the machine.</exception>
    public void Append(DateTime value)
    {
        if (value.Kind == DateTimeKind.Local) throw ParquetErrors.LocalTime(Name, value);
        AppendTicks(value.Ticks);
    }

    public void Append(DateTimeOffset value) => AppendTicks(value.UtcTicks);

    /// <summary>Appends an instant; null as null.</summary>
    /// <inheritdoc cref="Append(DateTime)"/>
    public void Append(DateTime? value)
    {
        if (value is { } instant) Append(instant);
        else AppendNull();
    }

    /// <summary>Appends an instant; null as null.</summary>
    public void Append(DateTimeOffset? value)
    {
        if (value is { } instant) Append(instant);
        else AppendNull();
    }

    private protected override SchemaNode Describe(SchemaNode node) =>
        node with { Type = PhysicalType.Int64, Logical = LogicalType.Timestamp, Converted = ConvertedType.TimestampMicros };

    private protected override ValueBuffer CreateValues(ParquetOptions options) => _values = new NumberValues<long>(options);

    private void AppendTicks(long ticks)
    {
        // Ticks count from the year 1, so they are not negative and the division rounds down.
        Attached(_values).Append(ticks / TimeSpan.TicksPerMicrosecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);
        CountValue();
    }
}

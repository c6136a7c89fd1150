using System.Text;

namespace Parley.Parquet;

/// <summary>
/// One column of one row group, in memory. Values have indices: of a column without lists the row's number; of a list column
/// each row has a <see cref="Elements">range</see> of them. Asking for another type than <see cref="Field"/> has is an error.
/// </summary>
public sealed class ParquetValues
{
    private readonly ChunkValues _values;

    // Position of each index in _values, −1 for null; null when no value is.
    private readonly int[]? _positions;

    // Of a list column: first index of each row, and of the row behind the last; rows that are null.
    private readonly int[]? _firsts;
    private readonly bool[]? _nullRows;

    internal ParquetValues(ParquetField field, int rows, ChunkReader chunk)
    {
        Field = field;
        Rows = rows;
        _values = chunk.Values;
        if (field.Leaf.MaxDefinition == 0) return;
        _positions = field.IsList ? new int[chunk.Definitions.Length] : new int[rows];
        if (field.IsList) (_firsts, _nullRows) = (new int[rows + 1], new bool[rows]);
        Assemble(chunk.Definitions, chunk.Repetitions);
    }

    public ParquetField Field { get; }

    public int Rows { get; }

    /// <summary>Whether the row has no value, or no list.</summary>
    public bool IsRowNull(int row) => _nullRows?[row] ?? IsNull(row);

    /// <summary>Indices of the elements of a row's list: empty for an empty list and for null.</summary>
    public Range Elements(int row)
    {
        if (_firsts is null) throw new InvalidOperationException($"Parquet column '{Field.Name}' is no list; ask for the row's value.");
        return _firsts[row].._firsts[row + 1];
    }

    /// <summary>Whether the value is null.</summary>
    public bool IsNull(int index) => _positions is not null && _positions[index] < 0;

    /// <summary>A string; bytes that are no UTF-8 become U+FFFD.</summary>
    /// <exception cref="InvalidOperationException">The value is null or of another type.</exception>
    public string GetString(int index) => Encoding.UTF8.GetString(GetUtf8(index));

    /// <inheritdoc cref="GetString"/>
    public ReadOnlySpan<byte> GetUtf8(int index) => _values.Utf8(At(index, ParquetType.String));

    /// <inheritdoc cref="GetString"/>
    public bool GetBoolean(int index) => _values[At(index, ParquetType.Boolean)] != 0;

    /// <inheritdoc cref="GetString"/>
    public int GetInt32(int index) => (int)_values[At(index, ParquetType.Int32)];

    /// <inheritdoc cref="GetString"/>
    public long GetInt64(int index) => _values[At(index, ParquetType.Int64)];

    /// <inheritdoc cref="GetString"/>
    public float GetFloat(int index) => BitConverter.Int32BitsToSingle((int)_values[At(index, ParquetType.Float)]);

    /// <inheritdoc cref="GetString"/>
    public double GetDouble(int index) => BitConverter.Int64BitsToDouble(_values[At(index, ParquetType.Double)]);

    /// <summary>An instant in UTC, cut to 100 nanoseconds; a day is its midnight.</summary>
    /// <exception cref="InvalidOperationException">The value is null or of another type.</exception>
    /// <exception cref="ParquetFormatException">The instant lies outside the years 1 to 9999.</exception>
    public DateTime GetTimestamp(int index)
    {
        var stored = _values[At(index, ParquetType.Timestamp)];
        Int128 ticks = Field.TicksPerUnit > 0 ? (Int128)stored * Field.TicksPerUnit : Math.DivRem(stored, 100).Quotient - (stored % 100 < 0 ? 1 : 0);
        ticks += DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, DateTimeKind.Utc)
            : throw new ParquetFormatException($"Parquet column '{Field.Name}' holds the timestamp {stored}, which is outside the years 1 to 9999.");
    }

    private int At(int index, ParquetType type)
    {
        if (type != Field.Type) throw new InvalidOperationException($"Parquet column '{Field.Name}' holds {Field.Type} values; asked for {type}.");
        var position = _positions?[index] ?? index;
        return position >= 0 ? position : throw new InvalidOperationException($"Parquet column '{Field.Name}' is null at {index}; ask IsNull first.");
    }

    /// <summary>
    /// From levels to rows ("Nested Encoding" in the format's README). An entry below the element's level stands for a row
    /// without elements: an empty list when only the repeated group is missing, else null.
    /// </summary>
    private void Assemble(ReadOnlySpan<byte> definitions, ReadOnlySpan<byte> repetitions)
    {
        var row = -1;
        var index = 0;
        var position = 0;
        for (var entry = 0; entry < definitions.Length; entry++)
        {
            var definition = definitions[entry];
            if (_firsts is not null)
            {
                if (repetitions[entry] == 0) BeginRow(++row, index, definition);
                else if (row < 0 || definition < Field.ElementDefinition) throw new ParquetFormatException("a list goes on where none has begun");
                if (definition < Field.ElementDefinition) continue;
            }

            _positions![index++] = definition == Field.Leaf.MaxDefinition ? position++ : -1;
        }

        if (_firsts is null) return;
        if (row + 1 != Rows) throw new ParquetFormatException($"the levels make {row + 1} rows where the footer claims {Rows}");
        _firsts[Rows] = index;
    }

    private void BeginRow(int row, int index, byte definition)
    {
        if (row >= Rows) throw new ParquetFormatException($"the levels make more rows than the {Rows} that the footer claims");
        _firsts![row] = index;
        _nullRows![row] = definition < Field.ElementDefinition - 1;
    }
}

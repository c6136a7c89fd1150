namespace Parley.Parquet;

/// <summary>What a column's values are, to a reader.</summary>
public enum ParquetType
{
    /// <summary>Stored in a way that this reader does not know; reading it is refused.</summary>
    Unsupported,
    Boolean,
    Int32,
    Int64,
    Float,
    Double,

    /// <summary>UTF-8, or bytes that are not marked as text.</summary>
    String,

    /// <summary>An instant or a day.</summary>
    Timestamp,
}

/// <summary>A column of a file that is read.</summary>
public sealed class ParquetField
{
    internal ParquetField(string name, ParquetType type, LeafSchema leaf, int elementDefinition, long ticksPerUnit)
    {
        Name = name;
        Type = type;
        Leaf = leaf;
        ElementDefinition = elementDefinition;
        TicksPerUnit = ticksPerUnit;
    }

    /// <summary>Names from the table to the column with dots between them, without the groups that only say "list": <c>entities.text</c>.</summary>
    public string Name { get; }

    public ParquetType Type { get; }

    /// <summary>Whether a value can be null; of a list column, a value in an element.</summary>
    public bool Nullable => Leaf.MaxDefinition > ElementDefinition;

    /// <summary>Whether a row holds any number of values.</summary>
    public bool IsList => Leaf.MaxRepetition > 0;

    internal LeafSchema Leaf { get; }

    /// <summary>Definition level from which on a list's element exists; 0 outside a list.</summary>
    internal int ElementDefinition { get; }

    /// <summary>100-nanosecond ticks of one unit of a timestamp; 0 for nanoseconds.</summary>
    internal long TicksPerUnit { get; }
}

namespace Parley.Parquet;

/// <summary>Makes the columns out of a file's schema: levels, names without the groups of a list, and types.</summary>
internal sealed class FieldBuilder
{
    private const int MostNesting = 32;

    private readonly List<SchemaElement> _elements;
    private readonly List<ParquetField> _fields = [];
    private int _next;

    private FieldBuilder(List<SchemaElement> elements) => _elements = elements;

    /// <exception cref="ParquetFormatException">The schema is no tree.</exception>
    public static List<ParquetField> Build(List<SchemaElement> elements)
    {
        if (elements.Count == 0) throw new ParquetFormatException("the schema is empty");
        var builder = new FieldBuilder(elements) { _next = 1 };
        builder.AddChildren(elements[0], new Position([], "", 0, 0, 0, HiddenLevels: 0));
        if (builder._next != elements.Count) throw new ParquetFormatException($"the schema has {elements.Count} nodes but only {builder._next} belong to its tree");
        return builder._fields;
    }

    private void AddChildren(SchemaElement parent, Position position)
    {
        if (position.Path.Length > MostNesting) throw new ParquetFormatException($"the schema is nested deeper than {MostNesting} levels");
        for (var i = 0; i < parent.ChildCount; i++)
        {
            if (_next == _elements.Count) throw new ParquetFormatException($"the schema's group '{parent.Name}' lacks children");
            Add(_elements[_next++], position);
        }
    }

    private void Add(SchemaElement element, Position parent)
    {
        var definition = parent.Definition + (element.Repetition == (int)Repetition.Required ? 0 : 1);
        var isRepeated = element.Repetition == (int)Repetition.Repeated;
        var name = parent.HiddenLevels > 0 ? parent.Name : parent.Name.Length == 0 ? element.Name : $"{parent.Name}.{element.Name}";
        var position = new Position(
            [.. parent.Path, element.Name],
            name,
            definition,
            parent.Repetition + (isRepeated ? 1 : 0),
            isRepeated ? definition : parent.ElementDefinition,
            IsList(element) ? HiddenLevels(element) : Math.Max(0, parent.HiddenLevels - 1));
        if (element.Type is { } type) AddLeaf(element, type, position);
        else AddChildren(element, position);
    }

    private void AddLeaf(SchemaElement element, int type, Position position)
    {
        var (meaning, ticks) = Meaning(element, (PhysicalType)type);
        // Lists within lists would need more than where each row's values begin.
        if (position.Repetition > 1) meaning = ParquetType.Unsupported;
        var leaf = new LeafSchema(position.Path, (PhysicalType)type, position.Definition, position.Repetition);
        _fields.Add(new ParquetField(position.Name, meaning, leaf, position.ElementDefinition, ticks));
    }

    private static bool IsList(SchemaElement element) =>
        element.Type is null && (element.Logical == (int)LogicalType.List || element.Converted == (int)ConvertedType.List);

    /// <summary>
    /// How many levels below a list are only there to say "list" ("Backward-compatibility rules" in LogicalTypes.md): the
    /// repeated group and its element, or the repeated element alone.
    /// </summary>
    private int HiddenLevels(SchemaElement list)
    {
        if (_next == _elements.Count) return 0;
        var repeated = _elements[_next];
        var isElement = repeated.Type is not null || repeated.ChildCount != 1 || repeated.Name is "array" || repeated.Name == $"{list.Name}_tuple";
        return isElement ? 1 : 2;
    }

    private static (ParquetType Type, long Ticks) Meaning(SchemaElement element, PhysicalType type) =>
        (type, (LogicalType)element.Logical, (ConvertedType)element.Converted) switch
        {
            (PhysicalType.Boolean, _, _) => (ParquetType.Boolean, 0),
            (PhysicalType.Float, LogicalType.None, _) => (ParquetType.Float, 0),
            (PhysicalType.Double, LogicalType.None, _) => (ParquetType.Double, 0),
            (PhysicalType.ByteArray, LogicalType.String or LogicalType.Enum or LogicalType.Json, _) => (ParquetType.String, 0),
            (PhysicalType.ByteArray, LogicalType.None, ConvertedType.None or ConvertedType.Utf8 or ConvertedType.Enum or ConvertedType.Json) => (ParquetType.String, 0),
            (PhysicalType.Int32, LogicalType.Date, _) or (PhysicalType.Int32, LogicalType.None, ConvertedType.Date) => (ParquetType.Timestamp, TimeSpan.TicksPerDay),
            (PhysicalType.Int64, LogicalType.Timestamp, _) => Instant(element.Unit),
            (PhysicalType.Int64, LogicalType.None, ConvertedType.TimestampMillis) => Instant(TimeUnit.Millis),
            (PhysicalType.Int64, LogicalType.None, ConvertedType.TimestampMicros) => Instant(TimeUnit.Micros),
            (PhysicalType.Int32, LogicalType.Integer, ConvertedType.UInt8 or ConvertedType.UInt16) => (ParquetType.Int32, 0),
            (PhysicalType.Int32, LogicalType.Integer, _) when element.IsSigned => (ParquetType.Int32, 0),
            (PhysicalType.Int64, LogicalType.Integer, _) when element.IsSigned => (ParquetType.Int64, 0),
            (PhysicalType.Int32, LogicalType.None, ConvertedType.None or ConvertedType.UInt8 or ConvertedType.UInt16 or ConvertedType.Int8 or ConvertedType.Int16 or ConvertedType.Int32) => (ParquetType.Int32, 0),
            (PhysicalType.Int64, LogicalType.None, ConvertedType.None or ConvertedType.Int64) => (ParquetType.Int64, 0),
            _ => (ParquetType.Unsupported, 0),
        };

    private static (ParquetType Type, long Ticks) Instant(TimeUnit unit) => unit switch
    {
        TimeUnit.Millis => (ParquetType.Timestamp, TimeSpan.TicksPerMillisecond),
        TimeUnit.Micros => (ParquetType.Timestamp, TimeSpan.TicksPerMicrosecond),
        TimeUnit.Nanos => (ParquetType.Timestamp, 0),
        _ => (ParquetType.Unsupported, 0),
    };

    /// <summary>Where in the tree a node is: path, name, its levels, and how many levels below it go unnamed.</summary>
    private sealed record Position(string[] Path, string Name, int Definition, int Repetition, int ElementDefinition, int HiddenLevels);
}

using System.Text.Json;
using System.Text.Unicode;

namespace Parley.Reading;

/// <summary>
/// One JSON object in UTF-8 → the values of our fields. Walks it once, notes where the wanted values lie, and decodes
/// only those that win.
/// <list type="bullet">
/// <item>A field named twice, or by two of its names: the first name by alias order that has a value; for the same name the first occurrence that has one.</item>
/// <item>Numbers stand for their text. Booleans and null are no value.</item>
/// <item>Arrays: of authors all, joined with ", "; of text all, as paragraphs; of others the first value.</item>
/// <item>Objects: their <c>name</c>, for outlet and author; dotted names of the map reach further.</item>
/// </list>
/// </summary>
internal sealed class JsonRecordReader(FieldMap map)
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 256 };

    private readonly Slot[] _slots = new Slot[Enum.GetValues<ArticleField>().Length];

    /// <param name="json">The object; bare NaN and Infinity in it are overwritten.</param>
    /// <param name="row">Its row in the file.</param>
    public Record Read(Span<byte> json, int row)
    {
        if (!Utf8.IsValid(json))
        {
            var position = MalformedUtf8.IndexIn(json);
            return Record.Rejected(row, MalformedUtf8.Reason(json[position], position, "record"), Excerpt.Of(json));
        }

        try
        {
            FieldValues? values;
            try
            {
                values = TryRead(json);
            }
            catch (JsonException)
            {
                if (!NotANumber.BlankOut(json))
                    throw;
                values = TryRead(json);
            }

            if (values is null)
                return Record.Rejected(row, $"expected a JSON object, found {Kind(json)}", Excerpt.Of(json));
            return values[ArticleField.Text] is null
                ? Record.Rejected(row, MissingText(json), Excerpt.Of(json))
                : Record.Read(row, values);
        }
        catch (JsonException malformed)
        {
            return Record.Rejected(row, Reason(json, malformed), Excerpt.Of(json));
        }
    }

    private FieldValues? TryRead(ReadOnlySpan<byte> json)
    {
        Array.Fill(_slots, Slot.Empty);
        var reader = new Utf8JsonReader(json, s_options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        ReadObject(json, ref reader, map.Root);
        while (reader.Read())
        {
            // Whatever follows the object is malformed: reading on says so.
        }

        var values = new FieldValues();
        for (var field = 0; field < _slots.Length; field++)
        {
            var slot = _slots[field];
            var value = slot.Decoded ?? (slot.Length > 0 ? JsonText.Decode(json.Slice(slot.Start, slot.Length)) : null);
            values[(ArticleField)field] = value is null || AbsentValue.Is(value) ? null : value;
        }

        return values;
    }

    private void ReadObject(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, FieldMap.Node names)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var node = reader.ValueIsEscaped
                ? names.Find(JsonText.Decode(reader.ValueSpan).AsSpan())
                : names.Find(reader.ValueSpan);
            reader.Read();
            if (node is null)
            {
                reader.Skip();
                continue;
            }

            foreach (var target in node.Targets)
            {
                if (target.Rank < _slots[(int)target.Field].Rank)
                    Note(json, reader, target);
            }

            if (reader.TokenType == JsonTokenType.StartObject && node.HasChildren)
                ReadObject(json, ref reader, node);
            else
                reader.Skip();
        }
    }

    private void Note(ReadOnlySpan<byte> json, Utf8JsonReader reader, FieldMap.Target target)
    {
        ref var slot = ref _slots[(int)target.Field];
        switch (reader.TokenType)
        {
            case JsonTokenType.String when !IsAbsent(reader):
                slot = new Slot(target.Rank, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, Decoded: null);
                break;
            case JsonTokenType.Number or JsonTokenType.StartObject or JsonTokenType.StartArray
                when Compound(json, ref reader, target.Field) is { } value && !AbsentValue.Is(value):
                slot = new Slot(target.Rank, 0, 0, value);
                break;
        }
    }

    private static bool IsAbsent(in Utf8JsonReader reader)
    {
        // "\n\n" is blank too; a longer run of escapes that are all blank is found out after decoding.
        const int longestBlank = 64;
        return reader.ValueIsEscaped && reader.ValueSpan.Length <= longestBlank
            ? AbsentValue.Is(JsonText.Decode(reader.ValueSpan))
            : AbsentValue.Is(reader.ValueSpan);
    }

    /// <summary>The text of any value; null when it has none. Leaves the reader at the value's last token.</summary>
    private static string? Compound(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, ArticleField field) =>
        reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Decode(reader.ValueSpan),
            JsonTokenType.Number => JsonText.Decode(reader.ValueSpan),
            JsonTokenType.StartObject => Name(json, ref reader, field),
            JsonTokenType.StartArray => Elements(json, ref reader, field),
            _ => null,
        };

    private static string? Name(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, ArticleField field)
    {
        var wanted = field is ArticleField.Outlet or ArticleField.Author;
        string? name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = wanted && name is null && reader.ValueTextEquals("name"u8);
            reader.Read();
            if (isName && reader.TokenType is JsonTokenType.String && !IsAbsent(reader))
                name = JsonText.Decode(reader.ValueSpan);
            reader.Skip();
        }

        return name;
    }

    private static string? Elements(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, ArticleField field)
    {
        var values = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Compound(json, ref reader, field) is { } value && !AbsentValue.Is(value))
                values.Add(value);
        }

        return field switch
        {
            _ when values.Count == 0 => null,
            ArticleField.Author => string.Join(", ", values),
            ArticleField.Text => string.Join("\n\n", values),
            _ => values[0],
        };
    }

    private string MissingText(ReadOnlySpan<byte> json)
    {
        var names = string.Join(", ", map.NamesOf(ArticleField.Text));
        return $"no text: none of {names} has a value; the record has {JsonNames.Of(json)}; name its text with --map text=…";
    }

    private static string Kind(ReadOnlySpan<byte> json) => json.TrimStart(" \t\r\n"u8) switch
    {
        [] => "nothing",
        [(byte)'[', ..] => "an array",
        [(byte)'"', ..] => "a string",
        [(byte)'t' or (byte)'f', ..] => "a boolean",
        [(byte)'n', ..] => "null",
        _ => "a number",
    };

    private static string Reason(ReadOnlySpan<byte> json, JsonException malformed)
    {
        var nul = json.IndexOf((byte)0);
        if (nul >= 0)
            return $"binary content: a NUL byte at byte {nul} of the record";

        // The parser counts lines and bytes from 0; in a record of one line, which JSONL has, the line says nothing.
        var what = malformed.Message.Split(" LineNumber:", StringSplitOptions.None)[0];
        var where = malformed.LineNumber > 0 ? $"line {malformed.LineNumber + 1}, byte" : "byte";
        return $"invalid JSON at {where} {malformed.BytePositionInLine} of the record: {what}";
    }

    /// <summary>Where the best value of a field so far lies, or the value itself when it had to be put together.</summary>
    private readonly record struct Slot(int Rank, int Start, int Length, string? Decoded)
    {
        public static Slot Empty { get; } = new(int.MaxValue, 0, 0, Decoded: null);
    }
}

namespace Parley.Reading;

/// <summary>
/// JSONL: one JSON object a line, rows being line numbers. Blank lines are passed over. A file that is a JSON array in
/// spite of its name is read as one.
/// </summary>
internal sealed class JsonLinesFormat : IInputFormat
{
    public IEnumerable<Record> Read(ByteWindow content, FieldMap map, ReadingOptions options)
    {
        content.Ensure(1);
        return content.Available.TrimStart(" \t\r\n"u8).StartsWith("["u8)
            ? JsonFormat.ReadValues(content, map, options)
            : ReadLines(content, map, options);
    }

    private static IEnumerable<Record> ReadLines(ByteWindow content, FieldMap map, ReadingOptions options)
    {
        var lines = new LineSplitter(content, options.MaxRecordBytes);
        var json = new JsonRecordReader(map);
        var empty = true;
        for (var row = 1; lines.MoveNext(); row++)
        {
            if (!lines.TooLong && lines.Line.TrimStart(" \t\r"u8).IsEmpty)
                continue;
            empty = false;
            yield return lines.TooLong
                ? RecordLimit.Exceeded(row, lines.Size, options, Excerpt.Of(lines.Start))
                : json.Read(lines.Line, row);
        }

        if (empty)
            yield return Record.EmptyFile;
    }
}

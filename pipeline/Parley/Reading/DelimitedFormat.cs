using System.Text.Unicode;
using CsvHelper;

namespace Parley.Reading;

/// <summary>
/// CSV and TSV by RFC 4180 with a header, rows counted below it, empty lines passed over. Quoted fields may hold line
/// breaks.
/// <list type="bullet">
/// <item>A CSV file whose header has no comma but semicolons, tabs or bars is read with those.</item>
/// <item>A record with fewer fields than the header has no values for the last columns. One with more is rejected, since
/// nobody knows which delimiter is part of a text, unless the surplus is empty.</item>
/// <item>Quotes inside an unquoted field are kept. Text after the closing quote of a quoted one, and a quote that is never
/// closed, are malformed: the record is rejected.</item>
/// </list>
/// </summary>
internal sealed class DelimitedFormat(char delimiter) : IInputFormat
{
    public IEnumerable<Record> Read(ByteWindow content, FieldMap map, ReadingOptions options)
    {
        if (!content.Ensure(1))
            return [Record.EmptyFile];
        var actual = delimiter == ',' ? Sniff(content.Available) : delimiter;
        return new Pass(new DelimitedStream(content, actual, options.MaxRecordBytes), actual).Read(map);
    }

    private static char Sniff(ReadOnlySpan<byte> start)
    {
        start = start.TrimStart("\r\n"u8);
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? start : start[..end];
        foreach (var candidate in ",;\t|")
        {
            if (header.Contains((byte)candidate))
                return candidate;
        }

        return ',';
    }

    /// <summary>One reading of one file.</summary>
    private sealed class Pass
    {
        private readonly DelimitedStream _stream;
        private readonly CsvReader _csv;
        private string? _brokenQuotes;

        public Pass(DelimitedStream stream, char delimiter)
        {
            _stream = stream;
            _csv = CsvReader.Create(stream, new CsvReaderOptions
            {
                Separator = delimiter,
                HasHeader = false,
                OnMalformedRecord = NoteBrokenQuotes,
            });
        }

        public IEnumerable<Record> Read(FieldMap map)
        {
            using var csv = _csv;
            if (!csv.Read())
            {
                yield return Record.EmptyFile;
                yield break;
            }

            var columns = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToArray();
            if (Fault() is { } fault)
            {
                yield return Record.Rejected(0, $"the header: {fault}", Excerpt.Of(csv.RawRecord));
                yield break;
            }

            var sources = Sources(columns, map);
            if (!Array.Exists(sources, s => s.Field == ArticleField.Text))
            {
                yield return Record.Rejected(0, NoTextColumn(columns, map), Excerpt.Of(csv.RawRecord));
                yield break;
            }

            var row = 0;
            while (MoveNext())
                yield return ReadRecord(++row, columns.Length, sources);
            if (row == 0)
                yield return Record.EmptyFile;
        }

        private bool MoveNext()
        {
            _brokenQuotes = null;
            return _csv.Read();
        }

        private Record ReadRecord(int row, int columns, (int Column, ArticleField Field)[] sources)
        {
            var reason = Fault() ?? Surplus(columns);
            if (reason is null)
            {
                var values = new FieldValues();
                foreach (var (column, field) in sources)
                {
                    if (values[field] is null && column < _csv.FieldCount && !AbsentValue.Is(_csv.GetSpan(column)))
                        values[field] = _csv.GetString(column);
                }

                if (values[ArticleField.Text] is { } text && !AbsentValue.Is(text))
                    return Record.Read(row, values);
                reason = "no text: the text column has no value";
            }

            return Record.Rejected(row, reason, Excerpt.Of(_csv.RawRecord));
        }

        private string? Fault()
        {
            var record = _csv.RawRecord;
            if (_stream.Faults.Count > 0 && DelimitedStream.IsMarked(record))
                return _stream.Faults.Dequeue();
            if (!Utf8.IsValid(record))
            {
                var position = MalformedUtf8.IndexIn(record);
                return MalformedUtf8.Reason(record[position], position, "record");
            }

            var nul = record.IndexOf((byte)0);
            return nul >= 0 ? $"binary content: a NUL byte at byte {nul} of the record" : _brokenQuotes;
        }

        private string? Surplus(int columns)
        {
            for (var i = columns; i < _csv.FieldCount; i++)
            {
                if (!AbsentValue.Is(_csv.GetSpan(i)))
                    return $"{_csv.FieldCount} fields, the header has {columns}: quote fields that hold the delimiter";
            }

            return null;
        }

        private void NoteBrokenQuotes(CsvMalformedRecord record) =>
            _brokenQuotes = record.Reason switch
            {
                CsvMalformedReason.TextAfterClosingQuote =>
                    "malformed quotes: text follows the closing quote of a field; a quote inside a quoted field is written twice",
                CsvMalformedReason.UnterminatedQuote => "malformed quotes: a quoted field is not closed before the end of the file",
                _ => _brokenQuotes,
            };

        private static (int Column, ArticleField Field)[] Sources(string[] columns, FieldMap map) =>
            columns
                .SelectMany((name, column) => (map.TargetsOf(name) ?? []).Select(target => (column, target)))
                .OrderBy(source => source.target.Rank)
                .ThenBy(source => source.column)
                .Select(source => (source.column, source.target.Field))
                .ToArray();

        private static string NoTextColumn(string[] columns, FieldMap map)
        {
            var names = string.Join(", ", map.NamesOf(ArticleField.Text));
            var found = Excerpt.Of(string.Join(", ", columns));
            return $"no text column: expected one of {names}; found {found}; name it with --map text=COLUMN";
        }
    }
}

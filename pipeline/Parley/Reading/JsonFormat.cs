namespace Parley.Reading;

/// <summary>
/// JSON: an array of objects; an object that is an article; or an object around one array of objects, as APIs return
/// them. Several such values in a row are read one after the other, so that JSONL named .json is read as well. Rows count
/// the objects of the file.
/// </summary>
internal sealed class JsonFormat : IInputFormat
{
    public IEnumerable<Record> Read(ByteWindow content, FieldMap map, ReadingOptions options) =>
        ReadValues(content, map, options);

    /// <summary>The same for content that turned out to be JSON in spite of its name.</summary>
    internal static IEnumerable<Record> ReadValues(ByteWindow content, FieldMap map, ReadingOptions options) =>
        new Pass(content, map, options).Read();

    /// <summary>One reading of one file.</summary>
    private sealed class Pass(ByteWindow content, FieldMap map, ReadingOptions options)
    {
        private readonly JsonValueSplitter _values = new(content, options.MaxRecordBytes);
        private readonly JsonRecordReader _json = new(map);
        private int _row;

        public IEnumerable<Record> Read()
        {
            var empty = true;
            for (var next = _values.Peek(); next >= 0; next = _values.Peek())
            {
                var records = next switch
                {
                    '[' => ReadArray(),
                    '{' => ReadObject(),
                    _ => SkipOther(),
                };
                foreach (var record in records)
                {
                    empty = false;
                    yield return record;
                }
            }

            if (empty)
                yield return Record.EmptyFile;
        }

        private IEnumerable<Record> ReadArray()
        {
            _values.Skip(1);
            while (true)
            {
                switch (_values.Peek())
                {
                    case ']':
                        _values.Skip(1);
                        yield break;
                    case < 0:
                        yield return Record.Rejected(_row + 1, "the file ends before its array is closed", "");
                        yield break;
                    default:
                        foreach (var record in ReadElement())
                            yield return record;
                        break;
                }
            }
        }

        private IEnumerable<Record> SkipOther()
        {
            _values.Find();
            yield return Record.Rejected(++_row, "expected a JSON array or object", Excerpt.Of(_values.Value));
            _values.SkipToContainer();
        }

        private IEnumerable<Record> ReadElement()
        {
            _row++;
            if (_values.Find() == JsonExtent.TooLong)
            {
                var start = Excerpt.Of(_values.Value);
                yield return RecordLimit.Exceeded(_row, _values.SkipFound(), options, start);
                yield break;
            }

            // One that is cut off is left to the parser, which tells where and in what.
            yield return _json.Read(_values.Value, _row);
            _values.SkipFound();
        }

        private IEnumerable<Record> ReadObject()
        {
            var extent = _values.Find();
            var record = default(Record);
            var list = default(string);
            if (extent == JsonExtent.Complete)
            {
                record = _json.Read(_values.Value, _row + 1);
                list = record.Values is null ? FindList(_values.Value.ToArray()) : null;
                if (list is null)
                {
                    _row++;
                    yield return record;
                    _values.SkipFound();
                    yield break;
                }
            }

            // Too long for an article, so it is read as what lies around a list of them: the first that it has.
            var start = Excerpt.Of(_values.Value);
            var position = _values.Position;
            var found = false;
            foreach (var (name, listsObjects) in _values.Members())
            {
                if (found || !listsObjects || !(list is null ? MayList(name) : name.Equals(list, StringComparison.Ordinal)))
                    continue;
                found = true;
                foreach (var element in ReadArray())
                    yield return element;
            }

            if (_values.Malformed || !found)
            {
                var size = _values.Position - position;
                yield return Record.Rejected(
                    ++_row,
                    _values.Malformed
                        ? $"invalid JSON: an object breaks off or is malformed {size} bytes after its start"
                        : $"neither an article (too long: {size} bytes, at most {options.MaxRecordBytes} are read) nor an object with an array of articles",
                    start);
                _values.SkipRest();
            }
        }

        /// <summary>The one array of objects of an object that has no text itself; null when there is none or are several.</summary>
        private string? FindList(byte[] json)
        {
            using var copy = new ByteWindow(new MemoryStream(json), json.Length + 1);
            var members = new JsonValueSplitter(copy, json.Length).Members().ToList();
            if (members.Exists(m => !m.ListsObjects && Feeds(m.Name, ArticleField.Text)))
                return null;
            var lists = members.Where(m => m.ListsObjects && MayList(m.Name)).ToList();
            return lists.Count == 1 ? lists[0].Name : null;
        }

        // "content" may well be a list of articles; a list of authors or sources is part of an article.
        private bool MayList(string name) =>
            map.TargetsOf(name) is not { } targets || targets.All(t => t.Field == ArticleField.Text);

        private bool Feeds(string name, ArticleField field) => map.TargetsOf(name)?.Any(t => t.Field == field) == true;
    }
}

namespace Parley.Reading;

/// <summary>How one kind of file is cut into records. Stateless: one instance reads any number of files.</summary>
internal interface IInputFormat
{
    /// <summary>
    /// The records of a file in their order, lazily; at least one, so that no file disappears silently. Exceptions of the
    /// stream pass through: the caller makes a reject of the file of them.
    /// </summary>
    /// <param name="content">UTF-8 without a byte order mark, not necessarily well-formed.</param>
    /// <param name="map">Which names feed which field.</param>
    /// <param name="options">For the limit of a record.</param>
    IEnumerable<Record> Read(ByteWindow content, FieldMap map, ReadingOptions options);
}

/// <summary>The one table of what is read, by file name extension.</summary>
internal static class InputFormats
{
    private static readonly Dictionary<string, IInputFormat> s_formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = new PlainTextFormat(),
        [".jsonl"] = new JsonLinesFormat(),
        [".ndjson"] = new JsonLinesFormat(),
        [".json"] = new JsonFormat(),
        [".csv"] = new DelimitedFormat(','),
        [".tsv"] = new DelimitedFormat('\t'),
    };

    private static readonly Dictionary<string, string> s_notYet = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "HTML",
        [".htm"] = "HTML",
        [".warc"] = "WARC",
        [".parquet"] = "Parquet",
    };

    /// <summary>What <c>-</c> is read as.</summary>
    public static IInputFormat StandardInput { get; } = new JsonLinesFormat();

    /// <summary>The format of a file by its name; null with the reason when it is not read.</summary>
    public static IInputFormat? Of(string name, out bool gzipped, out string whyNot)
    {
        gzipped = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(gzipped ? name[..^3] : name);
        if (s_formats.TryGetValue(extension, out var format))
        {
            whyNot = "";
            return format;
        }

        var known = string.Join(", ", s_formats.Keys);
        whyNot = s_notYet.TryGetValue(extension, out var later)
            ? $"{later} is not read yet; convert it to one of {known}, each also .gz"
            : $"unknown extension \"{extension}\"; expected one of {known}, each also .gz";
        return null;
    }
}

using Parley.Documents;

namespace Parley.Reading;

/// <summary>
/// Reads dumps of news articles: files, directories, globs, standard input → articles, and a reject with its reason for
/// whatever does not become one. Streams: memory is bounded by the longest record, whatever the size of the dump.
/// Articles come in the order of the inputs and of their rows, which is the same every time.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;
    private readonly FieldMap _map;

    private ArticleReader(InputFiles inputs, ReadingOptions options)
    {
        _options = options;
        _map = FieldMap.Create(options.Map);
        Files = inputs.Files;
        PassedOver = inputs.PassedOver;
        Counts.FilesTotal = Files.Count;
        Counts.BytesTotal = Files.All(file => file.Bytes.HasValue) ? Files.Sum(file => file.Bytes) : null;
    }

    /// <summary>What will be read, in order.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <summary>Files of directories and globs that will not be read, each with the reason: hidden, of an unknown extension, named before.</summary>
    public IReadOnlyList<string> PassedOver { get; }

    /// <summary>What has been read so far.</summary>
    public ReadingCounts Counts { get; } = new();

    /// <summary>Finds the inputs and checks that all of them can be read.</summary>
    /// <param name="inputs">Files, directories (read recursively), globs (<c>*</c>, <c>?</c>, <c>**</c>), or <c>-</c> for JSONL on standard input.</param>
    /// <param name="options">Validated here; null for the defaults.</param>
    /// <param name="standardInput">Opens what <c>-</c> reads; null for the process's.</param>
    /// <exception cref="ArgumentException">The options are wrong.</exception>
    /// <exception cref="InputException">Inputs are missing or unreadable; tells all of them.</exception>
    public static ArticleReader Open(IReadOnlyList<string> inputs, ReadingOptions? options = null, Func<Stream>? standardInput = null)
    {
        options ??= new ReadingOptions();
        if (options.Validate() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join('\n', faults), nameof(options));
        return new ArticleReader(InputFiles.Find(inputs, standardInput ?? Console.OpenStandardInput), options);
    }

    /// <summary>Reads everything once, lazily. Counts add up over calls, and ids start anew with each.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IEnumerable<ReadResult> Read(CancellationToken cancellation = default)
    {
        var builder = new ArticleBuilder(new ArticleIds());
        foreach (var file in Files)
        {
            var before = Counts.BytesRead;
            foreach (var record in Records(file, cancellation))
            {
                if (Take(file, record, builder) is { } result)
                    yield return result;
            }

            // Also when reading stopped early, or the file grew meanwhile: progress ends at the total.
            if (file.Bytes is { } bytes)
                Counts.AddBytes(before + bytes - Counts.BytesRead);
            Counts.AddFile();
        }
    }

    private ReadResult? Take(InputFile file, Record record, ArticleBuilder builder)
    {
        if (record.Row > 0)
            Counts.AddRecord();
        if (record.Values is null)
        {
            Counts.AddReject();
            return new ReadResult(new Reject(file.Name, record.Row, record.Reason, record.Start));
        }

        // Before the dates are looked at: ids must not depend on what of a dump is asked for.
        var article = builder.Build(file.Name, record.Row, record.Values, out var unreadableDate);
        if (!_options.Admits(article.Published))
        {
            Counts.AddOutsideDates();
            return null;
        }

        Counts.AddArticle(dated: article.Published is not null);
        if (unreadableDate)
            Counts.AddUnreadableDate();
        return new ReadResult(article);
    }

    // The records of a file, and one more for a fault of the file at the row where it broke.
    private IEnumerable<Record> Records(InputFile file, CancellationToken cancellation)
    {
        var row = 0;
        var fault = default(string);
        using var content = OpenContent(file, cancellation, ref fault);
        using var records = fault is null ? file.Format.Read(content, _map, _options).GetEnumerator() : null;
        while (records is not null)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!records.MoveNext())
                    break;
            }
            catch (Exception broken) when (FileFault.Is(broken))
            {
                fault = FileFault.Reason(broken);
                row++;
                break;
            }

            row = records.Current.Row;
            yield return records.Current;
        }

        if (fault is not null)
            yield return Record.Rejected(row, fault, "");
    }

    private ByteWindow OpenContent(InputFile file, CancellationToken cancellation, ref string? fault)
    {
        var raw = Stream.Null;
        try
        {
            raw = file.Open();
            return new ByteWindow(InputOpener.Open(new CountingStream(raw, Counts, cancellation), file.Gzipped));
        }
        catch (Exception unreadable) when (FileFault.Is(unreadable))
        {
            raw.Dispose();
            fault = FileFault.Reason(unreadable);
            return new ByteWindow(Stream.Null);
        }
    }
}

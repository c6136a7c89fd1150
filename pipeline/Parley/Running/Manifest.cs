using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>
/// What a run wrote into its output folder, and from what. It is rewritten after every part; a part that it does not name
/// is not finished. The same dump, options and models give the same manifest but for <see cref="Run"/>.
/// </summary>
public sealed record Manifest
{
    public required RunIdentity Identity { get; init; }

    public required IReadOnlyList<ManifestPart> Parts { get; init; }

    /// <summary>Whether the run came to the end of its inputs.</summary>
    public required bool Complete { get; init; }

    public required RunTotals Totals { get; init; }

    /// <summary>Rejects by kind, the most frequent first.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>When and how fast: the one thing that differs between two runs over the same dump.</summary>
    public required RunTimes Run { get; init; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="OutputException">It cannot be read, or is none.</exception>
    public static Manifest Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest)
                ?? throw new JsonException("it is null");
        }
        catch (Exception fault) when (fault is JsonException || OutputException.IsFileFault(fault))
        {
            throw new OutputException($"{path}: is no manifest that this version can read: {fault.Message} Choose another output folder, or remove what an earlier run wrote there with --overwrite.", fault);
        }
    }

    /// <summary>Writes it under a temporary name, flushes it to disk and renames it.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Save(string path)
    {
        var temporary = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}{PartWriter.TemporarySuffix}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(stream, this, ManifestJson.Default.Manifest);
                stream.WriteByte((byte)'\n');
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (OutputException.IsFileFault(fault))
        {
            throw OutputException.Unwritable(path, fault);
        }
    }
}

/// <summary>One finished part.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Articles">Articles that were taken up for it, those that a stage failed on included.</param>
/// <param name="Tokens">Of the articles written.</param>
/// <param name="ContentSha256">Over all fields of its articles: shows whether the inputs are still the same.</param>
/// <param name="Files">One per table.</param>
/// <param name="Failures">Articles that a stage failed on.</param>
public sealed record ManifestPart(
    int Index, int Articles, long Tokens, string ContentSha256, IReadOnlyList<PartFile> Files, IReadOnlyList<Reject> Failures)
{
    /// <summary>Rows of a table; 0 when the part has no such table.</summary>
    public long RowsOf(TableInfo table) => Files.Where(file => file.Table == table.Name).Sum(file => file.Rows);
}

/// <summary>Sums over all finished parts.</summary>
public sealed record RunTotals(long Articles, long Sentences, long Statements, long Tokens, long Rejects);

/// <summary>Rejects of one kind.</summary>
public sealed record RejectCount(string Reason, long Count);

/// <summary>When and how fast a run was.</summary>
public sealed record RunTimes(DateTimeOffset Started, DateTimeOffset Updated, int Workers);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(RunSummary))]
internal sealed partial class ManifestJson : JsonSerializerContext;

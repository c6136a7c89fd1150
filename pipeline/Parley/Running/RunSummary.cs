using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Running;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>All inputs were read and all parts are finished.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>All inputs were read, and not one article was in them, only rejects.</summary>
    [JsonStringEnumMemberName("nothing_read")]
    NothingRead,

    /// <summary>Stopped at more rejects than allowed; the finished parts are kept.</summary>
    [JsonStringEnumMemberName("too_many_rejects")]
    TooManyRejects,

    /// <summary>Stopped from outside; the finished parts are kept.</summary>
    [JsonStringEnumMemberName("interrupted")]
    Interrupted,
}

/// <summary>What a run did.</summary>
public sealed record RunSummary
{
    public required RunOutcome Outcome { get; init; }

    /// <summary>The output folder as the user named it.</summary>
    public required string Output { get; init; }

    /// <summary>Over all finished parts, those of earlier runs included; rejects are those met by this run.</summary>
    public required RunTotals Totals { get; init; }

    /// <summary>By kind, the most frequent first.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required int PartsWritten { get; init; }

    /// <summary>Parts that an earlier run had finished.</summary>
    public required int PartsSkipped { get; init; }

    /// <summary>Articles and tokens that this run annotated, whether or not their part was finished.</summary>
    public required long ArticlesProcessed { get; init; }

    public required long TokensProcessed { get; init; }

    /// <summary>Wall time in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Largest resident memory of the process so far, in bytes.</summary>
    public required long PeakMemoryBytes { get; init; }

    public double TokensPerSecond => Seconds > 0 ? TokensProcessed / Seconds : 0;

    /// <summary>The same as JSON with snake_case names.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.RunSummary);
}

using Parley.Running;

namespace Parley.Cli;

/// <summary>What a run tells people at its end.</summary>
internal static class RunReport
{
    private const int MostReasons = 10;

    public static void Write(TextWriter output, RunSummary summary)
    {
        var totals = summary.Totals;
        output.WriteLine($"{totals.Articles:N0} articles, {totals.Sentences:N0} sentences, {totals.Statements:N0} statements in {summary.Output}");
        output.WriteLine($"  parts    {summary.PartsWritten:N0} written, {summary.PartsSkipped:N0} there already");
        output.WriteLine($"  rejects  {totals.Rejects:N0}");
        foreach (var kind in summary.Rejects.Take(MostReasons)) output.WriteLine($"           {kind.Count:N0} {kind.Reason}");
        if (summary.Rejects.Count > MostReasons) output.WriteLine($"           and {summary.Rejects.Count - MostReasons:N0} other kinds");
        output.WriteLine($"  time     {Durations.Text(summary.Seconds)}, {summary.TokensPerSecond:N0} tokens/s over {summary.TokensProcessed:N0} tokens");
        output.WriteLine($"  memory   {summary.PeakMemoryBytes / 1_000_000.0:N0} MB at most");
    }

    /// <summary>Warnings, and why a run is not as complete as its user hoped, with what to do.</summary>
    public static void WriteProblems(TextWriter error, RunSummary summary, PipelineOptions options)
    {
        foreach (var warning in summary.Warnings) error.WriteLine($"warning: {warning}");
        var rejects = Path.Join(summary.Output, $"rejects{options.Shard.Suffix}.jsonl");
        var kept = $"{summary.PartsWritten + summary.PartsSkipped:N0} finished parts with {summary.Totals.Articles:N0} articles are kept";
        switch (summary.Outcome)
        {
            case RunOutcome.NothingRead:
                error.WriteLine($"error: not one article could be read: all {summary.Totals.Rejects:N0} records were rejected. {rejects} says why.");
                break;
            case RunOutcome.TooManyRejects:
                error.WriteLine($"error: stopped at {summary.Totals.Rejects:N0} rejects; --max-rejects allows {options.MaxRejects:N0}. {rejects} says why; {kept}. Correct the input or allow more, and run again.");
                break;
            case RunOutcome.Interrupted:
                error.WriteLine($"Interrupted: {kept}. Run the same command again to go on from there.");
                break;
        }
    }
}

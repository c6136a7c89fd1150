using System.Diagnostics;
using Parley.Parquet;
using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>
/// Reads a dump, annotates its articles and writes the tables, part by part. Memory is bounded whatever the size of the dump;
/// order and bytes of the tables do not depend on the number of workers; a run that stopped goes on where it was when it is
/// started again with the same options, inputs and models.
/// </summary>
public sealed class BatchRunner
{
    private readonly PipelineOptions _options;
    private readonly Func<ArticlePipeline> _pipelines;
    private readonly IReadOnlyList<InstalledModel> _models;
    private readonly ITableFormat _format;
    private readonly TimeProvider _time;

    /// <param name="options">Validated here.</param>
    /// <param name="pipelines">Makes a pipeline for a worker; called by several threads.</param>
    /// <param name="models">Those that the pipelines use.</param>
    /// <param name="format">Of the tables; null for Parquet.</param>
    /// <param name="time">For the manifest and the summary; null for the system's.</param>
    /// <exception cref="ArgumentException">The options are wrong; tells all faults, one a line.</exception>
    public BatchRunner(
        PipelineOptions options, Func<ArticlePipeline> pipelines, IReadOnlyList<InstalledModel> models, ITableFormat? format = null, TimeProvider? time = null)
    {
        if (options.Validate() is { Count: > 0 } faults) throw new ArgumentException(string.Join('\n', faults), nameof(options));
        _options = options;
        _pipelines = pipelines;
        _models = models;
        _format = format ?? new ParquetTableFormat(new ParquetOptions
        {
            Compression = options.Codec,
            RowGroupRows = options.RowGroupRows,
            RowGroupBytes = options.RowGroupBytes,
        });
        _time = time ?? TimeProvider.System;
    }

    /// <summary>How far <see cref="Run"/> is.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>Runs once. Nothing is read before inputs and output folder are known to be usable.</summary>
    /// <param name="inputs">Files, directories, globs, or <c>-</c>.</param>
    /// <param name="output">The output folder; made when it is missing.</param>
    /// <param name="standardInput">Opens what <c>-</c> reads; null for the process's.</param>
    /// <param name="cancellation">Stops the run; finished parts are kept, the part in work is dropped.</param>
    /// <exception cref="InputException">Inputs are missing or unreadable; nothing was written.</exception>
    /// <exception cref="OutputException">The output folder cannot be used or holds what this run must not mix with, or a file in it cannot be written.</exception>
    public RunSummary Run(
        IReadOnlyList<string> inputs, string output, Func<Stream>? standardInput = null, CancellationToken cancellation = default)
    {
        var started = _time.GetTimestamp();
        var reader = ArticleReader.Open(inputs, _options.Reading, standardInput);
        using var folder = OutputFolder.Open(output, _options.Shard);
        EarlierRun.CheckInputs(folder, reader.Files);
        var identity = RunIdentity.Of(_options, reader.Files, _models);
        var earlier = EarlierRun.Resume(folder, identity, _options.Overwrite);
        using var rejects = new RejectLog(folder.RejectsPath, _options.MaxRejects);
        var log = new RunLog(folder.ManifestPath, identity, earlier, rejects, _options.Workers, _time);
        log.Save(complete: false, warnings: []);
        Progress.Reading = reader.Counts;

        var outcome = Process(reader, folder, log, rejects, cancellation);
        var warnings = Warnings(reader);
        log.Save(outcome is RunOutcome.Completed or RunOutcome.NothingRead, warnings);
        return new RunSummary
        {
            Outcome = outcome,
            Output = output,
            Totals = log.Totals,
            Rejects = rejects.Kinds,
            Warnings = warnings,
            PartsWritten = log.PartsWritten,
            PartsSkipped = log.PartsSkipped,
            ArticlesProcessed = Progress.Articles,
            TokensProcessed = Progress.Tokens,
            Seconds = _time.GetElapsedTime(started).TotalSeconds,
            PeakMemoryBytes = PeakMemory(),
        };
    }

    private RunOutcome Process(ArticleReader reader, OutputFolder folder, RunLog log, RejectLog rejects, CancellationToken cancellation)
    {
        using var parts = new PartSequence(folder, _format, log, _options.ArticlesPerPart);
        using var conveyor = new Conveyor(_options, part => log.Earlier(part) is not null, cancellation);
        var memory = new MemoryKeeper();
        try
        {
            foreach (var item in conveyor.Run(reader, _pipelines))
            {
                memory.Add(item.Characters);
                var reject = item.Article is null ? item.Reject : parts.Add(item);
                if (item.Document is { } document) Progress.AddArticle(document.Tokens.Count);
                if (reject is null) continue;
                rejects.Add(reject);
                Progress.AddReject();
                if (rejects.Exceeded) return RunOutcome.TooManyRejects;
            }

            parts.Complete();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return RunOutcome.Interrupted;
        }

        var read = reader.Counts;
        return read is { Articles: 0, OutsideDates: 0, Rejects: > 0 } ? RunOutcome.NothingRead : RunOutcome.Completed;
    }

    private static List<string> Warnings(ArticleReader reader)
    {
        var warnings = new List<string>();
        var counts = reader.Counts;
        if (counts.UnreadableDates > 0)
            warnings.Add($"{counts.UnreadableDates} articles have a date of publication that does not parse; their published is null");
        if (reader.PassedOver.Count > 0)
            warnings.Add($"{reader.PassedOver.Count} files were passed over, the first of them {reader.PassedOver[0]}");
        return warnings;
    }

    private static long PeakMemory()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}

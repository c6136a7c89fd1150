using System.Diagnostics;
using Parley.Running;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>Shows how far a run is: a bar on a terminal, a line a minute elsewhere. Looks at the run from a thread of its own.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private static readonly TimeSpan s_barInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_lineInterval = TimeSpan.FromMinutes(1);

    private readonly Surroundings _surroundings;
    private readonly RunProgress _run;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _thread;

    private ProgressDisplay(Surroundings surroundings, RunProgress run)
    {
        _surroundings = surroundings;
        _run = run;
        _thread = new Thread(surroundings.IsTerminal ? ShowBar : WriteLines) { IsBackground = true, Name = "Parley progress" };
    }

    public static ProgressDisplay Start(Surroundings surroundings, RunProgress run)
    {
        var display = new ProgressDisplay(surroundings, run);
        display._thread.Start();
        return display;
    }

    public void Dispose()
    {
        _ended.Set();
        _thread.Join();
        _ended.Dispose();
    }

    private void WriteLines()
    {
        while (!_ended.Wait(s_lineInterval)) _surroundings.Error.WriteLine(Line());
    }

    private void ShowBar()
    {
        // A run of a moment needs no bar, and Spectre takes a moment to start.
        if (_ended.Wait(s_barInterval)) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_surroundings.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                var task = context.AddTask("", maxValue: 1);
                do
                {
                    task.IsIndeterminate = Share() is null;
                    task.Value = Share() ?? 0;
                    task.Description = Markup.Escape(Line());
                }
                while (!_ended.Wait(s_barInterval));
            });
    }

    /// <summary>Bytes read of all, 0 to 1; null where the total is not known.</summary>
    private double? Share() => _run.Reading is { BytesTotal: > 0 } reading
        ? Math.Min(1, (double)reading.BytesRead / reading.BytesTotal.Value)
        : null;

    private string Line()
    {
        var seconds = _clock.Elapsed.TotalSeconds;
        var line = $"{_run.Articles:N0} articles, {_run.Articles / seconds:N0} articles/s, {_run.Tokens / seconds:N0} tokens/s";
        if (_run.Rejects > 0) line += $", {_run.Rejects:N0} rejects";
        return Share() is { } share and > 0 and < 1 ? $"{line}, {share:P0} read, {Durations.Text(seconds / share - seconds)} left" : line;
    }
}

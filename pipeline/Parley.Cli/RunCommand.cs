using System.CommandLine;
using Parley.Running;

namespace Parley.Cli;

/// <summary><c>parley run</c>: from dumps to tables.</summary>
internal static class RunCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var arguments = new RunArguments();
        var command = new Command("run", "Reads articles and writes the tables of who said what, with stance scores.");
        arguments.AddTo(command);
        // On another thread: only then is Ctrl-C listened to while it runs.
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(surroundings, arguments, parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Surroundings surroundings, RunArguments arguments, ParseResult parsed, CancellationToken cancellation)
    {
        var options = arguments.Options(parsed);
        if (options.Validate() is { Count: > 0 } faults) throw new UsageException(faults);
        var models = Models.Find(parsed.GetRequiredValue(arguments.ModelsFolder));
        var runner = new BatchRunner(options, Models.Pipelines(surroundings, models), models);
        var quiet = parsed.GetValue(arguments.Quiet);
        RunSummary summary;
        using (quiet ? null : ProgressDisplay.Start(surroundings, runner.Progress))
            summary = runner.Run(parsed.GetRequiredValue(arguments.Inputs), parsed.GetRequiredValue(arguments.Output), surroundings.Input, cancellation);

        RunReport.WriteProblems(surroundings.Error, summary, options);
        if (parsed.GetValue(arguments.Json)) surroundings.Out.WriteLine(summary.ToJson());
        else if (!quiet) RunReport.Write(surroundings.Out, summary);
        return ExitCodes.Of(summary.Outcome);
    }
}

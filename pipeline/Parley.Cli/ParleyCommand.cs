using System.CommandLine;
using Parley.Learning;
using Parley.Reading;
using Parley.Writing;

namespace Parley.Cli;

/// <summary>The command line as a whole: its commands, and what becomes of the errors that reach it.</summary>
public static class ParleyCommand
{
    // A stage finishes its article and the part in work is dropped well within this time after Ctrl-C.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs one command.</summary>
    /// <returns>The exit code; see <c>README.md</c>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Reads dumps of news articles, finds who said what, scores its stance towards a negotiated settlement, and writes the tables to Parquet.");
        root.Subcommands.Add(RunCommand.Create(surroundings));
        root.Subcommands.Add(TrainCommand.Create(surroundings));
        root.Subcommands.Add(EvaluateCommand.Create(surroundings));
        root.Subcommands.Add(ModelsCommand.Create(surroundings));
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Out,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_patience,
        };
        try
        {
            return await root.Parse(args).InvokeAsync(configuration, cancellation);
        }
        catch (InputException fault)
        {
            return Report(surroundings, fault.Faults, ExitCodes.Input);
        }
        catch (OutputException fault)
        {
            return Report(surroundings, [fault.Message], ExitCodes.Usage);
        }
        catch (ModelFormatException fault)
        {
            return Report(surroundings, [fault.Message], ExitCodes.Usage);
        }
        catch (UsageException fault)
        {
            return Report(surroundings, fault.Faults, ExitCodes.Usage);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception fault)
        {
            return Report(surroundings, [$"this is a fault of parley, not of its input; please report it with what follows.\n{fault}"], ExitCodes.Usage);
        }
    }

    private static int Report(Surroundings surroundings, IReadOnlyList<string> faults, int exitCode)
    {
        foreach (var fault in faults) surroundings.Error.WriteLine($"error: {fault}");
        return exitCode;
    }
}

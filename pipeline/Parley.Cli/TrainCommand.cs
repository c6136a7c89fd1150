using System.CommandLine;
using Parley.Evaluation;
using Parley.Running;
using Parley.Stances;

namespace Parley.Cli;

/// <summary><c>parley train</c>: models from labelled data.</summary>
internal static class TrainCommand
{
    private static readonly StanceTrainerOptions s_defaults = new();

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("train", "Makes models from labelled data.");
        command.Subcommands.Add(Stance(surroundings));
        return command;
    }

    private static Command Stance(Surroundings surroundings)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "Labelled statements: tab-separated, with a header that has stance and text; also .gz.",
            HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--output", "-o") { Description = "Folder for model.bin; made when it is missing.", HelpName = "DIR", Required = true };
        var dev = new Option<string[]>("--dev") { Description = "Labelled statements to score the model on.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var seed = new Option<int>("--seed") { Description = "Decides how the examples are divided for the calibration.", HelpName = "N", DefaultValueFactory = _ => s_defaults.Seed };
        var l2 = new Option<double>("--l2") { Description = "Strength of the penalty on weights.", HelpName = "X", DefaultValueFactory = _ => s_defaults.L2 };
        var balance = new Option<double>("--class-balance") { Description = "How far rare stances count more, 0 to 1.", HelpName = "X", DefaultValueFactory = _ => s_defaults.ClassBalance };
        var folds = new Option<int>("--folds") { Description = "Parts for the calibration on held-out examples.", HelpName = "N", DefaultValueFactory = _ => s_defaults.Folds };
        var bits = new Option<int>("--hash-bits") { Description = "Features are hashed into 2^N buckets.", HelpName = "N", DefaultValueFactory = _ => s_defaults.HashBits };
        var command = new Command("stance", "Trains the model that scores statements.") { data, output, dev, seed, l2, balance, folds, bits };
        command.SetAction((parsed, cancellation) => Task.Run(() => Train(surroundings, new StanceTrainerOptions
        {
            Seed = parsed.GetRequiredValue(seed), L2 = parsed.GetRequiredValue(l2), ClassBalance = parsed.GetRequiredValue(balance),
            Folds = parsed.GetRequiredValue(folds), HashBits = parsed.GetRequiredValue(bits),
        }, parsed.GetRequiredValue(data), parsed.GetRequiredValue(dev), parsed.GetRequiredValue(output), cancellation), CancellationToken.None));
        return command;
    }

    private static int Train(Surroundings surroundings, StanceTrainerOptions options, string[] data, string[] dev, string output, CancellationToken cancellation)
    {
        if (options.Faults() is { Count: > 0 } faults) throw new UsageException(faults);
        var examples = LabelledExamples.Read(data);
        var held = LabelledExamples.Read(dev);
        StanceModel model;
        try
        {
            Directory.CreateDirectory(output);
            model = new StanceTrainer(options).Train(examples, cancellation);
            model.Save(Path.Join(output, InstalledModel.FileName));
        }
        catch (ArgumentException fault)
        {
            throw new UsageException([fault.Message]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"{output}: the model cannot be written there ({fault.Message}); name a folder that can be written with -o."]);
        }

        surroundings.Out.WriteLine($"{Path.Join(output, InstalledModel.FileName)}: trained on {examples.Count:N0} statements");
        if (held.Count > 0) StanceReport.Write(surroundings.Out, StanceEvaluation.Run(model, held));
        return ExitCodes.Done;
    }
}

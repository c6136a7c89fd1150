using System.CommandLine;

namespace Parley.Cli;

/// <summary><c>parley models</c>: what is installed.</summary>
internal static class ModelsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = Models.Option();
        var command = new Command("models", "Lists the installed models.") { folder };
        command.SetAction(parsed => List(surroundings, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int List(Surroundings surroundings, string folder)
    {
        var models = Models.Find(folder);
        if (models.Count == 0) surroundings.Out.WriteLine($"There are no models in {folder}.");
        foreach (var model in models)
        {
            surroundings.Out.WriteLine($"{model.Name}  {model.Bytes:N0} bytes  sha256 {model.Sha256}");
            surroundings.Out.WriteLine(model.Card is { } card ? $"  card: {card}" : "  no card");
        }

        return ExitCodes.Done;
    }
}

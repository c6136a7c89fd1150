using System.CommandLine;
using Parley.Running;

namespace Parley.Cli;

/// <summary>The option that says where the models are, and their opening.</summary>
internal static class Models
{
    /// <summary>Those that were shipped with the program.</summary>
    public static string Default => Path.Join(AppContext.BaseDirectory, "models");

    public static Option<string> Option() => new("--models")
    {
        Description = "Folder of the models; one folder with a model.bin for each.",
        HelpName = "DIR",
        DefaultValueFactory = _ => Default,
    };

    /// <summary>The models in a folder; none where the program was shipped without any.</summary>
    /// <exception cref="UsageException">The folder is missing, or a model in it cannot be read.</exception>
    public static IReadOnlyList<InstalledModel> Find(string folder)
    {
        if (folder == Default && !Directory.Exists(folder)) return [];
        try
        {
            return InstalledModel.Find(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([fault.Message]);
        }
    }
}

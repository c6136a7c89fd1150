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

    /// <summary>The model that scores stances.</summary>
    /// <exception cref="UsageException">It is missing, or cannot be read.</exception>
    public static Stances.IStanceModel Stance(string folder)
    {
        try
        {
            return PipelineModels.Open(Find(folder)).Stance
                ?? throw new UsageException([$"{folder}: there is no model in it; train one with `parley train stance` or name another folder with --models DIR."]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([fault.Message]);
        }
    }

    /// <summary>Opens the models and gives what makes pipelines of them.</summary>
    /// <exception cref="UsageException">One that a run needs is missing, or cannot be read.</exception>
    /// <exception cref="Learning.ModelFormatException">One is damaged or of another version.</exception>
    public static Func<ArticlePipeline> Pipelines(Surroundings surroundings, IReadOnlyList<InstalledModel> installed)
    {
        if (installed.Count == 0)
            surroundings.Error.WriteLine("warning: no models are installed: the stance columns are null. Name a folder of models with --models DIR.");
        try
        {
            var models = PipelineModels.Open(installed);
            return () => ArticlePipeline.Create(models);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([fault.Message]);
        }
    }
}

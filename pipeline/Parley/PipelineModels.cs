using Parley.Running;
using Parley.Stances;

namespace Parley;

/// <summary>The models of a pipeline, opened once and shared by all workers.</summary>
public sealed record PipelineModels
{
    /// <summary>Scores statements; null where none is installed.</summary>
    public IStanceModel? Stance { get; init; }

    /// <summary>None: what needs no model is done without one.</summary>
    public static PipelineModels None { get; } = new();

    /// <summary>Opens those that a pipeline uses.</summary>
    /// <param name="installed">Any models; an empty list gives <see cref="None"/>.</param>
    /// <exception cref="FileNotFoundException">There are models, but not the one that scores stances.</exception>
    /// <exception cref="Learning.ModelFormatException">One is damaged or of another version.</exception>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static PipelineModels Open(IReadOnlyList<InstalledModel> installed)
    {
        if (installed.Count == 0) return None;
        var stance = installed.FirstOrDefault(model => model.Name == StanceModel.Kind)
            ?? throw new FileNotFoundException(
                $"There is no model '{StanceModel.Kind}' beside {string.Join(", ", installed.Select(model => model.Name))}; put it into the folder of models, or name another one with --models DIR.");
        return new PipelineModels { Stance = StanceModel.Load(Path.Join(stance.Folder, InstalledModel.FileName)) };
    }
}

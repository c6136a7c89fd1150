namespace Parley;

/// <summary>A stage failed on an article.</summary>
/// <param name="stage">The stage's name.</param>
/// <param name="innerException">What it threw.</param>
public sealed class StageException(string stage, Exception innerException)
    : Exception($"failed in stage {stage}: {innerException.Message}", innerException)
{
    public string Stage { get; } = stage;
}

using Parley.Documents;

namespace Parley;

/// <summary>The data path: the stages in order.</summary>
public sealed class ArticlePipeline
{
    private readonly IStage[] _stages;

    /// <summary>A pipeline of the given stages.</summary>
    /// <exception cref="ArgumentException">A stage needs what no stage before it adds, or two add the same.</exception>
    public ArticlePipeline(IReadOnlyList<IStage> stages)
    {
        var present = Annotations.None;
        foreach (var stage in stages)
        {
            var missing = stage.Needs & ~present;
            if (missing != Annotations.None)
            {
                throw new ArgumentException(
                    $"Stage '{stage.Name}' needs {missing}, which no stage before it adds. Put a stage that adds it first.", nameof(stages));
            }

            var twice = stage.Adds & present;
            if (twice != Annotations.None)
            {
                throw new ArgumentException(
                    $"Stage '{stage.Name}' adds {twice}, which a stage before it has added already. Leave one of them out.", nameof(stages));
            }

            present |= stage.Adds;
        }

        _stages = [.. stages];
    }

    /// <summary>Annotates the document's article.</summary>
    public void Process(Document document)
    {
        foreach (var stage in _stages) stage.Process(document);
    }
}

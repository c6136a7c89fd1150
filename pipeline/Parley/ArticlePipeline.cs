using Parley.Documents;
using Parley.Entities;
using Parley.Segmentation;
using Parley.Speakers;
using Parley.Stances;
using Parley.Statements;

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

    /// <summary>The pipeline that a run uses; without a stance model it is the same but for the scores.</summary>
    public static ArticlePipeline Create(PipelineModels models)
    {
        List<IStage> stages = [new Segmenter(), new NameFinder(), new StatementFinder(), new SpeakerResolver()];
        if (models.Stance is { } stance) stages.Add(new StanceStage(stance));
        return new ArticlePipeline(stages);
    }

    /// <summary>Annotates the document's article.</summary>
    /// <exception cref="StageException">A stage failed. Its buffers may be in any state: go on with a new pipeline.</exception>
    public void Process(Document document)
    {
        foreach (var stage in _stages)
        {
            try
            {
                stage.Process(document);
            }
            catch (Exception fault)
            {
                throw new StageException(stage.Name, fault);
            }
        }
    }
}

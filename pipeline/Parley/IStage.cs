using Parley.Documents;

namespace Parley;

/// <summary>
/// One step of the pipeline. A stage reads the annotations it <see cref="Needs"/> and fills those it <see cref="Adds"/>;
/// <see cref="ArticlePipeline"/> checks when it is built that nothing is needed before it is added. An instance belongs
/// to one worker and may keep buffers between articles, but no knowledge: a document's annotations depend on it alone.
/// </summary>
public interface IStage
{
    /// <summary>One lower-case word, for messages and statistics.</summary>
    string Name { get; }

    Annotations Needs { get; }

    Annotations Adds { get; }

    void Process(Document document);
}

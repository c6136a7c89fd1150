using Parley.Documents;

namespace Parley.Stances;

/// <summary>Scores parts of statements. Safe to use from several threads at a time.</summary>
public interface IStanceModel
{
    /// <summary>The stance that the words in <paramref name="part"/> take.</summary>
    /// <param name="document">Carries tokens, sentences, quotations and entities.</param>
    /// <param name="part">Source, cue and content of a statement within one sentence.</param>
    StanceScore Score(Document document, Span part);
}

using Parley.Documents;
using Parley.Stances;

namespace Parley.Evaluation;

/// <summary>How well stances are scored on labelled statements.</summary>
/// <param name="Report">The model's figures.</param>
/// <param name="MacroF1Interval">95% bootstrap interval.</param>
/// <param name="AccuracyInterval">95% bootstrap interval.</param>
/// <param name="Reliability">Whether its probabilities can be believed.</param>
/// <param name="LogLoss">Mean of −ln p(gold).</param>
/// <param name="Majority">Figures of always giving the most frequent label.</param>
/// <param name="Lexicon">Figures of counting hostile against conciliatory words.</param>
public sealed record StanceEvaluation(
    ClassificationReport Report, Interval MacroF1Interval, Interval AccuracyInterval, Reliability Reliability, double LogLoss,
    ClassificationReport Majority, ClassificationReport Lexicon)
{
    private const int BootstrapSamples = 1000;

    /// <summary>Names of the stances as the tables write them, in the order of <see cref="Stance"/>.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["optimistic", "hardline", "neutral"];

    /// <summary>Scores the examples with a model and evaluates that.</summary>
    /// <param name="model">The model.</param>
    /// <param name="examples">One at least.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static StanceEvaluation Run(IStanceModel model, IReadOnlyList<StanceExample> examples, int seed = 1) =>
        Of(examples, Score(model, examples), seed);

    /// <summary>Evaluates scores, one for each example.</summary>
    /// <inheritdoc cref="Run"/>
    public static StanceEvaluation Of(IReadOnlyList<StanceExample> examples, IReadOnlyList<StanceScore> scores, int seed = 1)
    {
        if (examples.Count == 0 || scores.Count != examples.Count) throw new ArgumentException($"{examples.Count} examples with {scores.Count} scores cannot be evaluated: give one at least, and a score for each.", nameof(scores));
        byte[] gold = [.. examples.Select(example => (byte)example.Stance)];
        byte[] given = [.. scores.Select(score => (byte)score.Stance)];
        byte[] lexicon = [.. Score(new LexiconStanceModel(), examples).Select(score => (byte)score.Stance)];
        var majority = (byte)gold.CountBy(label => label).MaxBy(count => count.Value).Key;
        var confidences = Array.ConvertAll([.. scores], score => (double)Math.Max(score.Neutral, Math.Max(score.Hardline, score.Optimistic)));
        var right = gold.Zip(given, (one, other) => one == other).ToArray();
        return new StanceEvaluation(
            ClassificationReport.Of(Labels, gold, given),
            Bootstrap.Interval95(gold.Length, drawn => Draw(gold, given, drawn).MacroF1, BootstrapSamples, seed),
            Bootstrap.Interval95(gold.Length, drawn => Draw(gold, given, drawn).Accuracy, BootstrapSamples, seed),
            Reliability.Of(confidences, right),
            gold.Zip(scores, (label, score) => -Math.Log(Math.Max(Probability(score, label), float.Epsilon))).Average(),
            ClassificationReport.Of(Labels, gold, Enumerable.Repeat(majority, gold.Length).ToArray()),
            ClassificationReport.Of(Labels, gold, lexicon));
    }

    private static StanceScore[] Score(IStanceModel model, IReadOnlyList<StanceExample> examples) =>
        [.. examples.Select(example => model.Score(example.Document, example.Span))];

    private static ClassificationReport Draw(byte[] gold, byte[] given, int[] drawn) =>
        ClassificationReport.Of(Labels, Array.ConvertAll(drawn, i => gold[i]), Array.ConvertAll(drawn, i => given[i]));

    private static double Probability(StanceScore score, byte label) => (Stance)label switch
    {
        Stance.Optimistic => score.Optimistic,
        Stance.Hardline => score.Hardline,
        _ => score.Neutral,
    };
}

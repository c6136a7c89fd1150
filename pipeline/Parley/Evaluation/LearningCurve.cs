using Parley.Stances;

namespace Parley.Evaluation;

/// <summary>What a model from some of the examples reaches.</summary>
/// <param name="Examples">How many it was trained on.</param>
/// <param name="MacroF1">Its macro-F1 on the test examples, 0 to 1.</param>
/// <param name="Accuracy">Its accuracy on them, 0 to 1.</param>
public sealed record LearningCurvePoint(int Examples, double MacroF1, double Accuracy);

/// <summary>Shows whether more labelled data would help.</summary>
public static class LearningCurve
{
    /// <summary>Trains on growing parts of the examples, each within the next, and tests each model.</summary>
    /// <param name="trainer">Trains.</param>
    /// <param name="examples">Examples to train on.</param>
    /// <param name="test">Examples to test on.</param>
    /// <param name="points">Number of parts, 1 or more; the last is all of the examples.</param>
    /// <param name="seed">Decides which examples come first.</param>
    /// <exception cref="ArgumentException">A part is so small that a stance has no example.</exception>
    public static IReadOnlyList<LearningCurvePoint> Of(
        IStanceTrainer trainer, IReadOnlyList<StanceExample> examples, IReadOnlyList<StanceExample> test, int points = 6, int seed = 1)
    {
        var shuffled = examples.ToArray();
        new Random(seed).Shuffle(shuffled);
        var curve = new List<LearningCurvePoint>();
        for (var point = 1; point <= points; point++)
        {
            var part = shuffled[..(int)((long)shuffled.Length * point / points)];
            var report = StanceEvaluation.Run(trainer.Train(part), test).Report;
            curve.Add(new LearningCurvePoint(part.Length, report.MacroF1, report.Accuracy));
        }

        return curve;
    }
}

using Parley.Documents;
using Parley.Evaluation;
using Parley.Stances;
using Parley.Tests.Stances;

namespace Parley.Tests.Evaluation;

[TestClass]
public sealed class StanceEvaluationTests
{
    [TestMethod]
    public void Figures_follow_from_the_counts()
    {
        var report = ClassificationReport.Of(["a", "b", "c"], [0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 2, 2]);
        Assert.AreEqual(6, report.Count);
        Assert.AreEqual(4 / 6.0, report.Accuracy, 1e-12);
        Assert.AreEqual(new ClassReport("a", 1, 2 / 3.0, 0.8, 3), report.Classes[0]);
        Assert.AreEqual(new ClassReport("b", 0.5, 0.5, 0.5, 2), report.Classes[1]);
        Assert.AreEqual(new ClassReport("c", 0.5, 1, 2 / 3.0, 1), report.Classes[2]);
        Assert.AreEqual((0.8 + 0.5 + (2 / 3.0)) / 3, report.MacroF1, 1e-12);
        CollectionAssert.AreEqual(new[] { 2, 1, 0 }, report.Confusion[0].ToArray());
    }

    [TestMethod]
    public void A_class_that_nobody_has_or_gives_counts_as_0()
    {
        var report = ClassificationReport.Of(["a", "b", "c"], [0, 0], [0, 0]);
        Assert.AreEqual(1, report.Accuracy);
        Assert.AreEqual(1 / 3.0, report.MacroF1, 1e-12);
    }

    [TestMethod]
    public void Reliability_is_measured_by_tenths()
    {
        var reliability = Reliability.Of([0.95, 0.95, 0.55, 1.0], [true, false, true, true]);
        Assert.AreEqual(10, reliability.Bins.Count);
        Assert.AreEqual(3, reliability.Bins[9].Count);
        Assert.AreEqual(2 / 3.0, reliability.Bins[9].Accuracy, 1e-12);
        Assert.AreEqual(1, reliability.Bins[5].Count);
        Assert.AreEqual(((2.9 - 2) + (1 - 0.55)) / 4, reliability.ExpectedError, 1e-12);
    }

    [TestMethod]
    public void The_interval_is_seeded_and_holds_the_figure()
    {
        bool[] right = [.. Enumerable.Range(0, 400).Select(i => i % 4 != 0)];
        double Accuracy(int[] drawn) => drawn.Average(i => right[i] ? 1.0 : 0);
        var interval = Bootstrap.Interval95(400, Accuracy, 1000, seed: 5);
        Assert.AreEqual(interval, Bootstrap.Interval95(400, Accuracy, 1000, seed: 5));
        // The standard error is √(0.75 · 0.25 / 400) = 0.0217.
        Assert.AreEqual(0.75 - (1.96 * 0.0217), interval.Low, 0.008);
        Assert.AreEqual(0.75 + (1.96 * 0.0217), interval.High, 0.008);
    }

    [TestMethod]
    public void Baselines_stand_beside_the_model()
    {
        StanceExample[] examples =
        [
            Annotated.Example("They denounced it as a lie and an insult.", Stance.Hardline),
            Annotated.Example("The hotel has forty rooms.", Stance.Neutral),
            Annotated.Example("The hotel has fifty rooms.", Stance.Neutral),
            Annotated.Example("They are ready for talks and hope for peace.", Stance.Optimistic),
        ];
        var evaluation = StanceEvaluation.Of(examples, [new(0, 1, 0), new(0, 0, 1), new(0, 0, 1), new(0, 0.5f, 0.5f)]);
        Assert.AreEqual(0.75, evaluation.Report.Accuracy);
        Assert.AreEqual(0.5, evaluation.Majority.Accuracy);
        Assert.AreEqual(1, evaluation.Lexicon.Accuracy);
        Assert.IsTrue(evaluation.MacroF1Interval.Low <= evaluation.Report.MacroF1 && evaluation.Report.MacroF1 <= evaluation.MacroF1Interval.High);
        Assert.ThrowsExactly<ArgumentException>(() => StanceEvaluation.Of(examples, []));
    }

    [TestMethod]
    public void The_curve_ends_with_all_examples()
    {
        var examples = Annotated.Examples();
        var curve = LearningCurve.Of(new StanceTrainer(new StanceTrainerOptions { HashBits = 12 }), examples, examples, points: 3);
        CollectionAssert.AreEqual(new[] { 20, 40, 60 }, curve.Select(point => point.Examples).ToArray());
        Assert.AreEqual(1, curve[^1].MacroF1, 1e-12);
    }
}

using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class LogisticRegressionTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void The_gradient_is_the_slope_of_the_loss(bool scaled)
    {
        var (rows, labels) = Sample(30, seed: 3);
        var columns = rows.DistinctColumns();
        var scales = scaled ? Rarity.Scales(rows, columns) : [];
        var loss = new LogisticLoss(rows, columns, labels, Weights(rows.Count), 3, 0.1, scales);
        var random = new Random(5);
        var point = new double[loss.Length];
        for (var i = 0; i < point.Length; i++) point[i] = random.NextDouble() - 0.5;
        var gradient = new double[point.Length];
        var scratch = new double[point.Length];
        loss.Evaluate(point, gradient);
        const double Step = 1e-5;
        for (var i = 0; i < point.Length; i++)
        {
            var at = point[i];
            point[i] = at + Step;
            var above = loss.Evaluate(point, scratch);
            point[i] = at - Step;
            var below = loss.Evaluate(point, scratch);
            point[i] = at;
            Assert.AreEqual((above - below) / (2 * Step), gradient[i], 1e-7, $"parameter {i}");
        }
    }

    [TestMethod]
    public void Separable_classes_are_separated()
    {
        var (rows, labels) = Sample(200, seed: 7);
        var weights = new MultinomialLogisticRegressionTrainer { L2 = 0.1 }.Train(rows, labels, Weights(rows.Count), 3);
        Assert.IsTrue(weights.Minimum.Converged);
        for (var row = 0; row < rows.Count; row++) Assert.AreEqual(labels[row], Best(weights, rows, row));
    }

    [TestMethod]
    public void Without_features_the_biases_are_the_logarithms_of_the_shares()
    {
        var rows = new SparseRows();
        byte[] labels = [0, 1, 1, 2, 2, 2, 2, 2];
        foreach (var _ in labels) rows.EndRow();
        var scores = new MultinomialLogisticRegressionTrainer { Optimiser = new LBfgs { Tolerance = 1e-10 } }.Train(rows, labels, Weights(8), 3).Biases;
        Softmax.InPlace(scores);
        Assert.AreEqual(1 / 8.0, scores[0], 1e-6);
        Assert.AreEqual(2 / 8.0, scores[1], 1e-6);
        Assert.AreEqual(5 / 8.0, scores[2], 1e-6);
    }

    [TestMethod]
    public void A_row_that_weighs_two_counts_as_two_rows()
    {
        var (rows, labels) = Sample(20, seed: 9);
        var weights = Weights(20);
        weights[4] = 2;
        var trainer = new MultinomialLogisticRegressionTrainer { Optimiser = new LBfgs { Tolerance = 1e-10 } };
        var weighted = new MultinomialLogisticRegressionTrainer { L2 = 20.0 / 21, Optimiser = trainer.Optimiser }.Train(rows, labels, weights, 3);
        var twice = trainer.Train(rows.Pick([.. Enumerable.Range(0, 20), 4]), [.. labels, labels[4]], Weights(21), 3);
        for (var i = 0; i < twice.Weights.Length; i++) Assert.AreEqual(twice.Weights[i], weighted.Weights[i], 1e-5);
    }

    [TestMethod]
    public void Rare_columns_get_larger_weights_when_they_are_favoured()
    {
        var rows = new SparseRows();
        var labels = new byte[200];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = (byte)(i % 2);
            if (i < 100) rows.Add(labels[i], 1);
            if (i is 100 or 101) rows.Add(2 + labels[i], 1);
            rows.EndRow();
        }

        double Share(bool favour)
        {
            var weights = new MultinomialLogisticRegressionTrainer { FavourRareColumns = favour }.Train(rows, labels, Weights(200), 2).Weights;
            return weights[4] / weights[0];
        }

        Assert.IsTrue(Share(favour: true) > 2 * Share(favour: false));
    }

    [TestMethod]
    public void Training_twice_gives_the_same_bits()
    {
        var (rows, labels) = Sample(100, seed: 11);
        var trainer = new MultinomialLogisticRegressionTrainer();
        var once = trainer.Train(rows, labels, Weights(100), 3);
        var again = trainer.Train(rows, labels, Weights(100), 3);
        CollectionAssert.AreEqual(once.Weights, again.Weights);
    }

    [TestMethod]
    public void Labels_out_of_range_are_refused()
    {
        var rows = new SparseRows();
        rows.EndRow();
        Assert.ThrowsExactly<ArgumentException>(() => new MultinomialLogisticRegressionTrainer().Train(rows, [3], [1], 3));
        Assert.ThrowsExactly<ArgumentException>(() => new MultinomialLogisticRegressionTrainer().Train(rows, [], [1], 3));
        Assert.ThrowsExactly<ArgumentException>(() => new MultinomialLogisticRegressionTrainer().Train(new SparseRows(), [], [], 3));
    }

    [TestMethod]
    public void Quantised_weights_score_as_the_trained_ones_do()
    {
        var (rows, labels) = Sample(200, seed: 13);
        var weights = new MultinomialLogisticRegressionTrainer().Train(rows, labels, Weights(200), 3);
        var hashed = HashedLogisticRegression.From(weights, 10);
        Span<double> expected = stackalloc double[3], actual = stackalloc double[3];
        Span<float> sums = stackalloc float[3];
        for (var row = 0; row < rows.Count; row++)
        {
            weights.Score(rows.Columns(row), rows.Values(row), expected);
            var scorer = hashed.Start(sums);
            for (var i = 0; i < rows.Columns(row).Length; i++) scorer.Add((ulong)rows.Columns(row)[i] << 54, rows.Values(row)[i]);
            scorer.Finish(1, actual);
            for (var k = 0; k < 3; k++) Assert.AreEqual(expected[k], actual[k], 1e-3);
        }
    }

    /// <summary>Three classes, each with columns of its own among 30, and noise in other columns.</summary>
    internal static (SparseRows Rows, byte[] Labels) Sample(int count, int seed)
    {
        var random = new Random(seed);
        var rows = new SparseRows();
        var labels = new byte[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = (byte)(i % 3);
            rows.Add((10 * labels[i]) + random.Next(3), 1);
            for (var j = 0; j < 4; j++) rows.Add((10 * random.Next(3)) + 3 + random.Next(7), random.NextSingle());
            rows.EndRow();
        }

        return (rows, labels);
    }

    private static double[] Weights(int count) => Enumerable.Repeat(1.0, count).ToArray();

    private static byte Best(LogisticWeights weights, SparseRows rows, int row)
    {
        var scores = new double[3];
        weights.Score(rows.Columns(row), rows.Values(row), scores);
        return (byte)Array.IndexOf(scores, scores.Max());
    }
}

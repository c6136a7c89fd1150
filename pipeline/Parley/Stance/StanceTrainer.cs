using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>
/// Fits the logistic regression of a <see cref="StanceModel"/>, then its temperature: the examples are divided into
/// parts, each is scored by a regression that was fitted without it, and the temperature fits those scores.
/// </summary>
public sealed class StanceTrainer : IStanceTrainer
{
    private readonly StanceTrainerOptions _options;

    /// <param name="options">The knobs.</param>
    /// <exception cref="ArgumentException">Some are out of range; the message names them all.</exception>
    public StanceTrainer(StanceTrainerOptions options)
    {
        var faults = options.Faults();
        if (faults.Count > 0) throw new ArgumentException("Stance training cannot start: " + string.Join(' ', faults), nameof(options));
        _options = options;
    }

    /// <inheritdoc cref="IStanceTrainer.Train"/>
    public StanceModel Train(IReadOnlyList<StanceExample> examples, CancellationToken cancellation = default)
    {
        var rows = Rows(examples);
        var labels = Labels(examples);
        var all = Enumerable.Range(0, examples.Count).ToArray();
        var regression = Fit(rows, labels, all, cancellation);
        var heldOut = HeldOutScores(examples, rows, labels, cancellation);
        return new StanceModel(regression, TemperatureScaling.Fit(heldOut, labels, StanceModel.Classes), hash: "");
    }

    IStanceModel IStanceTrainer.Train(IReadOnlyList<StanceExample> examples, CancellationToken cancellation) =>
        Train(examples, cancellation);

    /// <summary>
    /// What models trained without an example's group say of it, one score for each example: how good a model from
    /// these examples is, measured without further data.
    /// </summary>
    /// <inheritdoc cref="IStanceTrainer.Train"/>
    public IReadOnlyList<StanceScore> CrossValidate(IReadOnlyList<StanceExample> examples, CancellationToken cancellation = default)
    {
        var labels = Labels(examples);
        var scores = HeldOutScores(examples, Rows(examples), labels, cancellation);
        var temperature = TemperatureScaling.Fit(scores, labels, StanceModel.Classes);
        var result = new StanceScore[examples.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var row = scores.AsSpan(i * StanceModel.Classes, StanceModel.Classes);
            for (var k = 0; k < row.Length; k++) row[k] /= temperature;
            Softmax.InPlace(row);
            result[i] = new StanceScore((float)row[0], (float)row[1], (float)row[2]);
        }

        return result;
    }

    private double[] HeldOutScores(IReadOnlyList<StanceExample> examples, SparseRows rows, byte[] labels, CancellationToken cancellation)
    {
        var folds = Enumerable.Range(0, examples.Count).Select(i => Fold(examples[i], i)).ToArray();
        var scores = new double[examples.Count * StanceModel.Classes];
        for (var fold = 0; fold < _options.Folds; fold++)
        {
            var kept = Enumerable.Range(0, examples.Count).Where(i => folds[i] != fold).ToArray();
            if (kept.Length == examples.Count) continue;
            var model = new StanceModel(Fit(rows, labels, kept, cancellation), temperature: 1, hash: "");
            for (var i = 0; i < examples.Count; i++)
            {
                if (folds[i] == fold) model.RawScores(examples[i].Document, examples[i].Span, scores.AsSpan(i * StanceModel.Classes, StanceModel.Classes));
            }
        }

        return scores;
    }

    private HashedLogisticRegression Fit(SparseRows rows, byte[] labels, int[] chosen, CancellationToken cancellation)
    {
        var chosenLabels = Array.ConvertAll(chosen, i => labels[i]);
        var trainer = new MultinomialLogisticRegressionTrainer
        {
            L2 = _options.L2,
            FavourRareColumns = true,
            Optimiser = new LBfgs { MaxIterations = _options.MaxIterations, Tolerance = 1e-4 },
        };
        var weights = trainer.Train(rows.Pick(chosen), chosenLabels, RowWeights(chosenLabels), StanceModel.Classes, cancellation);
        return HashedLogisticRegression.From(weights, _options.HashBits);
    }

    private double[] RowWeights(byte[] labels)
    {
        var counts = new int[StanceModel.Classes];
        foreach (var label in labels) counts[label]++;
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] == 0) throw new ArgumentException($"No example is {((Stance)k).ToString().ToLowerInvariant()}: give at least one of each stance to every part that training holds out.", nameof(labels));
        }

        return Array.ConvertAll(labels, label => Math.Pow((double)labels.Length / (counts.Length * counts[label]), _options.ClassBalance));
    }

    private SparseRows Rows(IReadOnlyList<StanceExample> examples)
    {
        var rows = new SparseRows();
        var buffer = new List<(int Bucket, float Value)>();
        foreach (var example in examples)
        {
            buffer.Clear();
            var sink = new RowSink(buffer, _options.HashBits);
            StanceFeatures.Extract(example.Document, example.Span, ref sink);
            var scale = StanceFeatures.Scale(sink.SumOfSquares);
            foreach (var (bucket, value) in buffer) rows.Add(bucket, value * scale);
            rows.EndRow();
        }

        return rows;
    }

    private static byte[] Labels(IReadOnlyList<StanceExample> examples) => [.. examples.Select(example => (byte)example.Stance)];

    private int Fold(StanceExample example, int index)
    {
        var group = example.Group.Length > 0 ? FeatureHash.Of(example.Group) : (ulong)index;
        return (int)(FeatureHash.Combine((ulong)_options.Seed, group) % (ulong)_options.Folds);
    }

    private struct RowSink(List<(int Bucket, float Value)> row, int bits) : IFeatureSink
    {
        public float SumOfSquares { get; private set; }

        public void Add(ulong feature, float value)
        {
            SumOfSquares += value * value;
            row.Add((HashedLogisticRegression.Bucket(feature, bits), value));
        }
    }
}

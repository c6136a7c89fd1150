namespace Parley.Learning;

/// <summary>Weights as training found them, before they are quantised.</summary>
/// <param name="Columns">The columns that have weights, ascending.</param>
/// <param name="Weights">[rank of column · classes + class].</param>
/// <param name="Biases">One for each class.</param>
/// <param name="Minimum">Where the optimiser ended.</param>
public sealed record LogisticWeights(int[] Columns, double[] Weights, double[] Biases, Minimum Minimum)
{
    public int Classes => Biases.Length;

    /// <summary>Adds the scores of one row to <paramref name="scores"/>; columns without weights count nothing.</summary>
    public void Score(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Span<double> scores)
    {
        Biases.CopyTo(scores);
        for (var at = 0; at < columns.Length; at++)
        {
            var rank = Array.BinarySearch(Columns, columns[at]);
            if (rank < 0) continue;
            for (var k = 0; k < Biases.Length; k++) scores[k] += Weights[(rank * Biases.Length) + k] * values[at];
        }
    }
}

/// <summary>Fits a multinomial logistic regression with an L2 penalty.</summary>
public sealed class MultinomialLogisticRegressionTrainer
{
    /// <summary>Strength of the penalty, 0 or more: the sum of losses plus L2/2 · |weights|².</summary>
    public double L2 { get; init; } = 1;

    /// <summary>
    /// Whether the penalty bears less on rare columns (<see cref="Rarity"/>). A weight that few rows inform would stay
    /// near 0 otherwise, and what is said in rare words would be lost among frequent ones.
    /// </summary>
    public bool FavourRareColumns { get; init; }

    /// <summary>The optimiser and its limits.</summary>
    public LBfgs Optimiser { get; init; } = new();

    /// <summary>Fits.</summary>
    /// <param name="rows">The examples.</param>
    /// <param name="labels">One class, 0 to <paramref name="classes"/> − 1, for each row.</param>
    /// <param name="rowWeights">How much each row counts, more than 0; only their proportions matter.</param>
    /// <param name="classes">Number of classes, 2 or more.</param>
    /// <param name="cancellation">Ends the fit early with an exception.</param>
    /// <exception cref="ArgumentException">No rows, or labels or weights that do not fit them.</exception>
    public LogisticWeights Train(
        SparseRows rows, ReadOnlySpan<byte> labels, ReadOnlySpan<double> rowWeights, int classes, CancellationToken cancellation = default)
    {
        if (rows.Count == 0) throw new ArgumentException("There is nothing to train on: give one row at least.", nameof(rows));
        if (labels.Length != rows.Count || rowWeights.Length != rows.Count)
        {
            throw new ArgumentException(
                $"{rows.Count} rows have {labels.Length} labels and {rowWeights.Length} weights: give one of each for every row.", nameof(labels));
        }

        foreach (var label in labels)
        {
            if (label >= classes) throw new ArgumentException($"Label {label} is none of the {classes} classes 0 to {classes - 1}.", nameof(labels));
        }

        var columns = rows.DistinctColumns();
        var scales = FavourRareColumns ? Rarity.Scales(rows, columns) : [];
        var loss = new LogisticLoss(rows, columns, labels, rowWeights, classes, L2 / rows.Count, scales);
        var parameters = new double[loss.Length];
        var minimum = Optimiser.Minimise(loss.Evaluate, parameters, cancellation);
        var biases = columns.Length * classes;
        // Weights for values as the caller has them, not as they were scaled here.
        for (var i = 0; i < biases && scales.Length > 0; i++) parameters[i] *= scales[i / classes];
        return new LogisticWeights(columns, parameters[..biases], parameters[biases..], minimum);
    }
}

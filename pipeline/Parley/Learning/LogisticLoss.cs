namespace Parley.Learning;

/// <summary>
/// What training minimises: the weighted mean of −ln p(label) over the rows, plus L2/2 times the sum of squared
/// weights; biases are free. Parameters lie as [column · classes + class], then one bias for each class.
/// </summary>
internal sealed class LogisticLoss
{
    private readonly int _classes;
    private readonly int _columns;
    private readonly int[] _starts;
    private readonly int[] _cells;
    private readonly float[] _values;
    private readonly byte[] _labels;
    private readonly double[] _rowWeights;
    private readonly double _l2;

    /// <param name="rows">The examples.</param>
    /// <param name="columns">Its distinct columns, ascending: a column's rank is its place among the parameters.</param>
    /// <param name="labels">One class for each row.</param>
    /// <param name="rowWeights">One for each row; scaled here to sum to 1.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="l2">Strength of the penalty on weights.</param>
    /// <param name="columnScales">What the values of each column are multiplied by; none: 1.</param>
    public LogisticLoss(
        SparseRows rows, int[] columns, ReadOnlySpan<byte> labels, ReadOnlySpan<double> rowWeights, int classes, double l2, ReadOnlySpan<double> columnScales = default)
    {
        _classes = classes;
        _columns = columns.Length;
        _labels = labels.ToArray();
        _l2 = l2;

        double sum = 0;
        foreach (var weight in rowWeights) sum += weight;
        _rowWeights = new double[rows.Count];
        for (var row = 0; row < rows.Count; row++) _rowWeights[row] = rowWeights[row] / sum;

        _starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++) _starts[row + 1] = _starts[row] + rows.Columns(row).Length;
        _cells = new int[_starts[^1]];
        _values = new float[_starts[^1]];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var entry = 0; entry < rows.Columns(row).Length; entry++)
            {
                var rank = Array.BinarySearch(columns, rows.Columns(row)[entry]);
                var at = _starts[row] + entry;
                _cells[at] = rank * classes;
                _values[at] = rows.Values(row)[entry] * (columnScales.IsEmpty ? 1 : (float)columnScales[rank]);
            }
        }
    }

    /// <summary>Number of parameters.</summary>
    public int Length => (_columns + 1) * _classes;

    /// <summary>Loss and gradient at the given parameters.</summary>
    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        var biases = _columns * _classes;
        double penalty = 0;
        for (var i = 0; i < biases; i++)
        {
            penalty += parameters[i] * parameters[i];
            gradient[i] = _l2 * parameters[i];
        }

        gradient[biases..].Clear();
        var loss = penalty * _l2 / 2;
        Span<double> scores = stackalloc double[_classes];
        for (var row = 0; row < _labels.Length; row++)
        {
            parameters[biases..].CopyTo(scores);
            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                var weights = parameters.Slice(_cells[at], scores.Length);
                for (var k = 0; k < scores.Length; k++) scores[k] += weights[k] * _values[at];
            }

            Softmax.InPlace(scores);
            loss -= _rowWeights[row] * Math.Log(Math.Max(scores[_labels[row]], double.Epsilon));
            scores[_labels[row]] -= 1;
            for (var k = 0; k < scores.Length; k++)
            {
                scores[k] *= _rowWeights[row];
                gradient[biases + k] += scores[k];
            }

            for (var at = _starts[row]; at < _starts[row + 1]; at++)
            {
                var slopes = gradient.Slice(_cells[at], scores.Length);
                for (var k = 0; k < scores.Length; k++) slopes[k] += scores[k] * _values[at];
            }
        }

        return loss;
    }
}

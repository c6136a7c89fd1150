namespace Parley.Evaluation;

/// <summary>Examples whose confidence lies in one tenth of the scale.</summary>
/// <param name="From">Lower bound of confidence.</param>
/// <param name="To">Upper bound.</param>
/// <param name="Count">Examples.</param>
/// <param name="Confidence">Mean confidence of theirs, 0 to 1; 0 where there are none.</param>
/// <param name="Accuracy">Share of right ones, 0 to 1; 0 where there are none.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Accuracy);

/// <summary>Whether confidence can be believed: of the decisions made with 70% confidence, 70% should be right.</summary>
/// <param name="Bins">Ten, by rising confidence.</param>
/// <param name="ExpectedError">Mean of |confidence − accuracy| over the bins, weighted by their counts (ECE), 0 to 1.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double ExpectedError)
{
    private const int BinCount = 10;

    /// <param name="confidences">Of the decisions, 0 to 1.</param>
    /// <param name="right">Whether each was right.</param>
    public static Reliability Of(ReadOnlySpan<double> confidences, ReadOnlySpan<bool> right)
    {
        var counts = new int[BinCount];
        var sums = new double[BinCount];
        var hits = new int[BinCount];
        for (var i = 0; i < confidences.Length; i++)
        {
            var bin = Math.Clamp((int)(confidences[i] * BinCount), 0, BinCount - 1);
            counts[bin]++;
            sums[bin] += confidences[i];
            if (right[i]) hits[bin]++;
        }

        var bins = new ReliabilityBin[BinCount];
        double error = 0;
        for (var b = 0; b < BinCount; b++)
        {
            double n = Math.Max(1, counts[b]);
            bins[b] = new ReliabilityBin((double)b / BinCount, (b + 1.0) / BinCount, counts[b], sums[b] / n, hits[b] / n);
            error += Math.Abs(sums[b] - hits[b]);
        }

        return new Reliability(bins, confidences.IsEmpty ? 0 : error / confidences.Length);
    }
}

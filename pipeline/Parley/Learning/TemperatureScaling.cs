namespace Parley.Learning;

/// <summary>
/// Calibration by one number: all scores are divided by a temperature before they become probabilities, which leaves
/// their order as it is (Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", 2017). Above 1 it
/// takes confidence away, below 1 it adds some.
/// </summary>
public static class TemperatureScaling
{
    /// <summary>Lowest temperature that a fit gives.</summary>
    public const double Lowest = 0.05;

    /// <summary>Highest temperature that a fit gives.</summary>
    public const double Highest = 20;

    private const int Halvings = 60;

    /// <summary>The temperature under which scores of held-out rows lose the least, by golden-section search over its logarithm.</summary>
    /// <param name="scores">[row · classes + class].</param>
    /// <param name="labels">One class for each row.</param>
    /// <param name="classes">Number of classes.</param>
    public static double Fit(ReadOnlySpan<double> scores, ReadOnlySpan<byte> labels, int classes)
    {
        var ratio = (Math.Sqrt(5) - 1) / 2;
        double low = Math.Log(Lowest), high = Math.Log(Highest);
        double left = high - (ratio * (high - low)), right = low + (ratio * (high - low));
        double lossLeft = Loss(scores, labels, classes, Math.Exp(left)), lossRight = Loss(scores, labels, classes, Math.Exp(right));
        for (var i = 0; i < Halvings; i++)
        {
            if (lossLeft <= lossRight)
            {
                (high, right, lossRight) = (right, left, lossLeft);
                left = high - (ratio * (high - low));
                lossLeft = Loss(scores, labels, classes, Math.Exp(left));
            }
            else
            {
                (low, left, lossLeft) = (left, right, lossRight);
                right = low + (ratio * (high - low));
                lossRight = Loss(scores, labels, classes, Math.Exp(right));
            }
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Mean of −ln p(label) at a temperature.</summary>
    public static double Loss(ReadOnlySpan<double> scores, ReadOnlySpan<byte> labels, int classes, double temperature)
    {
        Span<double> row = stackalloc double[classes];
        double loss = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            for (var k = 0; k < classes; k++) row[k] = scores[(i * classes) + k] / temperature;
            Softmax.InPlace(row);
            loss -= Math.Log(Math.Max(row[labels[i]], double.Epsilon));
        }

        return loss / labels.Length;
    }
}

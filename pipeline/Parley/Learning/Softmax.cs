namespace Parley.Learning;

/// <summary>Turns scores into probabilities.</summary>
public static class Softmax
{
    /// <summary>p(k) = exp(score(k)) / sum of exp(score); the largest score is taken off first, so that nothing overflows.</summary>
    public static void InPlace(Span<double> scores)
    {
        var largest = double.NegativeInfinity;
        foreach (var score in scores) largest = Math.Max(largest, score);
        double sum = 0;
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = Math.Exp(scores[k] - largest);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
    }
}

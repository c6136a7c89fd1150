namespace Parley.Evaluation;

/// <summary>A range that holds a figure with some probability.</summary>
public readonly record struct Interval(double Low, double High);

/// <summary>Intervals for figures by drawing the examples again with replacement (Efron, "Bootstrap methods", 1979).</summary>
public static class Bootstrap
{
    /// <summary>The 95% percentile interval of a figure.</summary>
    /// <param name="count">Number of examples, 1 or more.</param>
    /// <param name="figure">The figure for examples given by index; some come several times, some not at all.</param>
    /// <param name="samples">Drawings, 40 or more.</param>
    /// <param name="seed">Same seed, same interval.</param>
    public static Interval Interval95(int count, Func<int[], double> figure, int samples, int seed)
    {
        var random = new Random(seed);
        var drawn = new int[count];
        var figures = new double[samples];
        for (var s = 0; s < samples; s++)
        {
            for (var i = 0; i < count; i++) drawn[i] = random.Next(count);
            figures[s] = figure(drawn);
        }

        Array.Sort(figures);
        var tail = samples / 40;
        return new Interval(figures[tail], figures[samples - 1 - tail]);
    }
}

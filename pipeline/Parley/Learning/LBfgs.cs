namespace Parley.Learning;

/// <summary>The value of a function at <paramref name="point"/>; fills in its gradient there.</summary>
public delegate double Objective(ReadOnlySpan<double> point, Span<double> gradient);

/// <summary>Where a minimisation ended.</summary>
/// <param name="Value">The function there.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Converged">False when the limit of iterations ended it.</param>
public readonly record struct Minimum(double Value, int Iterations, bool Converged);

/// <summary>
/// Minimises a smooth convex function with limited-memory BFGS (Nocedal and Wright, "Numerical Optimization", 2nd ed.,
/// algorithms 7.4 and 7.5) and a backtracking line search on the Armijo condition. Plain sequential loops, so that the
/// same problem takes the same steps everywhere.
/// </summary>
public sealed class LBfgs
{
    private const double ArmijoShare = 1e-4;
    private const int MostHalvings = 60;

    /// <summary>Pairs of steps kept to model the curvature, 1 or more.</summary>
    public int Memory { get; init; } = 8;

    /// <summary>Steps at most, 1 or more.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>Done when the gradient's largest component is below this share of max(1, |value|).</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Walks <paramref name="point"/> to the minimum.</summary>
    public Minimum Minimise(Objective objective, double[] point, CancellationToken cancellation = default)
    {
        var gradient = new double[point.Length];
        var trial = new double[point.Length];
        var trialGradient = new double[point.Length];
        var direction = new double[point.Length];
        var pairs = new Queue<Pair>();
        var value = objective(point, gradient);

        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Largest(gradient) <= Tolerance * Math.Max(1, Math.Abs(value))) return new Minimum(value, iteration, true);

            Descend(pairs, gradient, direction);
            var slope = Dot(gradient, direction);
            // The first step has no curvature to go by: keep it inside the unit ball.
            var step = pairs.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(-slope)) : 1;
            double trialValue;
            for (var halvings = 0; ; halvings++)
            {
                for (var i = 0; i < point.Length; i++) trial[i] = point[i] + (step * direction[i]);
                trialValue = objective(trial, trialGradient);
                if (trialValue <= value + (ArmijoShare * step * slope)) break;
                // Rounding leaves nothing to gain: this is the minimum as far as it can be told.
                if (halvings == MostHalvings) return new Minimum(value, iteration, true);
                step /= 2;
            }

            Remember(pairs, point, trial, gradient, trialGradient);
            trial.CopyTo(point, 0);
            trialGradient.CopyTo(gradient, 0);
            value = trialValue;
        }

        return new Minimum(value, MaxIterations, false);
    }

    /// <summary>The quasi-Newton direction, by the two loops over the remembered pairs.</summary>
    private static void Descend(Queue<Pair> pairs, double[] gradient, double[] direction)
    {
        for (var i = 0; i < gradient.Length; i++) direction[i] = -gradient[i];
        if (pairs.Count == 0) return;

        var byAge = pairs.ToArray();
        var shares = new double[byAge.Length];
        for (var k = byAge.Length - 1; k >= 0; k--)
        {
            var (move, bend, product) = byAge[k];
            shares[k] = Dot(move, direction) / product;
            for (var i = 0; i < direction.Length; i++) direction[i] -= shares[k] * bend[i];
        }

        var newest = byAge[^1];
        var scale = newest.Product / Dot(newest.Bend, newest.Bend);
        for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        for (var k = 0; k < byAge.Length; k++)
        {
            var (move, bend, product) = byAge[k];
            var correction = shares[k] - (Dot(bend, direction) / product);
            for (var i = 0; i < direction.Length; i++) direction[i] += correction * move[i];
        }
    }

    private void Remember(Queue<Pair> pairs, double[] from, double[] to, double[] gradientFrom, double[] gradientTo)
    {
        var oldest = pairs.Count == Memory ? pairs.Dequeue() : new Pair(new double[from.Length], new double[from.Length], 0);
        for (var i = 0; i < from.Length; i++)
        {
            oldest.Move[i] = to[i] - from[i];
            oldest.Bend[i] = gradientTo[i] - gradientFrom[i];
        }

        var product = Dot(oldest.Move, oldest.Bend);
        // Without positive curvature the pair would spoil the model; convexity makes that a matter of rounding only.
        if (product > 1e-14 * Dot(oldest.Bend, oldest.Bend)) pairs.Enqueue(oldest with { Product = product });
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    /// <param name="Move">Change of the point over one step.</param>
    /// <param name="Bend">Change of the gradient over it.</param>
    /// <param name="Product">Their dot product.</param>
    private sealed record Pair(double[] Move, double[] Bend, double Product);
}

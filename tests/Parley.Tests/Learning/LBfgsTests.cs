using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class LBfgsTests
{
    [TestMethod]
    public void Finds_the_minimum_of_an_ill_conditioned_bowl()
    {
        var point = new double[20];
        var minimum = new LBfgs { Tolerance = 1e-9 }.Minimise(Bowl, point);
        Assert.IsTrue(minimum.Converged);
        for (var i = 0; i < point.Length; i++) Assert.AreEqual(i, point[i], 1e-4);
    }

    [TestMethod]
    public void Says_when_it_ran_out_of_steps()
    {
        var minimum = new LBfgs { MaxIterations = 2 }.Minimise(Bowl, new double[20]);
        Assert.IsFalse(minimum.Converged);
        Assert.AreEqual(2, minimum.Iterations);
    }

    [TestMethod]
    public void Stops_when_cancelled() =>
        Assert.ThrowsExactly<OperationCanceledException>(() => new LBfgs().Minimise(Bowl, new double[20], new CancellationToken(canceled: true)));

    /// <summary>Half of the sum of (i + 1)² (x − i)².</summary>
    private static double Bowl(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double value = 0;
        for (var i = 0; i < point.Length; i++)
        {
            var curvature = (i + 1.0) * (i + 1.0);
            gradient[i] = curvature * (point[i] - i);
            value += gradient[i] * (point[i] - i) / 2;
        }

        return value;
    }
}

using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class TemperatureScalingTests
{
    /// <summary>Labels drawn from the probabilities themselves need no correction; scores three times too large need one of three.</summary>
    [TestMethod]
    [DataRow(1.0)]
    [DataRow(3.0)]
    [DataRow(0.5)]
    public void Finds_by_how_much_scores_are_too_sure(double factor)
    {
        const int Count = 20_000;
        var random = new Random(17);
        var scores = new double[Count * 3];
        var labels = new byte[Count];
        var row = new double[3];
        for (var i = 0; i < Count; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                row[k] = random.NextDouble() * 3;
                scores[(i * 3) + k] = row[k] * factor;
            }

            Softmax.InPlace(row);
            var draw = random.NextDouble();
            labels[i] = (byte)(draw < row[0] ? 0 : draw < row[0] + row[1] ? 1 : 2);
        }

        Assert.AreEqual(factor, TemperatureScaling.Fit(scores, labels, 3), 0.1 * factor);
    }

    [TestMethod]
    public void Huge_scores_do_not_overflow()
    {
        double[] scores = [1e308, -1e308, 0];
        Softmax.InPlace(scores);
        CollectionAssert.AreEqual(new double[] { 1, 0, 0 }, scores);
    }
}

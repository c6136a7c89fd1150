using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class HashedLogisticRegressionTests
{
    [TestMethod]
    public void A_model_survives_writing_and_reading()
    {
        var (rows, labels) = LogisticRegressionTests.Sample(60, seed: 19);
        var trained = new MultinomialLogisticRegressionTrainer().Train(rows, labels, Enumerable.Repeat(1.0, 60).ToArray(), 3);
        var once = Bytes(HashedLogisticRegression.From(trained, 10));
        CollectionAssert.AreEqual(once, Bytes(Read(once)));
    }

    [TestMethod]
    public void Impossible_sizes_are_refused()
    {
        Assert.ThrowsExactly<InvalidDataException>(() => Read([9, 3]));
        Assert.ThrowsExactly<InvalidDataException>(() => Read([25, 3]));
        Assert.ThrowsExactly<InvalidDataException>(() => Read([10, 1]));
        byte[] header = [10, 2, .. new byte[16]];
        Assert.ThrowsExactly<InvalidDataException>(() => Read([.. header, 255, 255, 255, 255]));
        Assert.ThrowsExactly<InvalidDataException>(() => Read([.. header, 1, 0, 0, 0, 0]));
        Assert.ThrowsExactly<InvalidDataException>(() => Read([.. header, 1, 0, 0, 0, 0x81, 0x08]));
    }

    private static byte[] Bytes(HashedLogisticRegression model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        model.Write(writer);
        return stream.ToArray();
    }

    private static HashedLogisticRegression Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return HashedLogisticRegression.Read(reader);
    }
}

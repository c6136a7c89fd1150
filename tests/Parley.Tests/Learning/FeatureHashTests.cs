using Parley.Learning;

namespace Parley.Tests.Learning;

[TestClass]
public sealed class FeatureHashTests
{
    /// <summary>Model files depend on these numbers: they may never change.</summary>
    [TestMethod]
    [DataRow("", 0xE220A8397B1DCDAFUL)]
    [DataRow("no", 5024278083069804433UL)]
    [DataRow("peace", 17445800763584554507UL)]
    [DataRow("сказал", 1737718047356582972UL)]
    public void Hashes_are_fixed_for_ever(string text, ulong expected) => Assert.AreEqual(expected, FeatureHash.Of(text));

    [TestMethod]
    public void Texts_of_every_length_differ_in_every_character()
    {
        var seen = new HashSet<ulong>();
        for (var length = 0; length <= 20; length++)
        {
            var text = new string('a', length).ToCharArray();
            Assert.IsTrue(seen.Add(FeatureHash.Of(text)));
            for (var i = 0; i < length; i++)
            {
                text[i] = 'b';
                Assert.IsTrue(seen.Add(FeatureHash.Of(text)));
                text[i] = 'a';
            }
        }
    }

    [TestMethod]
    public void Order_matters_when_hashes_are_combined() =>
        Assert.AreNotEqual(FeatureHash.Combine(1, 2), FeatureHash.Combine(2, 1));

    [TestMethod]
    public void Buckets_fill_evenly()
    {
        var counts = new int[1 << 10];
        for (var i = 0; i < 100 * counts.Length; i++) counts[HashedLogisticRegression.Bucket(FeatureHash.Of($"feature {i}"), 10)]++;
        Assert.IsTrue(counts.Min() > 50 && counts.Max() < 150, $"{counts.Min()} to {counts.Max()}");
    }
}

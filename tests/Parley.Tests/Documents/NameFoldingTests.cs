using Parley.Documents;

namespace Parley.Tests.Documents;

/// <summary>Spellings of one name fold alike, names of different people do not.</summary>
[TestClass]
public sealed class NameFoldingTests
{
    [TestMethod]
    [DataRow("Zelenskyy", "Zelenskiy")]
    [DataRow("Zelenskyy", "Zelensky")]
    [DataRow("Sellouk", "Selouk")]
    [DataRow("Müller", "Muller")]
    [DataRow("Erdoğan", "Erdogan")]
    [DataRow("Wałęsa", "Walesa")]
    [DataRow("O’Brien", "O'Brien")]
    [DataRow("Mohamed", "Mohammed")]
    public void Spellings_of_one_name_fold_alike(string a, string b) => Assert.AreEqual(NameFolding.Fold(a), NameFolding.Fold(b));

    [TestMethod]
    [DataRow("Orban", "Urban")]
    [DataRow("Kim", "Kin")]
    [DataRow("Peters", "Peterson")]
    public void Different_names_stay_apart(string a, string b) => Assert.AreNotEqual(NameFolding.Fold(a), NameFolding.Fold(b));

    [TestMethod]
    [DataRow("tarek", "tarek", true)]
    [DataRow("t", "tarek", true)]
    [DataRow("abdulrahman", "abderahmane", true)]
    [DataRow("malika", "tarek", false)]
    [DataRow("anna", "anne", false)]
    [DataRow("", "anna", false)]
    public void Given_names_may_be_the_same(string a, string b, bool same)
    {
        Assert.AreEqual(same, NameFolding.MayBeSame(a, b));
        Assert.AreEqual(same, NameFolding.MayBeSame(b, a));
    }

    [TestMethod]
    [DataRow("", "", 0)]
    [DataRow("", "abc", 3)]
    [DataRow("kitten", "sitting", 3)]
    [DataRow("selouk", "sellouk", 1)]
    public void Distance_counts_single_edits(string a, string b, int distance)
    {
        Assert.AreEqual(distance, NameFolding.Distance(a, b));
        Assert.AreEqual(distance, NameFolding.Distance(b, a));
    }

    [TestMethod]
    public void Distance_works_on_long_words() => Assert.AreEqual(200, NameFolding.Distance(new string('a', 200), new string('b', 100)));
}

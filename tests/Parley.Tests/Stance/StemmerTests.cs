using FsCheck;
using FsCheck.Fluent;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class StemmerTests
{
    [TestMethod]
    [DataRow("rejects rejected rejecting reject")]
    [DataRow("accuse accuses accused accusing")]
    [DataRow("deny denies denied denying")]
    [DataRow("stop stops stopped stopping")]
    [DataRow("threaten threatens threatened threatening")]
    [DataRow("talks talk talking talked")]
    public void Inflections_of_a_word_have_one_stem(string words) =>
        Assert.AreEqual(1, words.Split(' ').Select(Stem).Distinct().Count(), string.Join(' ', words.Split(' ').Select(Stem)));

    [TestMethod]
    [DataRow("will willing")]
    [DataRow("not noted")]
    [DataRow("accord according")]
    [DataRow("war was")]
    public void Words_that_say_different_things_stay_apart(string words) =>
        Assert.AreEqual(2, words.Split(' ').Select(Stem).Distinct().Count());

    [TestMethod]
    public void A_stem_is_never_empty_nor_longer_than_its_word() =>
        Prop.ForAll<NonEmptyString>(word => Stem(word.Get).Length is > 0 and var length && length <= word.Get.Length).QuickCheckThrowOnFailure();

    private static string Stem(string word)
    {
        Span<char> stem = stackalloc char[word.Length];
        return stem[..Stemmer.Stem(word, stem)].ToString();
    }
}

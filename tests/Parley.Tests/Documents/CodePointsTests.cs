using FsCheck;
using FsCheck.Fluent;
using Parley.Documents;

namespace Parley.Tests.Documents;

/// <summary>Code point offsets agree with a plain count of code points.</summary>
[TestClass]
public sealed class CodePointsTests
{
    private static readonly Arbitrary<string> s_texts = Gen.ListOf(Gen.Elements("a", "é", "会", "😀", "𝐀", "\uD83D", "\uDE00", "\n")).Select(string.Concat).ToArbitrary();

    [TestMethod]
    public void Agree_with_counting_runes()
    {
        var codePoints = new CodePoints();
        Prop.ForAll(s_texts, text =>
        {
            codePoints.Reset(text);
            return Borders(text).All(offset => codePoints.At(offset) == text[..offset].EnumerateRunes().Count());
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void Slices_by_code_points_are_the_slices_of_the_text()
    {
        const string Text = "“😀 Oui,” said 𝐀nna.";
        var codePoints = new CodePoints();
        codePoints.Reset(Text);
        var start = Text.IndexOf("said", StringComparison.Ordinal);
        var runes = Text.EnumerateRunes().Skip(codePoints.At(start)).Take(codePoints.At(start + 4) - codePoints.At(start));
        Assert.AreEqual("said", string.Concat(runes));
    }

    [TestMethod]
    public void A_text_leaves_nothing_behind()
    {
        var codePoints = new CodePoints();
        codePoints.Reset("😀😀");
        codePoints.Reset("plain");
        Assert.AreEqual(5, codePoints.At(5));
    }

    /// <summary>Offsets that do not split a surrogate pair.</summary>
    private static IEnumerable<int> Borders(string text) =>
        Enumerable.Range(0, text.Length + 1).Where(i => i == 0 || i == text.Length || !char.IsSurrogatePair(text[i - 1], text[i]));
}

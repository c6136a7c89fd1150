using Parley.Documents;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class LexiconTests
{
    private static readonly StanceLexicon Words = StanceLexicon.Default;
    private static readonly ulong Reject = Words.Class("stance-hostile", "reject");
    private static readonly ulong Ready = Words.Class("stance-conciliatory", "ready");
    private static readonly ulong Peace = Words.Class("stance-conciliatory", "peace");

    [TestMethod]
    public void Words_are_found_in_any_inflection() => Assert.IsTrue(Has("they rejected it", Reject));

    [TestMethod]
    public void The_longest_entry_says_what_is_meant()
    {
        Assert.IsTrue(Has("he ruled out talks", Reject));
        Assert.IsFalse(Has("he did not rule out talks", Reject));
        Assert.IsTrue(Has("he did not rule out talks", Ready));
    }

    [TestMethod]
    [DataRow("there was no settlement", true)]
    [DataRow("he was not for an early settlement", true)]
    [DataRow("he was not there, settlement came", false)]
    [DataRow("it was not him but settlement that won", false)]
    [DataRow("not one of all those who came saw a settlement", false)]
    [DataRow("a settlement, not war", false)]
    public void Negation_reaches_to_the_end_of_its_clause(string text, bool negated) =>
        Assert.AreEqual(negated, Hits(text).Single(hit => (hit.Classes & Peace) != 0).Negated);

    [TestMethod]
    public void Class_names_are_distinct_and_fit_a_bit_set()
    {
        CollectionAssert.AllItemsAreUnique(Words.Classes.ToArray());
        Assert.IsTrue(Words.Classes.Count <= 64);
    }

    [TestMethod]
    [DataRow("They denounced it as a lie and an insult.", Stance.Hardline)]
    [DataRow("They are ready for talks and hope for peace.", Stance.Optimistic)]
    [DataRow("The hotel has forty rooms.", Stance.Neutral)]
    public void The_baseline_counts_words(string text, Stance expected) =>
        Assert.AreEqual(expected, Annotated.Score(new LexiconStanceModel(), Annotated.Document(text)).Stance);

    private static bool Has(string text, ulong classes) => Hits(text).Any(hit => (hit.Classes & classes) != 0);

    private static LexiconHit[] Hits(string text)
    {
        var document = Annotated.Document(text);
        var terms = new Term[document.Tokens.Count];
        var count = StatementTerms.Write(document, 0, document.Tokens.Count, terms);
        var hits = new LexiconHit[count * LexiconHits.MostForEachTerm];
        return hits[..LexiconHits.Write(terms.AsSpan(0, count), hits)];
    }
}

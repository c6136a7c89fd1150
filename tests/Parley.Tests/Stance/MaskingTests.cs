using Parley.Documents;
using Parley.Learning;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class MaskingTests
{
    [TestMethod]
    public void Who_speaks_and_from_where_leaves_the_score_as_it_is()
    {
        var model = new StanceTrainer(new StanceTrainerOptions()).Train(Annotated.Examples());
        var one = Annotated.Document("Pavel Orlesko, the Varnian envoy, said Varnia was ready for talks with Oskarra.", "Pavel Orlesko", "Varnian", "Varnia", "Oskarra");
        var other = Annotated.Document("Li Wei, the South Halden envoy, said Halden was ready for talks with the United Cantons of Tor.", "Li Wei", "South Halden", "Halden", "the United Cantons of Tor");
        Assert.AreEqual(Annotated.Score(model, one), Annotated.Score(model, other));
    }

    [TestMethod]
    public void Names_that_no_entity_covers_are_masked_as_well() =>
        CollectionAssert.AreEqual(
            Terms(Annotated.Document("Zorlak said Brevik would not sign.")),
            Terms(Annotated.Document("Orlesko said Haldenmark would not sign.")));

    [TestMethod]
    public void A_name_is_one_term_however_long_and_its_possessive_is_part_of_it() =>
        CollectionAssert.AreEqual(
            Terms(Annotated.Document("the talks failed, Foreign Minister Jun Vold's office said")),
            Terms(Annotated.Document("the talks failed, Vold office said")));

    [TestMethod]
    public void Common_words_at_the_start_of_sentences_and_quotations_are_no_names()
    {
        var start = Terms(Annotated.Document("Peace is near, he said."));
        CollectionAssert.AreEqual(start, Terms(Annotated.Document("peace is near, he said.")));
        var quoted = Terms(Annotated.Document("He said: “Peace is near.”"));
        CollectionAssert.DoesNotContain(quoted, StatementTerms.Name);
    }

    [TestMethod]
    public void Headlines_in_title_case_keep_their_words() =>
        CollectionAssert.AreEqual(
            Terms(Annotated.Document("Zorlak rejects peace offer from rebels")),
            Terms(Annotated.Document("Zorlak Rejects Peace Offer From Rebels")));

    [TestMethod]
    public void Numbers_are_alike()
    {
        CollectionAssert.AreEqual(Terms(Annotated.Document("it lasted 3 days")), Terms(Annotated.Document("it lasted 1,200 days")));
        CollectionAssert.Contains(Terms(Annotated.Document("it lasted 3 days")), StatementTerms.Number);
    }

    [TestMethod]
    public void A_part_in_mid_sentence_is_masked_as_the_whole_is()
    {
        var document = Annotated.Document("On Monday, Zorlak said no.");
        var terms = new Term[document.Tokens.Count];
        var (first, end) = StatementTerms.TokensOf(document, new Span(11, document.Text.Length));
        Assert.AreEqual(4, StatementTerms.Write(document, first, end, terms));
        Assert.AreEqual(StatementTerms.Name, terms[0].Hash);
        Assert.AreEqual(FeatureHash.Of("no"), terms[2].Hash);
    }

    private static ulong[] Terms(Document document)
    {
        var terms = new Term[document.Tokens.Count];
        return [.. terms.Take(StatementTerms.Write(document, 0, document.Tokens.Count, terms)).Select(term => term.Hash)];
    }
}

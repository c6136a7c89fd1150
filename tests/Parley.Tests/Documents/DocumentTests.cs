using Parley.Documents;

namespace Parley.Tests.Documents;

[TestClass]
public sealed class DocumentTests
{
    private const string Text = "  Talks resumed. Nobody came.\n\n“Not yet,” he said.  ";

    [TestMethod]
    public void TokenAt_is_the_first_token_that_ends_behind_the_offset()
    {
        var document = Annotated.Segmented(Text);
        for (var offset = 0; offset <= Text.Length; offset++)
        {
            var expected = document.Tokens.FindIndex(token => token.End > offset);
            Assert.AreEqual(expected < 0 ? document.Tokens.Count : expected, document.TokenAt(offset), $"at {offset}");
        }
    }

    [TestMethod]
    public void SentenceAt_is_the_first_sentence_that_ends_behind_the_offset()
    {
        var document = Annotated.Segmented(Text);
        for (var offset = 0; offset <= Text.Length; offset++)
        {
            var expected = document.Sentences.FindIndex(sentence => sentence.Span.End > offset);
            Assert.AreEqual(expected < 0 ? document.Sentences.Count : expected, document.SentenceAt(offset), $"at {offset}");
        }
    }

    [TestMethod]
    public void Nothing_is_found_in_an_empty_document()
    {
        var document = new Document();
        Assert.AreEqual(0, document.TokenAt(0));
        Assert.AreEqual(0, document.SentenceAt(0));
        Assert.AreEqual("", document.Text);
    }

    [TestMethod]
    public void Reset_drops_every_annotation()
    {
        var document = Annotated.Named("Anna Orlesko met “friends” in Paris.");
        document.Statements.Add(new Statement { QuoteType = QuoteType.Direct, Content = [new Span(0, 1)], SentenceFirst = 0, SentenceLast = 0 });
        document.Parts.Add(default);
        document.Speakers.Add(new Speaker("0", "Anna Orlesko", SpeakerType.Person));
        document.Attributions.Add(default);
        document.PartStances.Add(default);
        document.StatementStances.Add(default);
        document.Reset(Annotated.Article("Next."));

        var lists = typeof(Document).GetProperties().Where(property => typeof(System.Collections.ICollection).IsAssignableFrom(property.PropertyType));
        foreach (var list in lists) Assert.IsEmpty((System.Collections.ICollection)list.GetValue(document)!, list.Name);
        Assert.AreEqual("Next.", document.Text);
    }

    [TestMethod]
    public void Tokens_of_a_sentence_are_its_own()
    {
        var document = Annotated.Segmented(Text);
        var words = document.TokensOf(document.Sentences[1]).ToArray().Select(token => token.Lower);
        CollectionAssert.AreEqual(new[] { "nobody", "came", "." }, words.ToArray());
    }
}

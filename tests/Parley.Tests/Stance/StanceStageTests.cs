using Parley.Documents;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class StanceStageTests
{
    [TestMethod]
    public void A_statement_is_the_mean_of_its_parts_by_content_length()
    {
        var document = WithParts((0, 0, 30), (0, 1, 10), (1, 2, 5));
        new StanceStage(new ByStart()).Process(document);
        Assert.AreEqual(3, document.PartStances.Count);
        Assert.AreEqual(new StanceScore(1, 0, 0), document.PartStances[0]);
        Assert.AreEqual(new StanceScore(0, 1, 0), document.PartStances[1]);
        CollectionAssert.AreEqual(new[] { new StanceScore(0.75f, 0.25f, 0), new StanceScore(0, 1, 0) }, document.StatementStances);
    }

    [TestMethod]
    public void Parts_without_content_count_only_where_there_is_no_other()
    {
        var document = WithParts((0, 0, 0), (0, 1, 10), (1, 0, 0), (1, 1, 0));
        new StanceStage(new ByStart()).Process(document);
        Assert.AreEqual(new StanceScore(0, 1, 0), document.StatementStances[0]);
        Assert.AreEqual(new StanceScore(0.5f, 0.5f, 0), document.StatementStances[1]);
    }

    [TestMethod]
    public void A_statement_without_parts_is_neutral()
    {
        var document = WithParts((1, 0, 5));
        new StanceStage(new ByStart()).Process(document);
        Assert.AreEqual(new StanceScore(0, 0, 1), document.StatementStances[0]);
        Assert.AreEqual(new StanceScore(1, 0, 0), document.StatementStances[1]);
    }

    [TestMethod]
    public void It_needs_what_features_are_made_of_and_adds_stances()
    {
        var stage = new StanceStage(new ByStart());
        Assert.AreEqual(Annotations.Tokens | Annotations.Sentences | Annotations.Quotations | Annotations.Entities | Annotations.Statements, stage.Needs);
        Assert.AreEqual(Annotations.Stances, stage.Adds);
    }

    /// <summary>Two statements, and parts given as statement, start and content length.</summary>
    private static Document WithParts(params (int Statement, int Start, int Length)[] parts)
    {
        var document = new Document();
        for (var i = 0; i < 2; i++) document.Statements.Add(new Statement { QuoteType = QuoteType.Indirect, Content = [new Span(0, 1)], SentenceFirst = 0, SentenceLast = 0 });
        foreach (var (statement, start, length) in parts) document.Parts.Add(new StatementPart(statement, 0, new Span(start, start + 1), length));
        return document;
    }

    /// <summary>Optimistic where a part starts at 0, hardline elsewhere.</summary>
    private sealed class ByStart : IStanceModel
    {
        public StanceScore Score(Document document, Span part) => part.Start == 0 ? new StanceScore(1, 0, 0) : new StanceScore(0, 1, 0);
    }
}

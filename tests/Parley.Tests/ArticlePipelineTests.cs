using Parley.Documents;
using Parley.Tests.Documents;

namespace Parley.Tests;

/// <summary>A pipeline is checked when it is built and runs its stages in order.</summary>
[TestClass]
public sealed class ArticlePipelineTests
{
    private sealed class Stage(string name, Annotations needs, Annotations adds, List<string>? log = null) : IStage
    {
        public string Name => name;

        public Annotations Needs => needs;

        public Annotations Adds => adds;

        public void Process(Document document) => log?.Add($"{name}: {document.Text}");
    }

    [TestMethod]
    public void Refuses_a_stage_whose_needs_nobody_adds()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => new ArticlePipeline(
            [new Stage("split", Annotations.None, Annotations.Tokens), new Stage("find", Annotations.Tokens | Annotations.Entities, Annotations.Statements)]));
        StringAssert.Contains(error.Message, "'find' needs Entities", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Refuses_needs_that_are_added_too_late() =>
        Assert.ThrowsExactly<ArgumentException>(() => new ArticlePipeline(
            [new Stage("find", Annotations.Tokens, Annotations.Statements), new Stage("split", Annotations.None, Annotations.Tokens)]));

    [TestMethod]
    public void Refuses_two_stages_that_add_the_same()
    {
        var error = Assert.ThrowsExactly<ArgumentException>(() => new ArticlePipeline(
            [new Stage("one", Annotations.None, Annotations.Tokens), new Stage("other", Annotations.None, Annotations.Tokens | Annotations.Sentences)]));
        StringAssert.Contains(error.Message, "'other' adds Tokens", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Runs_the_stages_in_order()
    {
        var log = new List<string>();
        var pipeline = new ArticlePipeline(
            [new Stage("one", Annotations.None, Annotations.Tokens, log), new Stage("two", Annotations.Tokens, Annotations.Sentences, log)]);
        pipeline.Process(Annotated.Unannotated("text"));
        CollectionAssert.AreEqual(new[] { "one: text", "two: text" }, log);
    }

    [TestMethod]
    public void Keeps_the_stages_it_was_checked_with()
    {
        var log = new List<string>();
        var stages = new List<IStage> { new Stage("one", Annotations.None, Annotations.Tokens, log) };
        var pipeline = new ArticlePipeline(stages);
        stages.Clear();
        pipeline.Process(Annotated.Unannotated("text"));
        Assert.HasCount(1, log);
    }
}

using Parley.Documents;
using Parley.Learning;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class StanceModelTests
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"parley-stance-{Guid.NewGuid():N}.bin");

    [TestCleanup]
    public void Delete() => File.Delete(_path);

    [TestMethod]
    public void What_was_learned_is_found_again()
    {
        var examples = Annotated.Examples();
        var model = new StanceTrainer(new StanceTrainerOptions()).Train(examples);
        foreach (var example in examples)
        {
            var score = model.Score(example.Document, example.Span);
            Assert.AreEqual(example.Stance, score.Stance, example.Document.Text);
            Assert.AreEqual(1, score.Optimistic + score.Hardline + score.Neutral, 1e-5);
        }
    }

    [TestMethod]
    public void Training_twice_writes_the_same_bytes()
    {
        var trainer = new StanceTrainer(new StanceTrainerOptions { HashBits = 12 });
        trainer.Train(Annotated.Examples()).Save(_path);
        var once = File.ReadAllBytes(_path);
        trainer.Train(Annotated.Examples()).Save(_path);
        CollectionAssert.AreEqual(once, File.ReadAllBytes(_path));
    }

    [TestMethod]
    public void A_model_scores_the_same_after_saving_and_loading()
    {
        var model = new StanceTrainer(new StanceTrainerOptions { HashBits = 12 }).Train(Annotated.Examples());
        model.Save(_path);
        var loaded = StanceModel.Load(_path);
        Assert.AreEqual(64, loaded.Hash.Length);
        foreach (var example in Annotated.Examples()) Assert.AreEqual(model.Score(example.Document, example.Span), loaded.Score(example.Document, example.Span));
    }

    [TestMethod]
    public void A_model_of_other_features_or_of_no_sense_is_refused()
    {
        ModelFile.Write(_path, StanceModel.Kind, writer => writer.Write(StanceFeatures.Version + 1));
        StringAssert.Contains(Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(_path)).Message, "version");
        ModelFile.Write(_path, StanceModel.Kind, writer =>
        {
            writer.Write(StanceFeatures.Version);
            writer.Write(double.NaN);
        });
        StringAssert.Contains(Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(_path)).Message, "temperature");
        ModelFile.Write(_path, "tagger", writer => writer.Write(1));
        StringAssert.Contains(Assert.ThrowsExactly<ModelFormatException>(() => StanceModel.Load(_path)).Message, "'tagger'");
    }

    [TestMethod]
    public void Scoring_allocates_nothing()
    {
        var model = new StanceTrainer(new StanceTrainerOptions { HashBits = 12 }).Train(Annotated.Examples());
        var document = Annotated.Document("They rejected the offer but would not rule out another round of talks, he said on Monday.");
        for (var i = 0; i < 100; i++) Annotated.Score(model, document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Annotated.Score(model, document);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void An_empty_part_gets_probabilities_too()
    {
        var model = new StanceTrainer(new StanceTrainerOptions { HashBits = 12 }).Train(Annotated.Examples());
        var score = model.Score(Annotated.Document("Peace."), new Span(0, 0));
        Assert.AreEqual(1, score.Optimistic + score.Hardline + score.Neutral, 1e-5);
    }

    [TestMethod]
    public void Every_option_out_of_range_is_reported_at_once()
    {
        var options = new StanceTrainerOptions { L2 = 0, ClassBalance = double.NaN, Folds = 1, HashBits = 40, MaxIterations = 0 };
        var message = Assert.ThrowsExactly<ArgumentException>(() => new StanceTrainer(options)).Message;
        foreach (var name in (string[])["L2", "ClassBalance", "Folds", "HashBits", "MaxIterations"]) StringAssert.Contains(message, name);
    }

    [TestMethod]
    public void A_stance_without_examples_is_named()
    {
        var examples = Annotated.Examples().Where(example => example.Stance != Stance.Hardline).ToArray();
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => new StanceTrainer(new StanceTrainerOptions()).Train(examples)).Message, "hardline");
    }

    /// <summary>A model that has seen the very sentence would know it; one that has not, must not.</summary>
    [TestMethod]
    public void Examples_of_one_group_are_held_out_together()
    {
        var examples = Annotated.Examples().ToList();
        for (var i = 0; i < 3; i++) examples.Add(Annotated.Example("Zibbel zobbel zabbel.", Stance.Hardline, "one"));
        var scores = new StanceTrainer(new StanceTrainerOptions()).CrossValidate(examples);
        for (var i = 60; i < 63; i++) Assert.IsTrue(scores[i].Hardline < 0.5, $"{scores[i]}");
    }
}

using Parley.Evaluation;
using Parley.Reading;

namespace Parley.Tests.Evaluation;

/// <summary>The attribution of the sample articles against their answer key, <c>data/labelled/speakers.tsv</c>.</summary>
[TestClass]
public sealed class SampleSpeakersTests
{
    /// <summary>Of the attributed sentences 87% were right when this was written; well below that something has broken.</summary>
    private const double LeastAccuracy = 0.83;

    [TestMethod]
    public void Most_sentences_get_the_right_speaker()
    {
        var result = SpeakerEvaluation.Run(Gold(), ArticlePipeline.Create(PipelineModels.None).Process);
        Assert.AreEqual(0, result.Errors.Count(error => error.Contains("not found in the article", StringComparison.Ordinal)), string.Join('\n', result.Errors));
        Assert.IsTrue(result.Attributed > 150);
        Assert.IsTrue(result.Accuracy >= LeastAccuracy, $"{result.Accuracy}\n{string.Join('\n', result.Errors)}");
    }

    private static SpeakerGold Gold()
    {
        var data = Path.Combine(RepositoryRoot.Path, "data");
        var texts = ArticleReader.Open([Path.Combine(data, "samples")]).Read()
            .Select(result => result.Article!)
            .ToDictionary(article => article.SourceFile.EndsWith(".txt", StringComparison.Ordinal) ? Path.GetFileName(article.SourceFile) : article.Id, article => article.Text);
        var sentences = File.ReadLines(Path.Combine(data, "labelled", "speakers.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(fields => new GoldSentence(fields[1], fields[5], fields[2]))
            .ToList();
        return new SpeakerGold(sentences, sentences.Select(sentence => sentence.Article).Distinct().ToDictionary(id => id, id => texts[id]));
    }
}

using Parley.Documents;
using Parley.Reading;

namespace Parley.Running;

/// <summary>Annotates articles with a pipeline of its own. An article that a stage fails on becomes a reject. Used by one thread.</summary>
internal sealed class Worker(Func<ArticlePipeline> pipelines, DocumentPool documents) : IDisposable
{
    private readonly ArticleDigest _digest = new();
    private ArticlePipeline? _pipeline;

    public void Process(WorkItem item)
    {
        var article = item.Article!;
        var digest = _digest.Of(article);
        if (item.Skip)
        {
            item.Finish(digest, document: null, failure: null);
            return;
        }

        _pipeline ??= pipelines();
        var document = documents.Rent();
        document.Reset(article);
        try
        {
            _pipeline.Process(document);
            item.Finish(digest, document, failure: null);
        }
        catch (StageException fault)
        {
            // What the failed stage has left in its buffers must not meet the next article.
            _pipeline = null;
            item.Finish(digest, document: null, Failure(article, fault));
        }
    }

    public void Dispose() => _digest.Dispose();

    private static Reject Failure(Article article, StageException fault) =>
        new(article.SourceFile, article.SourceRow, fault.Message.ReplaceLineEndings(" "), Excerpt.Of(article.Text.AsSpan()));
}

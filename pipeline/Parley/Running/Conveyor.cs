using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Parley.Reading;

namespace Parley.Running;

/// <summary>
/// Carries records from one reading thread through the workers' threads to the caller, who gets them in input order. The
/// order, the parts and what the workers make of an article do not depend on how many workers there are.
/// </summary>
internal sealed class Conveyor : IDisposable
{
    // After a cancellation a worker may still be in the middle of an article; nobody waits longer than this for it.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly PipelineOptions _options;
    private readonly Func<int, bool> _isFinished;
    private readonly BlockingCollection<WorkItem> _ordered = [];
    private readonly BlockingCollection<WorkItem> _work = [];
    private readonly InFlight _inFlight;
    private readonly DocumentPool _documents = new();
    private readonly CancellationTokenSource _stop;
    private readonly List<Thread> _threads = [];
    private ExceptionDispatchInfo? _fault;

    /// <param name="options">Workers, bounds, shard, articles of a part.</param>
    /// <param name="isFinished">Whether the part of that index was finished by an earlier run.</param>
    /// <param name="cancellation">Stops everything.</param>
    public Conveyor(PipelineOptions options, Func<int, bool> isFinished, CancellationToken cancellation)
    {
        _options = options;
        _isFinished = isFinished;
        _inFlight = new InFlight(options.ArticlesInFlight, options.CharactersInFlight);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Starts the threads and gives the records in input order; an article comes when it is annotated.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<WorkItem> Run(ArticleReader reader, Func<ArticlePipeline> pipelines)
    {
        Start("reader", () => Feed(reader));
        for (var i = 1; i <= _options.Workers; i++) Start($"worker {i}", () => Work(pipelines));
        while (Next() is { } item)
        {
            yield return item;
            if (item.Document is { } document) _documents.Return(document);
            _inFlight.Leave(item.Characters);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        var stopped = true;
        foreach (var thread in _threads) stopped &= thread.Join(s_patience);
        if (!stopped) return;
        _ordered.Dispose();
        _work.Dispose();
        _stop.Dispose();
    }

    private WorkItem? Next()
    {
        try
        {
            if (!_ordered.TryTake(out var item, Timeout.Infinite, _stop.Token)) return null;
            item.Wait(_stop.Token);
            return item;
        }
        catch (OperationCanceledException)
        {
            _fault?.Throw();
            throw;
        }
    }

    /// <summary>Gives each record of this shard its part, and the articles to the workers.</summary>
    private void Feed(ArticleReader reader)
    {
        long record = 0;
        long articles = 0;
        foreach (var read in reader.Read(_stop.Token))
        {
            if (!_options.Shard.Takes(record++)) continue;
            var part = (int)(articles / _options.ArticlesPerPart);
            var item = new WorkItem(read, part, _isFinished(part));
            if (item.Article is not null) articles++;
            _inFlight.Enter(item.Characters, _stop.Token);
            _ordered.Add(item, _stop.Token);
            if (item.Article is not null) _work.Add(item, _stop.Token);
        }

        _ordered.CompleteAdding();
        _work.CompleteAdding();
    }

    private void Work(Func<ArticlePipeline> pipelines)
    {
        using var worker = new Worker(pipelines, _documents);
        foreach (var item in _work.GetConsumingEnumerable(_stop.Token)) worker.Process(item);
    }

    private void Start(string name, Action body)
    {
        var thread = new Thread(() => Guard(body)) { Name = $"Parley {name}", IsBackground = true };
        _threads.Add(thread);
        thread.Start();
    }

    /// <summary>A thread's failure is the run's: the caller gets the first one.</summary>
    private void Guard(Action body)
    {
        try
        {
            body();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The caller knows.
        }
        catch (Exception fault)
        {
            Interlocked.CompareExchange(ref _fault, ExceptionDispatchInfo.Capture(fault), null);
            _stop.Cancel();
        }
    }
}

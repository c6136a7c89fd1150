using System.Runtime.InteropServices;
using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The statement table: one row per attribution. All offsets are code points in the article's text.</summary>
internal sealed class StatementTable : IParquetTable
{
    private readonly StringColumn _statementId = new("statement_id");
    private readonly StringColumn _articleId = new("article_id");
    private readonly TimestampColumn _published = new("published", nullable: true);
    private readonly StringColumn _outlet = new("outlet", nullable: true);
    private readonly StringColumn _quoteType = new("quote_type");
    private readonly SpanColumns _source = new("source");
    private readonly SpanColumns _cue = new("cue");
    private readonly StringColumn _cueLemma = new("cue_lemma", nullable: true);
    private readonly Int32Column _contentStart = new("char_start");
    private readonly Int32Column _contentEnd = new("char_end");
    private readonly StructListColumn _content;
    private readonly StringColumn _contentText = new("content_text");
    private readonly Int32Column _sentenceFirst = new("sentence_first");
    private readonly Int32Column _sentenceLast = new("sentence_last");
    private readonly SpeakerColumns _speaker = new();
    private readonly StringColumn _via = new("via", nullable: true);
    private readonly StanceColumns _stance = new();
    private readonly List<char> _words = [];

    public StatementTable()
    {
        _content = new StructListColumn("content", nullable: false, _contentStart, _contentEnd);
        Columns =
        [
            _statementId, _articleId, _published, _outlet, _quoteType,
            _source.Start, _source.End, _source.Text, _cue.Start, _cue.End, _cue.Text, _cueLemma,
            _content, _contentText, _sentenceFirst, _sentenceLast,
            _speaker.Id, _speaker.Name, _speaker.Type, _speaker.Resolution, _speaker.Confidence, _via, .. _stance.All,
        ];
    }

    public ParquetColumn[] Columns { get; }

    public void Append(Document document, CodePoints offsets, ParquetWriter rows)
    {
        for (var i = 0; i < document.Statements.Count; i++)
        {
            var statement = document.Statements[i];
            _statementId.Append(StatementIds.Of(document, i));
            _articleId.Append(document.Article.Id);
            _published.Append(document.Article.Published);
            _outlet.Append(document.Article.Outlet);
            _quoteType.Append(TableWords.Of(statement.QuoteType));
            _source.Append(document, offsets, statement.Source);
            _cue.Append(document, offsets, statement.Cue);
            _cueLemma.Append(statement.CueLemma);
            AppendContent(document, offsets, statement);
            _sentenceFirst.Append(statement.SentenceFirst);
            _sentenceLast.Append(statement.SentenceLast);
            // A pipeline without the stages that resolve speakers or score stances leaves their lists empty, and the columns null.
            _speaker.Append(document, i < document.Attributions.Count ? document.Attributions[i] : null);
            if (statement.Via is { } via) _via.Append(document.TextOf(via));
            else _via.AppendNull();
            _stance.Append(i < document.StatementStances.Count ? document.StatementStances[i] : null);
            rows.EndRow();
        }
    }

    /// <summary>The spans, and their words with a space between one span's and the next one's.</summary>
    private void AppendContent(Document document, CodePoints offsets, Statement statement)
    {
        _words.Clear();
        _content.BeginList();
        foreach (var span in statement.Content)
        {
            _contentStart.Append(offsets.At(span.Start));
            _contentEnd.Append(offsets.At(span.End));
            _content.EndElement();
            if (_words.Count > 0) _words.Add(' ');
            _words.AddRange(document.TextOf(span));
        }

        _content.EndList();
        _contentText.Append(CollectionsMarshal.AsSpan(_words));
    }
}

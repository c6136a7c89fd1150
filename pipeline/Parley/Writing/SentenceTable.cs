using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>
/// The scored sentence table: one row per sentence of every section. Where several statements have a part in a sentence,
/// the row tells of the part with the longest content, the first of equals. All offsets are code points in the article's text.
/// </summary>
internal sealed class SentenceTable : IParquetTable
{
    private readonly StringColumn _articleId = new("article_id");
    private readonly TimestampColumn _published = new("published", nullable: true);
    private readonly StringColumn _outlet = new("outlet", nullable: true);
    private readonly StringColumn _title = new("title", nullable: true);
    private readonly Int32Column _paragraph = new("paragraph_index");
    private readonly Int32Column _sentence = new("sentence_index");
    private readonly Int32Column _start = new("char_start");
    private readonly Int32Column _end = new("char_end");
    private readonly StringColumn _text = new("text");
    private readonly StringColumn _section = new("section");
    private readonly StringColumn _statementId = new("statement_id", nullable: true);
    private readonly SpeakerColumns _speaker = new();
    private readonly StringColumn _mention = new("speaker_mention", nullable: true);
    private readonly StringColumn _quoteType = new("quote_type", nullable: true);
    private readonly StringColumn _cue = new("cue", nullable: true);
    private readonly StanceColumns _stance = new();
    private readonly StringListColumn _issues = new("issues", nullable: true);
    private readonly EntityColumns _entities = new();

    // For each sentence the index of the part that its row tells of, or -1.
    private readonly List<int> _partOf = [];

    public SentenceTable() => Columns =
    [
        _articleId, _published, _outlet, _title, _paragraph, _sentence, _start, _end, _text, _section,
        _statementId, _speaker.Id, _speaker.Name, _mention, _speaker.Type, _quoteType, _cue, _speaker.Resolution, _speaker.Confidence,
        .. _stance.All, _issues, _entities.List,
    ];

    public ParquetColumn[] Columns { get; }

    public void Append(Document document, CodePoints offsets, ParquetWriter rows)
    {
        ChooseParts(document);
        var entity = 0;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            _articleId.Append(document.Article.Id);
            _published.Append(document.Article.Published);
            _outlet.Append(document.Article.Outlet);
            _title.Append(document.Article.Title);
            _paragraph.Append(sentence.Paragraph);
            _sentence.Append(i);
            _start.Append(offsets.At(sentence.Span.Start));
            _end.Append(offsets.At(sentence.Span.End));
            _text.Append(document.TextOf(sentence.Span));
            _section.Append(TableWords.Of(sentence.Section));
            if (_partOf[i] >= 0) AppendPart(document, _partOf[i]);
            else AppendSilence(document);
            _issues.AppendNull();
            _entities.Append(document, offsets, sentence, ref entity);
            rows.EndRow();
        }
    }

    private void ChooseParts(Document document)
    {
        _partOf.Clear();
        for (var i = 0; i < document.Sentences.Count; i++) _partOf.Add(-1);
        for (var i = 0; i < document.Parts.Count; i++)
        {
            var part = document.Parts[i];
            var best = _partOf[part.Sentence];
            if (best < 0 || part.ContentLength > document.Parts[best].ContentLength) _partOf[part.Sentence] = i;
        }
    }

    // A pipeline without the stages that resolve speakers or score stances leaves their lists empty, and the columns null.
    private void AppendPart(Document document, int index)
    {
        var part = document.Parts[index];
        var statement = document.Statements[part.Statement];
        Attribution? attribution = part.Statement < document.Attributions.Count ? document.Attributions[part.Statement] : null;
        _statementId.Append(StatementIds.Of(document, part.Statement));
        _speaker.Append(document, attribution);
        AppendWords(_mention, document, attribution?.Mention);
        _quoteType.Append(TableWords.Of(statement.QuoteType));
        AppendWords(_cue, document, statement.Cue);
        _stance.Append(index < document.PartStances.Count ? document.PartStances[index] : null);
    }

    private void AppendSilence(Document document)
    {
        _statementId.AppendNull();
        _speaker.Append(document, attribution: null);
        _mention.AppendNull();
        _quoteType.AppendNull();
        _cue.AppendNull();
        _stance.Append(score: null);
    }

    private static void AppendWords(StringColumn column, Document document, Span? words)
    {
        if (words is { } span) column.Append(document.TextOf(span));
        else column.AppendNull();
    }
}

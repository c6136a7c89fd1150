using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The article table: one row per article, with the text that the offsets of the other tables point into.</summary>
internal sealed class ArticleTable : IParquetTable
{
    private readonly StringColumn _articleId = new("article_id");
    private readonly StringColumn _sourceFile = new("source_file");
    private readonly Int32Column _sourceRow = new("source_row");
    private readonly StringColumn _url = new("url", nullable: true);
    private readonly StringColumn _outlet = new("outlet", nullable: true);
    private readonly StringColumn _title = new("title", nullable: true);
    private readonly StringColumn _author = new("author", nullable: true);
    private readonly TimestampColumn _published = new("published", nullable: true);
    private readonly StringColumn _language = new("language", nullable: true);
    private readonly StringColumn _text = new("text");
    private readonly Int32Column _sentences = new("sentence_count");
    private readonly Int32Column _tokens = new("token_count");
    private readonly Int32Column _statements = new("statement_count");
    private readonly StringColumn _duplicateOf = new("duplicate_of", nullable: true);

    public ArticleTable() => Columns =
    [
        _articleId, _sourceFile, _sourceRow, _url, _outlet, _title, _author, _published, _language, _text,
        _sentences, _tokens, _statements, _duplicateOf,
    ];

    public ParquetColumn[] Columns { get; }

    public void Append(Document document, CodePoints offsets, ParquetWriter rows)
    {
        var article = document.Article;
        _articleId.Append(article.Id);
        _sourceFile.Append(article.SourceFile);
        _sourceRow.Append(article.SourceRow);
        _url.Append(article.Url);
        _outlet.Append(article.Outlet);
        _title.Append(article.Title);
        _author.Append(article.Author);
        _published.Append(article.Published);
        _language.Append(article.Language);
        _text.Append(article.Text);
        _sentences.Append(document.Sentences.Count);
        _tokens.Append(document.Tokens.Count);
        _statements.Append(document.Statements.Count);
        _duplicateOf.AppendNull();
        rows.EndRow();
    }
}

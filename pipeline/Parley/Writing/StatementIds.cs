using Parley.Documents;

namespace Parley.Writing;

/// <summary>The key that joins sentences to statements: <c>ARTICLE_ID#INDEX</c>, the index counting the article's statements from 0.</summary>
internal static class StatementIds
{
    public static string Of(Document document, int statement) => $"{document.Article.Id}#{statement}";
}

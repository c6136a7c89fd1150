using Parley.Documents;

namespace Parley.Reading;

/// <summary>From a record's values to an article. The text is taken as it is; the other fields are trimmed.</summary>
internal sealed class ArticleBuilder(ArticleIds ids)
{
    /// <param name="file">The input's name.</param>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="values">Of a record with a text.</param>
    /// <param name="unreadableDate">Whether the record gave a date that does not parse.</param>
    public Article Build(string file, int row, FieldValues values, out bool unreadableDate)
    {
        var published = default(DateTime?);
        var date = values[ArticleField.Published];
        if (date is not null && PublishedDate.TryParse(date, out var utc))
            published = utc;
        unreadableDate = date is not null && published is null;

        var url = values[ArticleField.Url]?.Trim();
        var article = new Article
        {
            Id = "",
            Text = values[ArticleField.Text]!,
            SourceFile = file,
            SourceRow = row,
            Title = values[ArticleField.Title]?.Trim(),
            Url = url,
            Outlet = values[ArticleField.Outlet]?.Trim() ?? Host(url),
            Author = values[ArticleField.Author]?.Trim(),
            Language = values[ArticleField.Language]?.Trim(),
            Published = published,
        };
        return article with { Id = ids.Next(values[ArticleField.Id]?.Trim(), article) };
    }

    /// <summary>The host of a url without "www."; null when there is none.</summary>
    private static string? Host(string? url)
    {
        if (url is null)
            return null;
        if (!url.Contains("://", StringComparison.Ordinal))
            url = "https://" + url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !uri.Host.Contains('.', StringComparison.Ordinal))
            return null;
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}

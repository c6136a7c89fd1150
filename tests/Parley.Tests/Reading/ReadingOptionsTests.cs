using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class ReadingOptionsTests
{
    private const string Days = """
        {"id":"a","date":"2031-03-04","text":"t"}
        {"id":"b","date":"2031-03-05T00:00:00Z","text":"t"}
        {"id":"c","date":"2031-03-06T23:59:59.9Z","text":"t"}
        {"id":"d","date":"2031-03-07","text":"t"}
        {"id":"e","text":"t"}
        """;

    [TestMethod]
    [DataRow(null, null, "a b c d e")]
    [DataRow("2031-03-05", null, "b c d e")]
    [DataRow(null, "2031-03-06", "a b c e")]
    [DataRow("2031-03-05", "2031-03-06", "b c e")]
    [DataRow(null, "2031-03-06T12:00", "a b e")]
    public void Bounds_are_inclusive_and_undated_articles_are_kept(string? since, string? until, string expected)
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.jsonl", Days, new ReadingOptions { Since = Date(since), Until = Date(until) });
        Assert.AreEqual(expected, string.Join(' ', outcome.Articles.Select(a => a.Id)));
        Assert.AreEqual(5 - outcome.Articles.Count, outcome.Counts.OutsideDates);
        Assert.AreEqual(1, outcome.Counts.Undated);
        Assert.AreEqual(5, outcome.Counts.Records);

        static DateTime? Date(string? text) => text is not null && PublishedDate.TryParse(text, out var utc) ? utc : null;
    }

    [TestMethod]
    public void Ids_do_not_depend_on_the_dates_asked_for()
    {
        using var dump = new Dump();
        const string twins = "{\"id\":\"a\",\"date\":\"2031-03-04\",\"text\":\"t\"}\n{\"id\":\"a\",\"date\":\"2031-03-05\",\"text\":\"t\"}";
        var all = dump.Read("a.jsonl", twins);
        var later = dump.Read("a.jsonl", twins, new ReadingOptions { Since = new DateTime(2031, 3, 5, 0, 0, 0, DateTimeKind.Utc) });
        Assert.AreEqual(all.Articles[1].Id, later.Article.Id);
    }

    [TestMethod]
    public void All_faults_are_told_at_once()
    {
        var options = new ReadingOptions
        {
            MaxRecordBytes = 3,
            Map = ["headline", "body=text"],
            Since = new DateTime(2031, 3, 5, 0, 0, 0, DateTimeKind.Utc),
            Until = new DateTime(2031, 3, 4, 0, 0, 0, DateTimeKind.Utc),
        };
        Assert.AreEqual(4, options.Validate().Count);
        Assert.ThrowsExactly<ArgumentException>(() => ArticleReader.Open(["-"], options));
        Assert.AreEqual(0, new ReadingOptions().Validate().Count);
    }
}

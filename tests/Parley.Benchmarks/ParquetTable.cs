using Parley.Parquet;

namespace Parley.Benchmarks;

/// <summary>Made-up rows like those of the sentence table, from a fixed seed.</summary>
internal sealed class ParquetTable
{
    private const int SentencesPerArticle = 25;

    private static readonly string[] Words = "the envoy said talks on a lasting ceasefire would resume in Geneva next week after both sides had agreed to withdraw troops from the border region".Split(' ');

    private readonly string[] _texts;
    private readonly string[] _ids;
    private readonly string[] _titles;
    private readonly string?[] _speakers;
    private readonly float[] _scores;

    public ParquetTable(int rows)
    {
        var random = new Random(1);
        _texts = new string[rows];
        _speakers = new string?[rows];
        _scores = new float[rows];
        var articles = rows / SentencesPerArticle + 1;
        _ids = new string[articles];
        _titles = new string[articles];
        for (var i = 0; i < articles; i++) (_ids[i], _titles[i]) = (random.NextInt64().ToString("x16"), Sentence(8));
        for (var i = 0; i < rows; i++)
        {
            _texts[i] = Sentence(random.Next(5, 45));
            _speakers[i] = random.Next(3) == 0 ? $"Speaker {random.Next(3000)}" : null;
            _scores[i] = random.NextSingle();
            RawBytes += 16 + 8 + 12 + _titles[i / SentencesPerArticle].Length + 4 * 4 + _texts[i].Length + 4 + 2 * 40;
            if (_speakers[i] is { } speaker) RawBytes += speaker.Length + 8 + 4 * 4 + 20;
        }

        string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
    }

    /// <summary>Bytes of all values as they are, without lengths or levels.</summary>
    public long RawBytes { get; }

    /// <summary>Bytes written are those that <paramref name="stream"/> got.</summary>
    public long Write(Stream stream, ParquetCompression compression)
    {
        var articleId = new StringColumn("article_id");
        var published = new TimestampColumn("published", nullable: true);
        var outlet = new StringColumn("outlet", nullable: true);
        var title = new StringColumn("title", nullable: true);
        var paragraph = new Int32Column("paragraph_index");
        var sentence = new Int32Column("sentence_index");
        var start = new Int32Column("char_start");
        var end = new Int32Column("char_end");
        var text = new StringColumn("text");
        var section = new StringColumn("section");
        var speaker = new StringColumn("speaker_name", nullable: true);
        var stance = new StringColumn("stance", nullable: true);
        FloatColumn[] scores = [new("p_optimistic", nullable: true), new("p_hardline", nullable: true), new("p_neutral", nullable: true), new("stance_score", nullable: true)];
        var issues = new StringListColumn("issues", nullable: true);
        var (entityText, entityType, entityStart, entityEnd) = (new StringColumn("text"), new StringColumn("type"), new Int32Column("char_start"), new Int32Column("char_end"));
        var entities = new StructListColumn("entities", nullable: true, entityText, entityType, entityStart, entityEnd);
        using var writer = new ParquetWriter(
            stream,
            [articleId, published, outlet, title, paragraph, sentence, start, end, text, section, speaker, stance, .. scores, issues, entities],
            new ParquetOptions { Compression = compression });
        var offset = 0;
        for (var i = 0; i < _texts.Length; i++)
        {
            var article = i / SentencesPerArticle;
            if (i % SentencesPerArticle == 0) offset = 0;
            articleId.Append(_ids[article]);
            published.Append(DateTime.UnixEpoch.AddHours(article));
            outlet.Append(article % 2 == 0 ? "example.org" : "news.example");
            title.Append(_titles[article]);
            paragraph.Append(i % SentencesPerArticle / 3);
            sentence.Append(i % SentencesPerArticle);
            start.Append(offset);
            offset += _texts[i].Length + 1;
            end.Append(offset - 1);
            text.Append(_texts[i]);
            section.Append("body");
            speaker.Append(_speakers[i]);
            if (_speakers[i] is null)
            {
                stance.AppendNull();
                foreach (var score in scores) score.AppendNull();
                issues.AppendNull();
            }
            else
            {
                stance.Append(_scores[i] > 0.5f ? "optimistic" : "hardline");
                foreach (var score in scores) score.Append(_scores[i] / 2);
                issues.BeginList();
                issues.AppendElement("ceasefire");
                if (i % 2 == 0) issues.AppendElement("prisoners");
                issues.EndList();
            }

            entities.BeginList();
            for (var k = 0; k < 2; k++)
            {
                entityText.Append(Words[(i + k) % Words.Length]);
                entityType.Append(k == 0 ? "person" : "place");
                entityStart.Append(offset);
                entityEnd.Append(offset + k);
                entities.EndElement();
            }

            entities.EndList();
            writer.EndRow();
        }

        writer.Close();
        return writer.RowCount;
    }
}

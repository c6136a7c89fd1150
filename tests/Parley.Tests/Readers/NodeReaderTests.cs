using System.Text.Json;
using Parley.Parquet;

namespace Parley.Tests.Readers;

/// <summary>The check of an output folder sees what is right and what is wrong.</summary>
[TestClass]
public class NodeReaderTests
{
    private const string Text = "🕊 “We will talk,” the envoy said. “Soon.”";

    private string _folder = null!;

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parley-output-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void Right_offsets_pass_with_every_reader()
    {
        // Code points: the dove is one, so that everything behind it lies one before its UTF-16 offset.
        WriteFolder(sentenceStart: 2);
        var report = NodeReader.Check(_folder);
        foreach (var name in NodeReader.Readers)
        {
            var reader = report.GetProperty(name);
            Assert.AreEqual(0, reader.GetProperty("spans").GetProperty("wrong").GetInt32(), reader.GetRawText());
            Assert.AreEqual(6, reader.GetProperty("spans").GetProperty("checked").GetInt32());
            Assert.AreEqual(2, reader.GetProperty("tables").GetProperty("sentences").GetProperty("rows").GetInt32());
            Assert.AreEqual(1, reader.GetProperty("tables").GetProperty("statements").GetProperty("files").GetInt32());
        }

        Assert.IsTrue(JsonElement.DeepEquals(report.GetProperty("duckdb"), report.GetProperty("hyparquet")), report.GetRawText());
    }

    [TestMethod]
    public void Wrong_offsets_are_reported()
    {
        WriteFolder(sentenceStart: 3);
        var spans = NodeReader.Check(_folder).GetProperty("duckdb").GetProperty("spans");
        Assert.AreEqual(1, spans.GetProperty("wrong").GetInt32());
        Assert.AreEqual("sentence", spans.GetProperty("reports")[0].GetProperty("what").GetString());
    }

    private void WriteFolder(int sentenceStart)
    {
        var id = new StringColumn("article_id");
        var text = new StringColumn("text");
        Write("articles", [id, text], () =>
        {
            id.Append("a1");
            text.Append(Text);
        });

        id = new StringColumn("article_id");
        text = new StringColumn("text");
        var (start, end) = (new Int32Column("char_start"), new Int32Column("char_end"));
        var (entityText, entityStart, entityEnd) = (new StringColumn("text"), new Int32Column("char_start"), new Int32Column("char_end"));
        var entities = new StructListColumn("entities", nullable: true, entityText, entityStart, entityEnd);
        Write(
            "sentences",
            [id, start, end, text, entities],
            () =>
            {
                Sentence("“We will talk,” the envoy said.", sentenceStart, 33);
                entities.BeginList();
                entityText.Append("envoy");
                entityStart.Append(22);
                entityEnd.Append(27);
                entities.EndElement();
                entities.EndList();
            },
            () =>
            {
                Sentence("“Soon.”", 34, 41);
                entities.AppendNull();
            });

        WriteStatement();

        void Sentence(string sentence, int from, int to)
        {
            id.Append("a1");
            start.Append(from);
            end.Append(to);
            text.Append(sentence);
        }
    }

    private void WriteStatement()
    {
        var (id, source, cue, content) = (new StringColumn("article_id"), new StringColumn("source_text", nullable: true), new StringColumn("cue_text", nullable: true), new StringColumn("content_text"));
        var (sourceStart, sourceEnd, cueStart, cueEnd) = (
            new Int32Column("source_start", nullable: true), new Int32Column("source_end", nullable: true), new Int32Column("cue_start", nullable: true), new Int32Column("cue_end", nullable: true));
        var (partStart, partEnd) = (new Int32Column("char_start"), new Int32Column("char_end"));
        var parts = new StructListColumn("content", nullable: false, partStart, partEnd);
        Write("statements", [id, sourceStart, sourceEnd, source, cueStart, cueEnd, cue, parts, content], () =>
        {
            id.Append("a1");
            sourceStart.AppendNull();
            sourceEnd.AppendNull();
            source.AppendNull();
            cueStart.Append(28);
            cueEnd.Append(32);
            cue.Append("said");
            content.Append("“We will talk,” “Soon.”");
            parts.BeginList();
            Part(2, 17);
            Part(34, 41);
            parts.EndList();
        });

        void Part(int from, int to)
        {
            partStart.Append(from);
            partEnd.Append(to);
            parts.EndElement();
        }
    }

    private void Write(string table, ReadOnlySpan<ParquetColumn> columns, params ReadOnlySpan<Action> rows)
    {
        Directory.CreateDirectory(Path.Combine(_folder, table));
        using var stream = File.Create(Path.Combine(_folder, table, "part-00000.parquet"));
        using var writer = new ParquetWriter(stream, columns);
        foreach (var row in rows)
        {
            row();
            writer.EndRow();
        }

        writer.Close();
    }
}

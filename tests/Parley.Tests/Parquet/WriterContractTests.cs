using Parley.Parquet;

namespace Parley.Tests.Parquet;

[TestClass]
public class WriterContractTests
{
    private readonly StringColumn _id = new("id");
    private readonly Int32Column _maybe = new("maybe", nullable: true);
    private readonly StringListColumn _tags = new("tags", nullable: true);
    private readonly StringColumn _text = new("text");
    private readonly Int32Column _start = new("start");
    private readonly MemoryStream _file = new();
    private StructListColumn _entities = null!;
    private ParquetWriter _writer = null!;

    [TestInitialize]
    public void Open()
    {
        _entities = new StructListColumn("entities", nullable: false, _text, _start);
        _writer = new ParquetWriter(_file, [_id, _maybe, _tags, _entities]);
    }

    [TestCleanup]
    public void Dispose() => _writer.Dispose();

    [TestMethod]
    public void A_row_without_a_value_names_the_column()
    {
        AppendAllBut("maybe");
        Throws("column 'maybe' got 0 values in row 0", _writer.EndRow);
    }

    [TestMethod]
    public void A_row_with_two_values_names_the_column_and_spoils_the_file()
    {
        AppendAllBut("");
        _writer.EndRow();
        AppendAllBut("");
        _id.Append("again");
        Throws("column 'id' got 2 values in row 1", _writer.EndRow);
        Throws("failed before", _writer.EndRow);
        Throws("failed before", _writer.Close);
        AssertUnfinished();
    }

    [TestMethod]
    public void Lists_must_be_whole()
    {
        Throws("'tags' got a value outside a list", () => _tags.AppendElement("x"));
        Throws("'entities' got a value outside a list", _entities.EndElement);
        Throws("'entities' got a value outside a list", _entities.EndList);
        _tags.BeginList();
        Throws("list of Parquet column 'tags' is open", _tags.BeginList);
        Throws("list of Parquet column 'tags' is open", _tags.AppendNull);
        Throws("list of Parquet column 'tags' is open", _tags.AppendEmpty);
    }

    [TestMethod]
    public void An_open_list_does_not_end_a_row()
    {
        AppendAllBut("tags");
        _tags.BeginList();
        Throws("list of Parquet column 'tags' is open", _writer.EndRow);
    }

    [TestMethod]
    public void An_element_needs_every_field_once()
    {
        _entities.BeginList();
        _text.Append("Geneva");
        Throws("'entities.start' got 0 values in list element 0", _entities.EndElement);
    }

    [TestMethod]
    public void An_element_must_be_ended()
    {
        _entities.BeginList();
        _text.Append("Geneva");
        _start.Append(1);
        Throws("'entities.text' got 1 values in list element 0", _entities.EndList);
    }

    [TestMethod]
    public void A_field_takes_nothing_outside_its_list()
    {
        AppendAllBut("");
        _text.Append("stray");
        Throws("'entities.text' got a value outside a list", _writer.EndRow);
    }

    [TestMethod]
    public void Null_needs_a_nullable_column()
    {
        Throws("'id' got null but is not nullable", _id.AppendNull);
        Throws("'id' got null but is not nullable", () => _id.Append((string?)null));
        Throws("'entities' got null but is not nullable", _entities.AppendNull);
        Throws("'tags.element' got null but is not nullable", () => _tags.Append(["a", null!]));
    }

    [TestMethod]
    public void A_local_time_is_refused()
    {
        var column = new TimestampColumn("published");
        using var writer = new ParquetWriter(new MemoryStream(), [column]);
        var exception = Assert.Throws<ArgumentException>(() => column.Append(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        Assert.Contains("column 'published' got the local time 2024-01-01T00:00:00", exception.Message);
    }

    [TestMethod]
    public void Columns_need_a_writer_and_only_one()
    {
        Throws("'loose' belongs to no writer", () => new Int32Column("loose").Append(1));
        Throws("'loose' belongs to no writer", () => new StringColumn("loose").Append("x"));
        Throws("'id' already belongs to a writer", () => new ParquetWriter(new MemoryStream(), [_id]).Dispose());
    }

    [TestMethod]
    public void Faulty_tables_are_refused_at_once()
    {
        ThrowsArgument("no columns", () => new ParquetWriter(_file, []).Dispose());
        ThrowsArgument("called 'a'", () => new ParquetWriter(_file, [new Int32Column("a"), new StringColumn("a")]).Dispose());
        ThrowsArgument("called 'a'", () => _ = new StructListColumn("s", nullable: false, new Int32Column("a"), new Int32Column("a")));
        ThrowsArgument("no columns", () => _ = new StructListColumn("s", nullable: false));
        ThrowsArgument("name", () => _ = new Int32Column(""));
        var options = new ParquetOptions { RowGroupRows = 0, PageBytes = -1, DictionaryBytes = -1, BoundBytes = 1, RowGroupBytes = 0, Compression = (ParquetCompression)9 };
        var exception = Assert.Throws<ArgumentException>(() => new ParquetWriter(_file, [new Int32Column("a")], options).Dispose());
        foreach (var name in new[] { "RowGroupRows is 0", "PageBytes is -1", "DictionaryBytes is -1", "BoundBytes is 1", "RowGroupBytes is 0", "Compression is 9" })
        {
            Assert.Contains(name, exception.Message);
        }
    }

    [TestMethod]
    public void A_writer_that_is_not_closed_leaves_no_whole_file()
    {
        AppendAllBut("");
        _writer.EndRow();
        _writer.Dispose();
        AssertUnfinished();
        Throws("was closed", _writer.Close);
    }

    [TestMethod]
    public void A_begun_row_is_not_closed_away()
    {
        AppendAllBut("");
        _writer.EndRow();
        _id.Append("begun");
        Throws("column 'id' has a value for row 1", _writer.Close);
        AssertUnfinished();
    }

    [TestMethod]
    public void A_failing_stream_leaves_no_whole_file()
    {
        var column = new Int32Column("n");
        var stream = new Streams.FailingStream(failAfter: 100);
        using var writer = new ParquetWriter(stream, [column], new ParquetOptions { RowGroupRows = 10 });
        Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                column.Append(i);
                writer.EndRow();
            }
        });
        Throws("failed before", writer.Close);
    }

    [TestMethod]
    public void Any_stream_and_any_time_give_the_same_bytes()
    {
        var rows = SampleRow.Make(seed: 3, 2000, variety: 50, nulls: 0.2);
        foreach (var compression in Enum.GetValues<ParquetCompression>())
        {
            var options = new ParquetOptions { Compression = compression, RowGroupRows = 300, PageBytes = 2000, DictionaryBytes = 500 };
            var first = SampleTable.Write(rows, options);
            using var forward = new Streams.ForwardStream();
            SampleTable.Write(rows, forward, options);
            CollectionAssert.AreEqual(first, forward.Written.ToArray());
        }
    }

    [TestMethod]
    public void Row_groups_close_at_their_limits()
    {
        var rows = SampleRow.Make(seed: 4, 2500, variety: 1_000_000, nulls: 0);
        var byRows = new ParquetReader(new MemoryStream(SampleTable.Write(rows, new ParquetOptions { RowGroupRows = 1000 })));
        CollectionAssert.AreEqual(new[] { 1000, 1000, 500 }, Enumerable.Range(0, byRows.RowGroupCount).Select(byRows.RowsOf).ToArray());
        var byBytes = new ParquetReader(new MemoryStream(SampleTable.Write(rows, new ParquetOptions { RowGroupBytes = 100_000, Compression = ParquetCompression.Uncompressed })));
        Assert.IsTrue(byBytes.RowGroupCount is > 3 and < 20, $"{byBytes.RowGroupCount} row groups");
        Assert.AreEqual(2500, byBytes.RowCount);
    }

    private void AppendAllBut(string column)
    {
        if (column != "id") _id.Append("x");
        if (column != "maybe") _maybe.AppendNull();
        if (column != "tags") _tags.AppendEmpty();
        if (column != "entities") _entities.AppendEmpty();
    }

    private void AssertUnfinished() => Assert.Throws<ParquetFormatException>(() => new ParquetReader(new MemoryStream(_file.ToArray())));

    private static void Throws(string message, Action action) => Assert.Contains(message, Assert.Throws<InvalidOperationException>(action).Message);

    private static void ThrowsArgument(string message, Action action) => Assert.Contains(message, Assert.Throws<ArgumentException>(action).Message);
}

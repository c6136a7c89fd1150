using Parley.Parquet;

namespace Parley.Tests.Parquet;

/// <summary>Writes and reads tables of <see cref="SampleRow"/>.</summary>
internal static class SampleTable
{
    public static byte[] Write(SampleRow[] rows, ParquetOptions? options = null)
    {
        using var stream = new MemoryStream();
        Write(rows, stream, options);
        return stream.ToArray();
    }

    public static void Write(SampleRow[] rows, Stream stream, ParquetOptions? options = null)
    {
        var id = new StringColumn("id");
        var name = new StringColumn("name", nullable: true);
        var number = new Int32Column("int");
        var maybeNumber = new Int32Column("maybe_int", nullable: true);
        var large = new Int64Column("long");
        var maybeLarge = new Int64Column("maybe_long", nullable: true);
        var single = new FloatColumn("float", nullable: true);
        var real = new DoubleColumn("double");
        var flag = new BooleanColumn("bool");
        var maybeFlag = new BooleanColumn("maybe_bool", nullable: true);
        var time = new TimestampColumn("time");
        var maybeTime = new TimestampColumn("maybe_time", nullable: true);
        var tags = new StringListColumn("tags", nullable: true);
        var words = new StringListColumn("words");
        var text = new StringColumn("text");
        var start = new Int32Column("start");
        var size = new Int64Column("size", nullable: true);
        var entityId = new StringColumn("id", nullable: true);
        var entities = new StructListColumn("entities", nullable: true, text, start, size, entityId);
        using var writer = new ParquetWriter(
            stream,
            [id, name, number, maybeNumber, large, maybeLarge, single, real, flag, maybeFlag, time, maybeTime, tags, words, entities],
            options);
        foreach (var row in rows)
        {
            id.Append(row.Id);
            name.Append(row.Name);
            number.Append(row.Int);
            maybeNumber.Append(row.MaybeInt);
            large.Append(row.Long);
            maybeLarge.Append(row.MaybeLong);
            single.Append(row.Float);
            real.Append(row.Double);
            flag.Append(row.Bool);
            maybeFlag.Append(row.MaybeBool);
            time.Append(row.Time);
            maybeTime.Append(row.MaybeTime);
            if (row.Tags is null) tags.AppendNull();
            else tags.Append(row.Tags);
            words.Append(row.Words);
            if (row.Entities is null) entities.AppendNull();
            else
            {
                entities.BeginList();
                foreach (var entity in row.Entities)
                {
                    text.Append(entity.Text);
                    start.Append(entity.Start);
                    size.Append(entity.Size);
                    entityId.Append(entity.Id);
                    entities.EndElement();
                }

                entities.EndList();
            }

            writer.EndRow();
        }

        writer.Close();
    }

    public static List<SampleRow> Read(byte[] file) => Read(new ParquetReader(new MemoryStream(file)));

    public static List<SampleRow> Read(ParquetReader reader)
    {
        var rows = new List<SampleRow>();
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var columns = reader.Fields.ToDictionary(field => field.Name, field => reader.Read(group, field.Name));
            for (var i = 0; i < reader.RowsOf(group); i++) rows.Add(Row(columns, i));
        }

        return rows;
    }

    private static SampleRow Row(Dictionary<string, ParquetValues> columns, int row)
    {
        return new SampleRow(
            columns["id"].GetString(row),
            Text("name", row),
            columns["int"].GetInt32(row),
            columns["maybe_int"].IsNull(row) ? null : columns["maybe_int"].GetInt32(row),
            columns["long"].GetInt64(row),
            columns["maybe_long"].IsNull(row) ? null : columns["maybe_long"].GetInt64(row),
            columns["float"].IsNull(row) ? null : columns["float"].GetFloat(row),
            columns["double"].GetDouble(row),
            columns["bool"].GetBoolean(row),
            columns["maybe_bool"].IsNull(row) ? null : columns["maybe_bool"].GetBoolean(row),
            columns["time"].GetTimestamp(row),
            columns["maybe_time"].IsNull(row) ? null : columns["maybe_time"].GetTimestamp(row),
            List(columns["tags"], row, i => columns["tags"].GetString(i)),
            List(columns["words"], row, i => columns["words"].GetString(i))!,
            List(columns["entities.text"], row, i => new SampleEntity(
                columns["entities.text"].GetString(i),
                columns["entities.start"].GetInt32(i),
                columns["entities.size"].IsNull(i) ? null : columns["entities.size"].GetInt64(i),
                Text("entities.id", i))));

        string? Text(string name, int index) => columns[name].IsNull(index) ? null : columns[name].GetString(index);
    }

    private static T[]? List<T>(ParquetValues column, int row, Func<int, T> make)
    {
        if (column.IsRowNull(row)) return null;
        var (first, count) = column.Elements(row).GetOffsetAndLength(int.MaxValue);
        return [.. Enumerable.Range(first, count).Select(make)];
    }
}

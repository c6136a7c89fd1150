namespace Parley.Parquet;

/// <summary>What can go wrong while writing, said in one place: which column, which row, what was expected.</summary>
internal static class ParquetErrors
{
    public static ArgumentException Options(IEnumerable<string> options) =>
        new($"Parquet options: {string.Join("; ", options)}.", nameof(options));

    public static InvalidOperationException NotAttached(string column) =>
        new($"Parquet column '{column}' belongs to no writer; pass it to a ParquetWriter before values are appended.");

    public static InvalidOperationException AlreadyAttached(string column) =>
        new($"Parquet column '{column}' already belongs to a writer; make a new column for each file.");

    public static ArgumentException DuplicateName(string column, string where) =>
        new($"Two columns of {where} are called '{column}'; names must differ.", nameof(column));

    public static ArgumentException NoColumns(string columns) =>
        new($"{columns} has no columns; at least one is needed.", nameof(columns));

    public static InvalidOperationException NotNullable(string column) =>
        new($"Parquet column '{column}' got null but is not nullable; make it nullable or append a value.");

    public static InvalidOperationException ValuesInRow(string column, long row, long count) =>
        new($"Parquet column '{column}' got {count} values in row {row}; expected exactly one.");

    public static InvalidOperationException ValuesInElement(string column, long element, long count) =>
        new($"Parquet column '{column}' got {count} values in list element {element}; expected exactly one.");

    public static InvalidOperationException OutsideList(string column) =>
        new($"Parquet column '{column}' got a value outside a list; call BeginList first.");

    public static InvalidOperationException ListStillOpen(string column) =>
        new($"The list of Parquet column '{column}' is open; call EndList first.");

    public static ArgumentException StringTooLong(string column, int value, int most) =>
        new($"Parquet column '{column}' got a string of {value} characters; at most {most} are possible.", nameof(value));

    public static ArgumentException LocalTime(string column, DateTime value) =>
        new($"Parquet column '{column}' got the local time {value:O}; convert it to UTC first.", nameof(value));

    public static InvalidOperationException Failed() =>
        new("The Parquet writer failed before or was closed; nothing more can be written to this file.");

    public static InvalidOperationException OpenRow(string column, long row) =>
        new($"Parquet column '{column}' has a value for row {row}, which was not ended; call EndRow before Close.");

    public static InvalidOperationException BufferTooLarge(long bytes) =>
        new($"A Parquet page would need {bytes} bytes; at most {Array.MaxLength} are possible. Split the row.");
}

namespace Parley.Reading;

/// <summary>The reject of a record that is too long to be an article.</summary>
internal static class RecordLimit
{
    /// <param name="row">From 1.</param>
    /// <param name="size">Bytes as UTF-8.</param>
    /// <param name="options">Whose limit it is.</param>
    /// <param name="start">The start of the content, made visible.</param>
    public static Record Exceeded(int row, long size, ReadingOptions options, string start) =>
        Record.Rejected(row, $"too long: {size} bytes, at most {options.MaxRecordBytes} are read", start);
}

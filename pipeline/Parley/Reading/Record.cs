namespace Parley.Reading;

/// <summary>What a format makes of one record of a file: field values, or the reason why there are none.</summary>
internal readonly struct Record
{
    private Record(int row, FieldValues? values, string reason, string start)
    {
        Row = row;
        Values = values;
        Reason = reason;
        Start = start;
    }

    /// <summary>From 1; 0 when the whole file is meant.</summary>
    public int Row { get; }

    /// <summary>Null for a reject. Has a text otherwise.</summary>
    public FieldValues? Values { get; }

    public string Reason { get; }

    public string Start { get; }

    public static Record Read(int row, FieldValues values) => new(row, values, "", "");

    public static Record Rejected(int row, string reason, string start) => new(row, values: null, reason, start);

    public static Record EmptyFile { get; } = Rejected(0, "empty file: it has no records", "");
}

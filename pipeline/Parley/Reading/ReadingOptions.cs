namespace Parley.Reading;

/// <summary>How dumps are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>Bounds of <see cref="MaxRecordBytes"/>: a record shorter than the least is no article, and a buffer cannot be longer than the most.</summary>
    public const int LeastRecordBytes = 64, MostRecordBytes = 1 << 30;

    /// <summary>
    /// Bytes (as UTF-8) of the longest record: a line, an element, a CSV record, a text file. Longer ones are rejected
    /// while streaming past them, so that this bounds the memory of reading. Default 16 MiB; 64 bytes to 1 GiB.
    /// </summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>Mappings <c>field=column</c>; see <see cref="FieldMap.Create"/>. Default none.</summary>
    public IReadOnlyList<string> Map { get; init; } = [];

    /// <summary>Articles published before are skipped; UTC. Undated articles are kept. Default none.</summary>
    public DateTime? Since { get; init; }

    /// <summary>
    /// Articles published after are skipped; UTC. A bound at midnight means the whole of that day. Undated articles are
    /// kept. Default none.
    /// </summary>
    public DateTime? Until { get; init; }

    /// <summary>What is wrong with these options, one line each; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        if (MaxRecordBytes is < LeastRecordBytes or > MostRecordBytes)
            faults.Add($"MaxRecordBytes is {MaxRecordBytes}: expected {LeastRecordBytes} to {MostRecordBytes}");
        if (Since > LastInstant)
            faults.Add($"Since ({Since:u}) is after Until ({Until:u}): no article could be between them");
        FieldMap.Build(Map, faults);
        return faults;
    }

    /// <summary>Whether an article of that time (UTC) is wanted.</summary>
    internal bool Admits(DateTime? published) =>
        published is not { } time || (!(time < Since) && !(time > LastInstant));

    private DateTime? LastInstant =>
        Until is { } until && until.TimeOfDay == TimeSpan.Zero && until < DateTime.MaxValue.Date
            ? until.AddDays(1).AddTicks(-1)
            : Until;
}

namespace Parley.Evaluation;

/// <summary>How well one class is found; all 0 to 1.</summary>
/// <param name="Label">The class.</param>
/// <param name="Precision">Share of what was given this label that has it.</param>
/// <param name="Recall">Share of what has this label that was given it.</param>
/// <param name="F1">Their harmonic mean; 0 where nothing was found.</param>
/// <param name="Support">How many have it.</param>
public sealed record ClassReport(string Label, double Precision, double Recall, double F1, int Support);

/// <summary>Counts of gold labels against given ones, and what follows from them.</summary>
public sealed record ClassificationReport
{
    /// <param name="labels">Names of the classes.</param>
    /// <param name="confusion">[gold][given].</param>
    public ClassificationReport(IReadOnlyList<string> labels, int[][] confusion)
    {
        Confusion = confusion;
        Count = confusion.Sum(row => row.Sum());
        Accuracy = Ratio(Enumerable.Range(0, labels.Count).Sum(k => confusion[k][k]), Count);
        Classes = [.. labels.Select((label, k) => Class(label, k))];
        MacroF1 = Classes.Average(one => one.F1);
    }

    public int Count { get; }

    /// <summary>Share of right labels, 0 to 1.</summary>
    public double Accuracy { get; }

    /// <summary>Mean of the classes' F1, each counting the same.</summary>
    public double MacroF1 { get; }

    public IReadOnlyList<ClassReport> Classes { get; }

    /// <summary>[gold][given].</summary>
    public IReadOnlyList<IReadOnlyList<int>> Confusion { get; }

    /// <summary>Counts gold labels against given ones.</summary>
    public static ClassificationReport Of(IReadOnlyList<string> labels, ReadOnlySpan<byte> gold, ReadOnlySpan<byte> given)
    {
        var confusion = new int[labels.Count][];
        for (var k = 0; k < labels.Count; k++) confusion[k] = new int[labels.Count];
        for (var i = 0; i < gold.Length; i++) confusion[gold[i]][given[i]]++;
        return new ClassificationReport(labels, confusion);
    }

    private ClassReport Class(string label, int k)
    {
        var support = Confusion[k].Sum();
        var given = Confusion.Sum(row => row[k]);
        double precision = Ratio(Confusion[k][k], given), recall = Ratio(Confusion[k][k], support);
        return new ClassReport(label, precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, support);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

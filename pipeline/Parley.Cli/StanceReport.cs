using Parley.Evaluation;

namespace Parley.Cli;

/// <summary>An evaluation of stances for people.</summary>
internal static class StanceReport
{
    public static void Write(TextWriter output, StanceEvaluation result)
    {
        var report = result.Report;
        output.WriteLine($"statements  {report.Count:N0}");
        output.WriteLine($"macro-F1    {report.MacroF1:0.000}  [{result.MacroF1Interval.Low:0.000}, {result.MacroF1Interval.High:0.000}]");
        output.WriteLine($"accuracy    {report.Accuracy:0.000}  [{result.AccuracyInterval.Low:0.000}, {result.AccuracyInterval.High:0.000}]");
        output.WriteLine($"log loss    {result.LogLoss:0.000}, calibration error {result.Reliability.ExpectedError:0.000}");
        output.WriteLine($"baselines   majority {result.Majority.MacroF1:0.000}, lexicon {result.Lexicon.MacroF1:0.000} macro-F1");
        output.WriteLine();
        output.WriteLine("            precision  recall     F1  support | given as " + string.Join(" ", report.Classes.Select(one => $"{one.Label,10}")));
        for (var k = 0; k < report.Classes.Count; k++)
        {
            var one = report.Classes[k];
            output.WriteLine($"{one.Label,-12}    {one.Precision:0.000}   {one.Recall:0.000}  {one.F1:0.000}  {one.Support,7} |          " + string.Join(" ", report.Confusion[k].Select(count => $"{count,10}")));
        }

        output.WriteLine();
        output.WriteLine("confidence       statements  mean confidence  accuracy");
        foreach (var bin in result.Reliability.Bins.Where(bin => bin.Count > 0))
            output.WriteLine($"{bin.From:0.0} to {bin.To:0.0}       {bin.Count,10}            {bin.Confidence:0.000}     {bin.Accuracy:0.000}");
    }
}

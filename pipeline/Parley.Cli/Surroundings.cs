namespace Parley.Cli;

/// <summary>What the program reads from and writes to besides files.</summary>
/// <param name="Out">Results: summaries, JSON, help.</param>
/// <param name="Error">Progress, warnings, errors.</param>
/// <param name="Input">Opens what the input <c>-</c> reads.</param>
/// <param name="IsTerminal">Whether a person watches <paramref name="Error"/>.</param>
public sealed record Surroundings(TextWriter Out, TextWriter Error, Func<Stream> Input, bool IsTerminal)
{
    public static Surroundings OfProcess() => new(Console.Out, Console.Error, Console.OpenStandardInput, !Console.IsErrorRedirected);
}

using Parley.Running;

namespace Parley.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Wrong usage, options, models or output folder.</summary>
    public const int Usage = 1;

    /// <summary>Input missing, unreadable, or nothing but rejects.</summary>
    public const int Input = 2;

    public const int TooManyRejects = 3;

    /// <summary>As after SIGINT.</summary>
    public const int Interrupted = 130;

    public static int Of(RunOutcome outcome) => outcome switch
    {
        RunOutcome.Completed => Done,
        RunOutcome.NothingRead => Input,
        RunOutcome.TooManyRejects => TooManyRejects,
        RunOutcome.Interrupted => Interrupted,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no exit code."),
    };
}

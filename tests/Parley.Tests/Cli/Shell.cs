using Parley.Cli;

namespace Parley.Tests.Cli;

/// <summary>Runs the program's entry point inside the test.</summary>
internal sealed record Shell(int ExitCode, string Out, string Error)
{
    public static Shell Run(params string[] arguments) => Run("", CancellationToken.None, arguments);

    public static Shell Run(string input, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings = new Surroundings(output, error, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input)), IsTerminal: false);
        var exitCode = ParleyCommand.RunAsync(arguments, surroundings, cancellation).GetAwaiter().GetResult();
        return new Shell(exitCode, output.ToString(), error.ToString());
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace Parley.Tests.Readers;

/// <summary>
/// Runs <c>read.mjs</c> under Node.js: DuckDB and hyparquet read what Parley wrote. Where Node or its packages are absent, the
/// test that asks is inconclusive and says what to run.
/// </summary>
internal static class NodeReader
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Parley.Tests", "Readers");

    /// <summary>The readers by the names that <see cref="Dump"/> takes.</summary>
    public static IReadOnlyList<string> Readers { get; } = ["duckdb", "hyparquet"];

    /// <summary>All rows of a file as lines of JSON: see <c>canonical.mjs</c> for how values look.</summary>
    public static List<JsonElement> Dump(string reader, string file)
    {
        var rows = new List<JsonElement>();
        foreach (var line in Run("dump", reader, file).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            rows.Add(row.RootElement.Clone());
        }

        return rows;
    }

    /// <summary>
    /// Reads a whole output folder with each reader: per reader <c>tables.NAME.{files,rows,sha256}</c> and
    /// <c>spans.{checked,wrong,reports}</c>, where offsets that do not cut out the text they stand for are wrong.
    /// </summary>
    public static JsonElement Check(string folder)
    {
        using var report = JsonDocument.Parse(Run("check", folder));
        return report.RootElement.Clone();
    }

    /// <summary>Runs a statement in DuckDB, for files that Parley did not write.</summary>
    public static void Sql(string statement) => Run("sql", statement);

    private static string Run(params ReadOnlySpan<string> arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) Missing("the Node packages are not installed");
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(Folder, "read.mjs"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var node = Start(start);
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        if (!node.WaitForExit(MostTime))
        {
            node.Kill(entireProcessTree: true);
            Assert.Fail($"read.mjs {arguments[0]} took longer than {MostTime}.");
        }

        Assert.AreEqual(0, node.ExitCode, $"read.mjs {string.Join(' ', arguments)}: {errors.Result}");
        return output.Result;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing("Node.js is not installed");
            throw;
        }
    }

    private static void Missing(string what) =>
        Assert.Inconclusive($"Not checked with other readers: {what}; run npm install --prefix tests/Parley.Tests/Readers");
}

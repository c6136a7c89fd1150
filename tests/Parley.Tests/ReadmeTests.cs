using System.Text.RegularExpressions;
using Parley.Reading;
using Parley.Tests.Cli;
using Parley.Tests.Readers;

namespace Parley.Tests;

/// <summary>What the README says must work as it stands there.</summary>
[TestClass]
public sealed partial class ReadmeTests
{
    private const string Program = "dotnet run -c Release --project pipeline/Parley.Cli -- ";

    private static readonly string s_readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    private readonly string _out = Directory.CreateTempSubdirectory("parley-readme-").FullName;

    [TestCleanup]
    public void CleanUp() => Directory.Delete(_out, recursive: true);

    [TestMethod]
    public void The_first_command_turns_the_samples_into_tables()
    {
        var shell = RunFirstCommand();
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        StringAssert.Contains(shell.Out, "16 articles");
        Assert.AreEqual(0, new FileInfo(Path.Combine(_out, "rejects.jsonl")).Length);
    }

    [TestMethod]
    public void The_tables_of_the_samples_open_in_other_readers_with_the_same_values_and_true_offsets()
    {
        RunFirstCommand();
        var report = NodeReader.Check(_out);
        var duckdb = report.GetProperty("duckdb");
        var hyparquet = report.GetProperty("hyparquet");
        foreach (var table in (string[])["articles", "sentences", "statements"])
        {
            var a = duckdb.GetProperty("tables").GetProperty(table);
            var b = hyparquet.GetProperty("tables").GetProperty(table);
            Assert.IsTrue(a.GetProperty("rows").GetInt32() > 0, table);
            Assert.AreEqual(a.GetProperty("rows").GetInt32(), b.GetProperty("rows").GetInt32(), table);
            Assert.AreEqual(a.GetProperty("sha256").GetString(), b.GetProperty("sha256").GetString(), table);
        }

        Assert.IsTrue(duckdb.GetProperty("spans").GetProperty("checked").GetInt32() > 1000);
        Assert.AreEqual(0, duckdb.GetProperty("spans").GetProperty("wrong").GetInt32(), duckdb.GetProperty("spans").ToString());
        Assert.AreEqual(0, hyparquet.GetProperty("spans").GetProperty("wrong").GetInt32());
    }

    [TestMethod]
    public void The_SQL_example_runs_and_finds_scored_speakers()
    {
        RunFirstCommand();
        var query = Block("sql").Replace("out/", _out.Replace('\\', '/') + "/", StringComparison.Ordinal).Trim().TrimEnd(';');
        var answer = Path.Combine(_out, "answer.parquet").Replace('\\', '/');
        NodeReader.Sql($"COPY ({query}) TO '{answer}' (FORMAT parquet, CODEC 'snappy')");
        var rows = NodeReader.Dump("hyparquet", answer);
        Assert.AreEqual(20, rows.Count);
        Assert.IsTrue(rows.TrueForAll(row => row.GetProperty("stance").GetString() is "optimistic" or "hardline" or "neutral"));
    }

    [TestMethod]
    public void Every_command_and_option_of_the_synopsis_is_known_to_the_program()
    {
        var synopsis = Block("").Split("parley ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.AreEqual(5, synopsis.Length, "commands in the synopsis");
        foreach (var usage in synopsis)
        {
            var words = usage.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var command = words.TakeWhile(word => word.All(char.IsAsciiLetterLower)).ToArray();
            var help = Shell.Run([.. command, "--help"]);
            Assert.AreEqual(0, help.ExitCode, usage);
            foreach (Match option in Option().Matches(usage)) StringAssert.Contains(help.Out, option.Value, usage);
        }
    }

    [TestMethod]
    public void The_training_command_makes_the_same_model_each_time_and_a_run_uses_it()
    {
        var line = s_readme.Split('\n').First(line => line.StartsWith(Program + "train stance", StringComparison.Ordinal));
        var arguments = line[Program.Length..].Split(' ');
        CollectionAssert.AreEqual(new[] { "train", "stance", "--data", "data/labelled/stance.tsv", "-o", "out-model/stance" }, arguments);
        arguments[3] = Path.Combine(RepositoryRoot.Path, arguments[3]);
        var models = (string[])[Path.Combine(_out, "one", "stance"), Path.Combine(_out, "two", "stance")];
        foreach (var model in models)
        {
            arguments[^1] = model;
            var training = Shell.Run(arguments);
            Assert.AreEqual(0, training.ExitCode, training.Error);
        }

        CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(models[0], "model.bin")), File.ReadAllBytes(Path.Combine(models[1], "model.bin")));
        var run = Shell.Run("run", Path.Combine(RepositoryRoot.Path, "data", "samples", "briefs.json"), "-o", Path.Combine(_out, "tables"), "--models", Path.Combine(_out, "one"));
        Assert.AreEqual(0, run.ExitCode, run.Error);
    }

    [TestMethod]
    public void The_field_names_are_those_that_the_reader_takes()
    {
        foreach (var field in Enum.GetValues<ArticleField>())
        {
            var row = s_readme.Split('\n').Single(line => line.StartsWith($"| {field.ToString().ToLowerInvariant()} |", StringComparison.Ordinal));
            CollectionAssert.AreEqual(
                FieldMap.Default.NamesOf(field).ToArray(),
                Quoted().Matches(row).Select(match => match.Groups["name"].Value).ToArray(), row);
        }
    }

    [TestMethod]
    public void Every_place_of_the_tree_exists()
    {
        var folders = new List<(int Indent, string Path)>();
        foreach (var line in s_readme[s_readme.IndexOf("```\npipeline/", StringComparison.Ordinal)..].Split('\n').Skip(1).TakeWhile(line => line != "```"))
        {
            var indent = line.Length - line.TrimStart().Length;
            folders.RemoveAll(folder => folder.Indent >= indent);
            var name = line.Trim().Split(' ')[0];
            var path = folders.Count > 0 ? $"{folders[^1].Path}{name}" : name;
            if (name.EndsWith('/')) folders.Add((indent, path));
            var full = Path.Combine(RepositoryRoot.Path, path);
            Assert.IsTrue(Directory.Exists(full) || File.Exists(full), path);
        }
    }

    [TestMethod]
    public void The_test_command_is_the_one_that_the_CI_script_runs()
    {
        StringAssert.Contains(s_readme, "\ndotnet test -c Release\n");
        StringAssert.Contains(File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".ci", "run")), "grep -m1 '^dotnet test' README.md");
    }

    /// <summary>The README's first command, on the same samples, with the tables in a folder of this test's own.</summary>
    private Shell RunFirstCommand()
    {
        var line = s_readme.Split('\n').First(line => line.StartsWith(Program, StringComparison.Ordinal));
        var arguments = line[Program.Length..].Split(' ');
        Assert.AreEqual("run data/samples -o out", string.Join(' ', arguments));
        arguments[1] = Path.Combine(RepositoryRoot.Path, arguments[1]);
        arguments[^1] = _out;
        return Shell.Run(arguments);
    }

    /// <summary>The first block of that language.</summary>
    private static string Block(string language)
    {
        var blocks = Fence().Matches(s_readme).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["block"].Value);
        return language.Length > 0 ? blocks.First() : blocks.First(block => block.StartsWith("parley run", StringComparison.Ordinal));
    }

    [GeneratedRegex("```(?<language>[a-z]*)\n(?<block>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex("--[a-z-]+|(?<= )-o(?= )")]
    private static partial Regex Option();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}

using System.Text;
using System.Text.Json;
using Parley.Tests.Running;
using Parley.Tests.Writing;

namespace Parley.Tests.Cli;

/// <summary>Input that is no article, end to end: a reject each, and nothing else lost.</summary>
[TestClass]
public sealed class BadInputTests
{
    [TestMethod]
    public void An_empty_file() => RejectedAmongOthers("empty.jsonl", [], "empty file");

    [TestMethod]
    public void An_empty_text_file() => RejectedAmongOthers("empty.txt", [], "empty file");

    [TestMethod]
    public void A_binary_file()
    {
        var bytes = new byte[50_000];
        new Random(7).NextBytes(bytes);
        RejectedAmongOthers("picture.txt", bytes, "binary content");
    }

    [TestMethod]
    public void A_line_of_50_megabytes()
    {
        var line = new byte[50_000_000];
        Array.Fill(line, (byte)'x');
        "{\"text\":\""u8.CopyTo(line);
        RejectedAmongOthers("long.jsonl", line, "too long: 50000000 bytes");
    }

    [TestMethod]
    public void Malformed_UTF_8() => RejectedAmongOthers("latin1.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n"u8], "malformed UTF-8: byte 0xE9");

    [TestMethod]
    public void A_JSON_line_cut_in_half() => RejectedAmongOthers("cut.jsonl", "{\"id\":\"cut\",\"text\":\"Talks we"u8.ToArray(), "invalid JSON");

    [TestMethod]
    public void A_table_without_a_text_column() => RejectedAmongOthers("columns.csv", "id,headline\n1,Talks\n2,More talks\n"u8.ToArray(), "no text column");

    [TestMethod]
    public void A_cut_line_between_good_ones_loses_only_itself()
    {
        using var output = new OutputRoom();
        var shell = Shell.Run(Bench.Lines(3) + "{\"id\":\"cut\",\"text\":\"Talks we\n" + Bench.Lines(3, first: 3), CancellationToken.None, "run", "-", "-o", output.Path);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        Assert.AreEqual(4, Rejects(output).Single().GetProperty("row").GetInt32());
        Assert.AreEqual(6, TableFile.Open(Path.Join(output.Path, "articles", "part-00000.parquet")).Rows.Count);
    }

    [TestMethod]
    public void Nothing_but_rejects_is_exit_code_2()
    {
        using var bench = new Bench();
        bench.Add("empty.jsonl", "");
        var shell = Shell.Run("run", bench.Inputs[0], "-o", bench.Output.Path);
        Assert.AreEqual(2, shell.ExitCode);
        StringAssert.Contains(shell.Error, "not one article could be read");
        StringAssert.Contains(shell.Error, "rejects.jsonl");
    }

    private static void RejectedAmongOthers(string name, byte[] content, string reason)
    {
        using var bench = Bench.With(4);
        var bad = bench.Add(name, content);
        bench.Add("z.jsonl", Bench.Lines(4, first: 4));
        var shell = Shell.Run(["run", .. bench.Inputs, "-o", bench.Output.Path]);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        var reject = Rejects(bench.Output).Single();
        Assert.AreEqual(bad, reject.GetProperty("file").GetString());
        StringAssert.StartsWith(reject.GetProperty("reason").GetString(), reason);
        Assert.IsTrue(Encoding.UTF8.GetByteCount(reject.GetProperty("start").GetString()!) <= 800);
        var articles = TableFile.Open(Path.Join(bench.Output.Path, "articles", "part-00000.parquet")).Rows;
        CollectionAssert.AreEqual(Enumerable.Range(0, 8).Select(i => $"n{i}").ToArray(), articles.Select(row => row["article_id"]).ToArray());
    }

    private static List<JsonElement> Rejects(OutputRoom output) => output.Read("rejects.jsonl")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonElement.Parse(line))
        .ToList();
}

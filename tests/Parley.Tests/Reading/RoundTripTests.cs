using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Parley.Tests.Reading;

/// <summary>Any text comes out of any format as it went in.</summary>
[TestClass]
public sealed class RoundTripTests
{
    private static readonly Arbitrary<string[]> s_texts = Gen.ArrayOf(
            Gen.ArrayOf(Gen.Elements(
                "\n", "\r\n", "\r", "\"", "\"\"", "'", ",", ";", "\t", "\\", "\\n", "\\u00e9", "é", "😀", "会", "\u2028", "\u00A0", "\u0085",
                " ", "a", "null", "{", "}", "[", "]", ":", "\uFEFF", "\u001B", "The envoys met. ", "“No,” she said. "))
            .Select(pieces => "x" + string.Concat(pieces)))
        .Where(texts => texts.Length is > 0 and < 30)
        .ToArbitrary();

    [TestMethod]
    public void Text_files() => Check((dump, texts) =>
    {
        for (var i = 0; i < texts.Length; i++)
            dump.Add($"{i:d4}.txt", texts[i]);
        return dump.Folder;
    });

    [TestMethod]
    public void JSONL_escaped_and_not() => Check((dump, texts) =>
        dump.Add("a.jsonl", string.Join('\n', texts.Select((text, i) => JsonSerializer.Serialize(
            new { id = i, text },
            new JsonSerializerOptions { Encoder = i % 2 == 0 ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping })))));

    [TestMethod]
    public void JSON_arrays() => Check((dump, texts) =>
        dump.Add("a.json", JsonSerializer.Serialize(texts.Select(text => new { nested = new { text = "no" }, text }), new JsonSerializerOptions { WriteIndented = true })));

    [TestMethod]
    public void CSV() => Check((dump, texts) => dump.Add("a.csv", Csv(texts, ',')));

    [TestMethod]
    public void TSV_compressed() => Check((dump, texts) => dump.Add("a.tsv.gz", Dump.Gzip(Encoding.UTF8.GetBytes(Csv(texts, '\t')))));

    [TestMethod]
    public void CSV_in_UTF_16() => Check((dump, texts) =>
        dump.Add("a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv(texts, ','))]));

    private static string Csv(string[] texts, char delimiter) =>
        $"id{delimiter}text{delimiter}title\r\n" + string.Concat(texts.Select((text, i) =>
            $"{i}{delimiter}\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{delimiter}\"t\"\r\n"));

    private static void Check(Func<Dump, string[], string> write) =>
        Prop.ForAll(s_texts, texts =>
        {
            using var dump = new Dump();
            var outcome = Outcome.Of([write(dump, texts)]);
            return outcome.Rejects.Count == 0 && outcome.Texts.SequenceEqual(texts, StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();
}

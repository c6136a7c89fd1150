using System.Text;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class EncodingTests
{
    private const string Content = "{\"text\":\"Gespräche – 会谈 😀\"}\n{\"text\":\"two\"}\n";

    [TestMethod]
    public void Byte_order_marks_decide()
    {
        using var dump = new Dump();
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var outcome = dump.Read("a.jsonl", [.. encoding.Preamble, .. encoding.GetBytes(Content)]);
            CollectionAssert.AreEqual(new[] { "Gespräche – 会谈 😀", "two" }, outcome.Texts.ToArray(), encoding.EncodingName);
        }
    }

    [TestMethod]
    public void UTF_16_text_files_of_any_length_arrive()
    {
        using var dump = new Dump();
        foreach (var length in new[] { 1, 8189, 8190, 8191, 8192, 8193, 40000 })
        {
            var text = new string('é', length) + "😀x";
            Assert.AreEqual(text, dump.Read("a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]).Article.Text);
        }
    }

    [TestMethod]
    public void Unpaired_surrogates_and_odd_bytes_in_UTF_16_reject_their_record()
    {
        using var dump = new Dump();
        byte[] high = [0x3D, 0xD8];
        var outcome = dump.Read(
            "a.jsonl",
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"text\":\"one"), .. high, .. Encoding.Unicode.GetBytes("\"}\n{\"text\":\"two\"}\n{\"x"), 0x41]);
        Assert.AreEqual("two", outcome.Article.Text);
        CollectionAssert.AreEqual(new[] { 1, 3 }, outcome.Rejects.Select(r => r.SourceRow).ToArray());
        Assert.IsTrue(outcome.Rejects.All(r => r.Reason.StartsWith("malformed UTF-8", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void CSV_and_JSON_with_byte_order_marks()
    {
        using var dump = new Dump();
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode })
        {
            Assert.AreEqual("é", dump.Read("a.csv", [.. encoding.Preamble, .. encoding.GetBytes("text,id\né,1\n")]).Article.Text);
            Assert.AreEqual("é", dump.Read("a.json", [.. encoding.Preamble, .. encoding.GetBytes("[{\"text\":\"é\"}]")]).Article.Text);
        }
    }
}

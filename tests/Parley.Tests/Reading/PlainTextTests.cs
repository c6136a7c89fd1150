using System.Text;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class PlainTextTests
{
    [TestMethod]
    [DataRow("Talks resume\n\nThe envoys met.\n", "Talks resume")]
    [DataRow("\n \n  Talks resume \r\n\r\nThe envoys met.", "Talks resume")]
    [DataRow("Talks resume\n   \nThe envoys met.", "Talks resume")]
    [DataRow("Talks resume\nThe envoys met.\n\nThey left.", null)]
    [DataRow("The envoys met.", null)]
    [DataRow("The envoys met.\n\n\n", null)]
    public void The_title_is_the_first_line_when_a_blank_line_and_more_follow(string content, string? title)
    {
        using var dump = new Dump();
        var article = dump.Read("a.txt", content).Article;
        Assert.AreEqual(title, article.Title);
        Assert.AreEqual(content, article.Text);
        Assert.AreEqual(1, article.SourceRow);
    }

    [TestMethod]
    public void A_very_long_first_line_is_no_title()
    {
        using var dump = new Dump();
        Assert.IsNull(dump.Read("a.txt", new string('x', 301) + "\n\nMore.").Article.Title);
    }

    [TestMethod]
    [DataRow("", "empty file")]
    [DataRow(" \n\n", "no text in the file")]
    public void A_file_without_text_is_rejected(string content, string reason)
    {
        using var dump = new Dump();
        var outcome = dump.Read("a.txt", content);
        Assert.AreEqual(reason, outcome.Reject.Reason);
        Assert.AreEqual(0, outcome.Articles.Count);
    }

    [TestMethod]
    public void A_file_with_a_NUL_byte_is_binary_and_its_start_is_shown()
    {
        using var dump = new Dump();
        var reject = dump.Read("a.txt", "ab\0c\n").Reject;
        Assert.AreEqual("binary content: a NUL byte at byte 2 of the file", reject.Reason);
        Assert.AreEqual("ab\\u0000c\\n", reject.Start);
    }

    [TestMethod]
    public void Malformed_bytes_reject_the_file_and_tell_where()
    {
        using var dump = new Dump();
        var reject = dump.Read("a.txt", [.. Encoding.UTF8.GetBytes("né"), 0xE9, (byte)'x']).Reject;
        StringAssert.Contains(reject.Reason, "byte 0xE9 at byte 3 of the file", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_ZIP_archive_named_txt_is_recognised()
    {
        using var dump = new Dump();
        StringAssert.Contains(dump.Read("a.txt", [0x50, 0x4B, 3, 4, 9, 9, 9, 9, 9]).Reject.Reason, "ZIP archive", StringComparison.Ordinal);
    }
}

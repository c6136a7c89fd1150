using System.Text;
using System.Text.Json;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class RejectWriterTests
{
    [TestMethod]
    public void One_object_a_line_readable_to_people()
    {
        using var stream = new MemoryStream();
        using (var writer = new RejectWriter(stream))
        {
            writer.Write(new Reject("dump/ä.jsonl", 3, "no text: “x”", "{\"a\":\\n"));
            writer.Write(new Reject("-", 0, "empty file", ""));
        }

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.AreEqual("""{"file":"dump/ä.jsonl","row":3,"reason":"no text: “x”","start":"{\"a\":\\n"}""", lines[0]);
        Assert.AreEqual("""{"file":"-","row":0,"reason":"empty file","start":""}""", lines[1]);
        Assert.AreEqual("", lines[2]);
    }

    [TestMethod]
    public void The_start_of_any_content_is_short_and_on_one_line()
    {
        using var dump = new Dump();
        var reject = dump.Read("a.txt", "\0" + string.Concat(Enumerable.Repeat("\r\n\t\u001B[31m\u2028😀", 200))).Reject;
        Assert.IsTrue(reject.Start.Length <= 200);
        Assert.IsFalse(reject.Start.Any(c => char.IsControl(c) || c == '\u2028'));
        JsonSerializer.Serialize(reject.Start);
        StringAssert.StartsWith(reject.Start, "\\u0000\\r\\n\\t\\u001b[31m\\u2028😀", StringComparison.Ordinal);
    }
}

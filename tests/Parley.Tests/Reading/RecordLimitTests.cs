using Parley.Reading;

namespace Parley.Tests.Reading;

/// <summary>Records beyond the limit are told with their size and passed over; their neighbours are read.</summary>
[TestClass]
public sealed class RecordLimitTests
{
    private static readonly ReadingOptions s_small = new() { MaxRecordBytes = 100 };

    [TestMethod]
    [DataRow(101)]
    [DataRow(1_000)]
    [DataRow(1_000_000)]
    public void In_every_format(int size)
    {
        using var dump = new Dump();
        const string around = "{\"text\":\"\"}";
        var line = "{\"text\":\"" + new string('x', size - around.Length) + "\"}";
        Check(dump.Read("a.jsonl", "{\"text\":\"one\"}\n" + line + "\n{\"text\":\"three\"}\n", s_small));
        Check(dump.Read("a.json", "[{\"text\":\"one\"}," + line + ",{\"text\":\"three\"}]", s_small));
        Check(dump.Read("a.csv", "title,text\n,one\n," + new string('x', size - 1) + "\n,three\n", s_small));
        Check(dump.Read("a.csv", "title,text\n,one\n,\"" + new string('x', size - 4) + "\n\"\n,three\n", s_small));
        Check(dump.Read("a.csv", "title,text\n,one\n,\"" + new string('x', size - 6) + "\n\",z\r\n,three\n", s_small));

        var text = dump.Read("a.txt", new string('x', size), s_small);
        Assert.AreEqual($"too long: {size} bytes, at most 100 are read", text.Reject.Reason);

        void Check(Outcome outcome)
        {
            CollectionAssert.AreEqual(new[] { "one", "three" }, outcome.Texts.ToArray());
            Assert.AreEqual($"too long: {size} bytes, at most 100 are read", outcome.Reject.Reason);
            Assert.AreEqual(2, outcome.Reject.SourceRow);
            Assert.IsTrue(outcome.Reject.Start.Length is > 50 and <= 200);
        }
    }

    [TestMethod]
    public void A_record_of_just_the_limit_is_read()
    {
        using var dump = new Dump();
        var line = "{\"text\":\"" + new string('x', 89) + "\"}";
        Assert.AreEqual(89, dump.Read("a.jsonl", line + "\r\n", s_small).Article.Text.Length);
        Assert.AreEqual(89, dump.Read("a.json", "[" + line + "]", s_small).Article.Text.Length);
        Assert.AreEqual(99, dump.Read("a.csv", "title,text\n," + new string('x', 99) + "\n", s_small).Article.Text.Length);
        Assert.AreEqual(100, dump.Read("a.txt", new string('x', 100), s_small).Article.Text.Length);
    }

    [TestMethod]
    public void Too_long_at_the_end_of_the_file_is_told_too()
    {
        using var dump = new Dump();
        Check(dump.Read("a.jsonl", "{\"text\":\"one\"}\n" + new string('x', 300), s_small));
        Check(dump.Read("a.json", "[{\"text\":\"one\"},{\"text\":\"" + new string('x', 300), s_small));
        Check(dump.Read("a.csv", "title,text\n,one\n,\"" + new string('x', 300), s_small));

        static void Check(Outcome outcome)
        {
            Assert.AreEqual("one", outcome.Article.Text);
            StringAssert.StartsWith(outcome.Rejects[0].Reason, "too long: 3", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public void Fifty_megabytes_on_one_line_do_not_fill_the_memory()
    {
        using var line = new Repeated('x', 50_000_000);
        var options = new ReadingOptions { MaxRecordBytes = 1 << 20 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = Outcome.Of(["-"], options, () => line);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.AreEqual("too long: 50000000 bytes, at most 1048576 are read", outcome.Reject.Reason);
        Assert.IsTrue(allocated < 10_000_000, $"{allocated} bytes allocated");
    }

    private sealed class Repeated(char content, long length) : MemoryStream
    {
        private long _left = length;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var some = (int)Math.Min(buffer.Length, _left);
            buffer[..some].Fill((byte)content);
            _left -= some;
            return some;
        }
    }
}

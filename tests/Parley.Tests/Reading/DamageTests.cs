using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Reading;

namespace Parley.Tests.Reading;

/// <summary>Whatever happens to a file, reading it ends, throws nothing, and gives at least one article or reject.</summary>
[TestClass]
public sealed class DamageTests
{
    private static readonly byte[] s_damage = [.. "\"\\{}[],:;\n\r\tNx1 "u8, 0x00, 0x80, 0xC3, 0xFF, 0xED, 0x1F, 0x8B];

    private static readonly (string Name, byte[] Content)[] s_files =
    [
        ("a.jsonl", Encoding.UTF8.GetBytes("{\"id\":1,\"text\":\"é \\u00e9\\ud83d\\ude00\"}\n{\"text\":[\"a\",{\"name\":\"b\"}],\"x\":NaN}\n{\"text\":\"three\"}\n")),
        ("a.json", Encoding.UTF8.GetBytes("{\"n\":[1],\"articles\":[{\"text\":\"one\",\"a\":{\"b\":[]}},{\"text\":\"two\"}],\"end\":{}}")),
        ("b.json", Encoding.UTF8.GetBytes("[{\"text\":\"one \\\"x\\\"\"}, {\"text\":\"two\"},\n3]")),
        ("a.csv", Encoding.UTF8.GetBytes("id,text,title\r\n1,\"one \"\"x\"\"\r\ny\",t\r\n2,two\r\n3,\"three\",t\r\n")),
        ("a.txt", Encoding.UTF8.GetBytes("Title\n\nText é 😀.\n")),
        ("a.jsonl.gz", Dump.Gzip(Encoding.UTF8.GetBytes("{\"text\":\"one\"}\n{\"text\":\"two\"}\n"))),
        ("b.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id,text\n1,one\n2,\"two\n\"\n")]),
    ];

    [TestMethod]
    public void Bytes_overwritten_inserted_and_cut()
    {
        var damages = Gen.ArrayOf(Gen.Choose(0, 1_000_000).SelectMany(
            place => Gen.Choose(0, 2),
            (place, kind) => (Place: place, Kind: kind))).ToArbitrary();
        Prop.ForAll(damages, damage =>
        {
            using var dump = new Dump();
            return Array.TrueForAll(s_files, file =>
            {
                var content = Damage(file.Content, damage);
                return Array.TrueForAll(new[] { 64, 16 << 20 }, limit =>
                {
                    var outcome = dump.Read(file.Name, content, new ReadingOptions { MaxRecordBytes = limit });
                    return outcome.Articles.Count + outcome.Rejects.Count > 0 && outcome.Counts.BytesRead == outcome.Counts.BytesTotal;
                });
            });
        }).QuickCheckThrowOnFailure();
    }

    private static byte[] Damage(byte[] content, (int Place, int Kind)[] damage)
    {
        var bytes = content.ToList();
        foreach (var (place, kind) in damage)
        {
            var at = place % (bytes.Count + 1);
            if (kind == 0)
                bytes.Insert(at, s_damage[place % s_damage.Length]);
            else if (kind == 1 && at < bytes.Count)
                bytes[at] = s_damage[place % s_damage.Length];
            else if (place % 5 == 0)
                bytes.RemoveRange(at, bytes.Count - at);
        }

        return [.. bytes];
    }
}

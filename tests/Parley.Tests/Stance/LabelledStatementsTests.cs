using System.IO.Compression;
using Parley.Documents;
using Parley.Stances;

namespace Parley.Tests.Stances;

[TestClass]
public sealed class LabelledStatementsTests
{
    [TestMethod]
    public void Columns_are_found_by_name_and_rows_without_speaker_left_out()
    {
        var labelled = Read("id\tdoc\tstance\tagreed\ttext\nA1\tone\thardline\t1\tWe refuse.\nA2\ttwo\tnone\t1\tRain fell.\r\n\nA3\ttwo\tneutral\t\tThey met.\n");
        Assert.AreEqual(1, labelled.WithoutSpeaker);
        CollectionAssert.AreEqual(
            new[] { new LabelledStatement(2, "one", Stance.Hardline, "We refuse."), new LabelledStatement(5, "two", Stance.Neutral, "They met.") },
            labelled.Rows.ToArray());
    }

    [TestMethod]
    public void Our_own_statements_are_readable()
    {
        var labelled = LabelledStatements.Read(Path.Combine(RepositoryRoot.Path, "data", "labelled", "stance.tsv"));
        Assert.IsTrue(labelled.Rows.Count > 1700);
        Assert.IsTrue(labelled.Rows.All(row => row.Group.Length > 0));
    }

    [TestMethod]
    public void Packed_files_are_unpacked()
    {
        var path = Path.Combine(Path.GetTempPath(), $"parley-labelled-{Guid.NewGuid():N}.tsv.gz");
        try
        {
            using (var gzip = new GZipStream(File.Create(path), CompressionMode.Compress)) gzip.Write("stance\ttext\noptimistic\tYes.\n"u8);
            Assert.AreEqual(Stance.Optimistic, LabelledStatements.Read(path).Rows.Single().Stance);
            File.WriteAllText(path, "stance\ttext\n");
            StringAssert.Contains(Assert.ThrowsExactly<LabelledDataException>(() => LabelledStatements.Read(path)).Message, "gzip");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Text_that_is_not_utf8_is_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), $"parley-labelled-{Guid.NewGuid():N}.tsv");
        try
        {
            File.WriteAllBytes(path, [.. "stance\ttext\nneutral\tcaf"u8, 0xE9, .. "\n"u8]);
            StringAssert.Contains(Assert.ThrowsExactly<LabelledDataException>(() => LabelledStatements.Read(path)).Message, "UTF-8");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("label\ttext\n", "no column 'stance'")]
    [DataRow("stance\tsentence\n", "no column 'text'")]
    [DataRow("stance\ttext\nneutral\tOne.\nHardline\tTwo.\n", "line 3: 'Hardline' is no stance")]
    [DataRow("stance\ttext\nneutral\tOne\ttab too many.\n", "line 2: 3 fields where the header has 2")]
    [DataRow("stance\ttext\nneutral\t \n", "line 2: the text is empty")]
    public void Faults_are_named_with_their_line(string content, string expected)
    {
        var message = Assert.ThrowsExactly<LabelledDataException>(() => Read(content)).Message;
        StringAssert.StartsWith(message, "sheet.tsv");
        StringAssert.Contains(message, expected);
    }

    private static LabelledStatements Read(string content) => LabelledStatements.Read("sheet.tsv", new StringReader(content));
}

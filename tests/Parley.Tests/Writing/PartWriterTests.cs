using Parley.Parquet;
using Parley.Tests.Running;
using Parley.Writing;

namespace Parley.Tests.Writing;

[TestClass]
public sealed class PartWriterTests
{
    private static readonly ParquetTableFormat s_format = new(new ParquetOptions());

    [TestMethod]
    public void A_committed_part_has_a_file_in_every_table()
    {
        using var folder = new OutputRoom();
        using (var part = new PartWriter(folder.Path, "part-00000", s_format, _ => []))
        {
            part.Write(HandBuilt.Attributed());
            part.Write(HandBuilt.Attributed());
            var files = part.Commit();
            CollectionAssert.AreEqual(new long[] { 8, 4, 2 }, files.Select(file => file.Rows).ToArray());
            foreach (var file in files) Assert.AreEqual(new FileInfo(Path.Join(folder.Path, file.Path)).Length, file.Bytes);
        }

        CollectionAssert.AreEquivalent(
            new[] { "articles/part-00000.parquet", "sentences/part-00000.parquet", "statements/part-00000.parquet" }, folder.Files().ToArray());
        Assert.AreEqual(8, TableFile.Open(Path.Join(folder.Path, "sentences", "part-00000.parquet")).Rows.Count);
    }

    [TestMethod]
    public void Before_the_commit_no_reader_finds_a_file_and_a_dropped_part_leaves_none()
    {
        using var folder = new OutputRoom();
        using (var part = new PartWriter(folder.Path, "part-00000", s_format, _ => []))
        {
            part.Write(HandBuilt.Attributed());
            Assert.IsTrue(folder.Files().All(file => Path.GetFileName(file).StartsWith('.') && !file.EndsWith(".parquet", StringComparison.Ordinal)));
        }

        Assert.AreEqual(0, folder.Files().Count);
    }

    [TestMethod]
    public void A_folder_that_is_not_there_is_named()
    {
        using var folder = new OutputRoom();
        Directory.Delete(Path.Join(folder.Path, "statements"));
        var fault = Assert.ThrowsExactly<OutputException>(() => new PartWriter(folder.Path, "part-00000", s_format, _ => []));
        StringAssert.Contains(fault.Message, Path.Join("statements", "part-00000.parquet"));
        Assert.AreEqual(0, folder.Files().Count);
    }
}

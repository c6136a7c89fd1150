using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class InputFilesTests
{
    [TestMethod]
    public void A_directory_is_read_in_ordinal_order_of_relative_paths()
    {
        using var dump = new Dump();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "B.txt", "a/b/c.txt", "a-1.txt" })
            dump.Add(name, name);
        var outcome = Outcome.Of([dump.Folder + "/"]);
        CollectionAssert.AreEqual(new[] { "B.txt", "a-1.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt" }, outcome.Texts.ToArray());
        Assert.AreEqual(dump.Folder + "/a/b/c.txt", outcome.Articles[3].SourceFile);
    }

    [TestMethod]
    public void Hidden_files_and_unknown_extensions_of_a_directory_are_passed_over_and_mentioned()
    {
        using var dump = new Dump();
        foreach (var name in new[] { "a.txt", ".b.txt", ".git/c.txt", "d.pdf", "e.html", "f" })
            dump.Add(name, name);
        var reader = ArticleReader.Open([dump.Folder]);
        Assert.AreEqual(dump.Folder + "/a.txt", reader.Files.Single().Name);
        var told = string.Join('\n', reader.PassedOver);
        StringAssert.Contains(told, ".b.txt: hidden", StringComparison.Ordinal);
        StringAssert.Contains(told, dump.Folder + "/.git: hidden", StringComparison.Ordinal);
        StringAssert.Contains(told, "d.pdf: unknown extension \".pdf\"", StringComparison.Ordinal);
        StringAssert.Contains(told, "e.html: HTML is not read yet", StringComparison.Ordinal);
    }

    [TestMethod]
    public void All_faulty_inputs_are_told_at_once()
    {
        using var dump = new Dump();
        var html = dump.Add("a.html", "x");
        var unknown = dump.Add("b.docx", "x");
        var empty = Path.Combine(dump.Folder, "empty");
        Directory.CreateDirectory(empty);
        var good = dump.Add("c.txt", "x");
        var fault = Assert.ThrowsExactly<InputException>(() =>
            ArticleReader.Open([good, html, unknown, empty, dump.Folder + "/no.txt", dump.Folder + "/*.csv"]));
        Assert.AreEqual(5, fault.Faults.Count);
        StringAssert.Contains(fault.Faults[0], "HTML is not read yet", StringComparison.Ordinal);
        StringAssert.Contains(fault.Faults[1], "expected one of .txt, .jsonl", StringComparison.Ordinal);
        StringAssert.Contains(fault.Faults[2], "no file to read", StringComparison.Ordinal);
        StringAssert.Contains(fault.Faults[3], "no such file", StringComparison.Ordinal);
        StringAssert.Contains(fault.Faults[4], "no file to read matches", StringComparison.Ordinal);
    }

    [TestMethod]
    public void No_inputs_are_a_fault() =>
        Assert.ThrowsExactly<InputException>(() => ArticleReader.Open([]));

    [TestMethod]
    [DataRow("*.txt", "a.txt b.txt")]
    [DataRow("?.txt", "a.txt b.txt")]
    [DataRow("**/*.txt", "a.txt b.txt d/c.txt d/e/f.txt")]
    [DataRow("d/**", "d/c.txt d/e/f.txt")]
    [DataRow("*/*.txt", "d/c.txt")]
    [DataRow("**/e/*", "d/e/f.txt")]
    public void Globs(string pattern, string expected)
    {
        using var dump = new Dump();
        foreach (var name in new[] { "a.txt", "b.txt", "d/c.txt", "d/e/f.txt", "d/.g.txt" })
            dump.Add(name, name);
        Assert.AreEqual(expected, string.Join(' ', Outcome.Of([dump.Folder + "/" + pattern]).Texts));
    }

    [TestMethod]
    public void A_file_named_twice_is_read_once()
    {
        using var dump = new Dump();
        var path = dump.Add("a.txt", "one");
        var outcome = Outcome.Of([path, dump.Folder, dump.Folder + "/*.txt"]);
        Assert.AreEqual(path, outcome.Article.SourceFile);
        Assert.AreEqual(2, outcome.Reader.PassedOver.Count);
    }

    [TestMethod]
    public void A_file_that_goes_away_is_a_reject_and_the_run_goes_on()
    {
        using var dump = new Dump();
        var gone = dump.Add("a.txt", "one");
        dump.Add("b.txt", "two");
        var reader = ArticleReader.Open([dump.Folder]);
        File.Delete(gone);
        var results = reader.Read().ToList();
        StringAssert.StartsWith(results[0].Reject!.Reason, "cannot be read", StringComparison.Ordinal);
        Assert.AreEqual("two", results[1].Article!.Text);
    }

    [TestMethod]
    public void Progress_ends_at_the_total()
    {
        using var dump = new Dump();
        dump.Add("a.jsonl", "{\"text\":\"one\"}\n{}\n");
        dump.Add("b.txt", "two");
        dump.Add("c.csv", "no,column\n" + string.Concat(Enumerable.Repeat("that,is text\n", 100_000)));
        var counts = Outcome.Of([dump.Folder]).Counts;
        Assert.AreEqual(counts.BytesTotal, counts.BytesRead);
        Assert.AreEqual(3, counts.FilesTotal);
        Assert.AreEqual(3, counts.Files);
        Assert.AreEqual(3, counts.Records);
        Assert.AreEqual(2, counts.Articles);
        Assert.AreEqual(2, counts.Rejects);
    }

    [TestMethod]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var dump = new Dump();
        var path = dump.Add("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        using var cancellation = new CancellationTokenSource();
        using var results = ArticleReader.Open([path]).Read(cancellation.Token).GetEnumerator();
        Assert.IsTrue(results.MoveNext());
        cancellation.Cancel();
        Assert.ThrowsExactly<OperationCanceledException>(() => results.MoveNext());
    }
}

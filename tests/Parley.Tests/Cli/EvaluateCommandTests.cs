using Parley.Tests.Running;

namespace Parley.Tests.Cli;

[TestClass]
public sealed class EvaluateCommandTests
{
    [TestMethod]
    public void Speakers_are_measured_against_a_gold_file()
    {
        using var folder = new OutputRoom();
        Directory.CreateDirectory(Path.Join(folder.Path, "articles"));
        File.WriteAllText(Path.Join(folder.Path, "articles", "a.json"), "{\"text\":\"“We will meet,” said Ana Véliz. It rained.\"}");
        var gold = Path.Join(folder.Path, "gold.tsv");
        File.WriteAllText(gold, "article\tspeaker\ttext\na\tAna Véliz\t“We will meet,” said Ana Véliz.\na\t\tIt rained.\n");
        var shell = Shell.Run("evaluate", "speakers", "--gold", gold);
        Assert.AreEqual(0, shell.ExitCode, shell.Error);
        StringAssert.Contains(shell.Out, "1 of 1 attributed sentences");
    }

    [TestMethod]
    public void A_gold_file_that_cannot_be_read_is_exit_code_2()
    {
        Assert.AreEqual(2, Shell.Run("evaluate", "speakers", "--gold", "/no/such/gold.tsv").ExitCode);
        Assert.AreEqual(1, Shell.Run("evaluate", "speakers").ExitCode);
    }
}

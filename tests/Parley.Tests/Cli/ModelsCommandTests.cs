using Parley.Tests.Running;

namespace Parley.Tests.Cli;

[TestClass]
public sealed class ModelsCommandTests
{
    [TestMethod]
    public void Models_are_listed_by_name_with_their_hash()
    {
        using var folder = new OutputRoom();
        foreach (var name in (string[])["tagger", "stance"])
        {
            Directory.CreateDirectory(Path.Join(folder.Path, name));
            File.WriteAllText(Path.Join(folder.Path, name, "model.bin"), "abc");
        }

        var shell = Shell.Run("models", "--models", folder.Path);
        Assert.AreEqual(0, shell.ExitCode);
        var lines = shell.Out.Split('\n');
        StringAssert.StartsWith(lines[0], "stance");
        StringAssert.Contains(lines[0], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        StringAssert.Contains(shell.Out, "tagger");
        Assert.IsFalse(shell.Out.Contains("sentences", StringComparison.Ordinal), "a folder without a model is none");
    }

    [TestMethod]
    public void A_missing_folder_is_exit_code_1()
    {
        var shell = Shell.Run("models", "--models", "/no/such/models");
        Assert.AreEqual(1, shell.ExitCode);
        StringAssert.Contains(shell.Error, "/no/such/models");
    }
}

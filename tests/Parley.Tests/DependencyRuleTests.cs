using System.Text.RegularExpressions;

namespace Parley.Tests;

/// <summary>Who may know whom: what one stage needs from another is data on the document.</summary>
[TestClass]
public sealed partial class DependencyRuleTests
{
    private static readonly string[] s_stages = ["Segmentation", "Tagging", "Entities", "Speakers", "Statements", "Stance"];

    [TestMethod]
    public void A_stage_uses_the_document_and_learning_and_no_other_stage()
    {
        foreach (var stage in s_stages) Check(stage, ["Documents", "Learning"]);
    }

    [TestMethod]
    public void Documents_learning_and_Parquet_know_nothing_of_the_rest()
    {
        Check("Documents", []);
        Check("Learning", []);
        Check("Parquet", []);
    }

    [TestMethod]
    public void Reading_knows_documents_only() => Check("Reading", ["Documents"]);

    [TestMethod]
    public void Writing_and_running_know_no_stage()
    {
        Check("Writing", ["Documents", "Parquet"]);
        Check("Running", ["Documents", "Parquet", "Reading", "Writing"]);
    }

    private static void Check(string folder, string[] allowed)
    {
        var path = Path.Join(RepositoryRoot.Path, "pipeline", "Parley", folder);
        if (!Directory.Exists(path)) return;
        foreach (var file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            // A folder's namespace may differ from its name where the name is a type's.
            var own = Own().Match(text).Groups["folder"].Value;
            foreach (Match use in Uses().Matches(text))
            {
                var used = use.Groups["folder"].Value;
                Assert.IsTrue(used == own || allowed.Contains(used), $"{Path.GetRelativePath(RepositoryRoot.Path, file)} uses Parley.{used}; {folder} may use {string.Join(", ", allowed.DefaultIfEmpty("nothing"))}.");
            }
        }
    }

    // A name written out in full counts as much as a using.
    [GeneratedRegex(@"(?<![\w.""/])Parley\.(?<folder>[A-Z]\w+)\b(?!\.props)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^namespace Parley\.(?<folder>\w+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Own();
}

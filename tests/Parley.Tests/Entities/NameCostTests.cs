using Parley.Documents;
using Parley.Entities;
using Parley.Segmentation;
using Parley.Tests.Documents;

namespace Parley.Tests.Entities;

/// <summary>Naming costs time and memory in proportion to the text, whatever names it holds.</summary>
[TestClass]
public sealed class NameCostTests
{
    private const int Names = 20_000;

    [TestMethod]
    [Timeout(120_000, CooperativeCancellation = true)]
    [DataRow("{0} and ", DisplayName = "unknown words")]
    [DataRow("met Anna {0}. ", DisplayName = "one given name, many surnames")]
    [DataRow("met {0} Orlesko. ", DisplayName = "one surname, many given names")]
    [DataRow("met Anna Orl{0}esko. ", DisplayName = "surnames that begin and end alike")]
    [DataRow("the {0} Ministry of War. ", DisplayName = "organisations with one head")]
    [DataRow("the {0} Council and the Council. ", DisplayName = "heads alone")]
    public void Comparisons_grow_with_the_number_of_names(string pattern)
    {
        var comparisons = Comparisons(Text(pattern, Names));
        Assert.IsLessThanOrEqualTo(4L * NameIndex.MaxCandidates * Names, comparisons, "names compared, against the most that an index lets through");
    }

    [TestMethod]
    public void A_warm_stage_allocates_next_to_nothing_but_names()
    {
        var text = string.Concat(Enumerable.Repeat("The minister, Malika Bouzarine, met Gen. Pavel Orlesko of NATO in Kasmora. Bouzarine said that Kasmora’s army and the Kasmorans would stay. ", 200));
        var document = Annotated.Segmented(text);
        var stage = new NameFinder();
        stage.Process(document);
        document.Entities.Clear();
        document.Names.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Process(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.IsLessThan(document.Tokens.Count, allocated, "bytes allocated, against the number of tokens");
    }

    [TestMethod]
    public void Warm_segmentation_allocates_next_to_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("“We tried,” said Malika Bouzarine’s aide. The talks didn’t fail.\n\n", 500));
        var document = new Document();
        var stage = new Segmenter();
        for (var i = 0; i < 2; i++)
        {
            document.Reset(Annotated.Article(text));
            stage.Process(document);
        }

        document.Reset(Annotated.Article(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Process(document);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.IsLessThan(document.Tokens.Count, allocated, "bytes allocated, against the number of tokens");
    }

    private static long Comparisons(string text)
    {
        var stage = new NameFinder();
        stage.Process(Annotated.Segmented(text));
        return stage.Comparisons;
    }

    private static string Text(string pattern, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Word(i))));

    /// <summary>A word that no list holds, another for each number.</summary>
    private static string Word(int i)
    {
        Span<char> letters = stackalloc char[8];
        "Qwyx".CopyTo(letters);
        for (var k = 4; k < 8; k++)
        {
            letters[k] = "bdfgklmnprstvz"[i % 14];
            i /= 14;
        }

        return letters.ToString();
    }
}

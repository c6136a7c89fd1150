using Parley.Documents;
using Parley.Segmentation;
using Parley.Stances;

namespace Parley.Tests.Stances;

/// <summary>Makes documents that hold one statement, with entities where the test says.</summary>
internal static class Annotated
{
    /// <summary>The text, segmented; each of the names is an entity wherever it occurs.</summary>
    public static Document Document(string text, params string[] names)
    {
        var document = new Document();
        document.Reset(new Article { Id = "test", Text = text, SourceFile = "test", SourceRow = 1 });
        new Segmenter().Process(document);
        foreach (var name in names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var first = document.TokenAt(at);
                var end = document.TokenAt(at + name.Length - 1) + 1;
                document.Entities.Add(new Entity(new Span(at, at + name.Length), first, end, EntityType.Person, document.Names.Count));
            }

            document.Names.Add(new Name(name, EntityType.Person, Gender.Unknown));
        }

        document.Entities.Sort((one, other) => one.Span.CompareTo(other.Span));
        return document;
    }

    public static StanceExample Example(string text, Stance stance, string group = "") => new(Document(text), stance) { Group = group };

    public static StanceScore Score(IStanceModel model, Document document) => model.Score(document, new Span(0, document.Text.Length));

    /// <summary>Three short ways of taking each stance, with endings that differ.</summary>
    public static IReadOnlyList<StanceExample> Examples()
    {
        string[] optimistic = ["We welcome the offer and are ready for talks", "They hope for a deal and agreed to a ceasefire", "Progress was made and peace is possible"];
        string[] hardline = ["We reject the plan and will never accept it", "They threatened to destroy the enemy", "The regime must surrender or face consequences"];
        string[] neutral = ["The meeting lasted three hours", "Oil prices rose by two percent", "The delegation arrived at the hotel"];
        string[] endings = ["he said.", "the office told reporters.", "a spokesman noted on Monday.", "according to a statement."];
        var examples = new List<StanceExample>();
        for (var i = 0; i < 60; i++)
        {
            var pattern = (i % 3) switch { 0 => optimistic, 1 => hardline, _ => neutral };
            examples.Add(Example($"{pattern[i / 3 % 3]}, {endings[i % 4]}", (Stance)(i % 3)));
        }

        return examples;
    }
}

namespace Parley.Documents;

/// <summary>The kinds of named entity.</summary>
public enum EntityType : byte
{
    Person,
    Organization,

    /// <summary>Countries, cities, regions, seas: also where they act as governments ("Moscow").</summary>
    Place,

    /// <summary>Nationalities and adherents: "Russian", "Europeans", "Republicans".</summary>
    Group,
}

/// <summary>One occurrence of a name.</summary>
/// <param name="Span">The name without titles: "Pavel Orlesko", not "Lt. Gen. Pavel Orlesko".</param>
/// <param name="TokenFirst">Index of its first token.</param>
/// <param name="TokenEnd">Index after its last token.</param>
/// <param name="Type">What it names.</param>
/// <param name="Name">Index in <see cref="Document.Names"/> of the name it is an occurrence of.</param>
public readonly record struct Entity(Span Span, int TokenFirst, int TokenEnd, EntityType Type, int Name);

/// <summary>Grammatical gender as far as the text or a given name tells it.</summary>
public enum Gender : byte
{
    Unknown,
    Female,
    Male,
}

/// <summary>One bearer of a name in this article: all its occurrences, under the fullest form found.</summary>
/// <param name="Text">The fullest form in the article.</param>
/// <param name="Type">What it names.</param>
/// <param name="Gender">For persons.</param>
public sealed record Name(string Text, EntityType Type, Gender Gender);

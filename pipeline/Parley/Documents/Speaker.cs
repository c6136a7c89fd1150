namespace Parley.Documents;

/// <summary>What speaks.</summary>
public enum SpeakerType : byte
{
    Person,
    Organization,
    Place,
    Group,

    /// <summary>Nobody the article names: "a senior official", "sources".</summary>
    Unnamed,
}

/// <summary>One canonical speaker of an article.</summary>
/// <param name="Id">16 hex digits over type and normalised name: the same name has the same id in every article.</param>
/// <param name="Name">The fullest name in the article; for the unnamed, the words that describe them.</param>
/// <param name="Type">What it is.</param>
public sealed record Speaker(string Id, string Name, SpeakerType Type);

/// <summary>What decided the speaker of a statement. The name in the tables is the lower-case one.</summary>
public enum Resolution : byte
{
    /// <summary>The source holds a name.</summary>
    Name,

    /// <summary>The source is a pronoun: the nearest fitting speaker.</summary>
    Pronoun,

    /// <summary>The source is a description that the article links to a name: "the envoy".</summary>
    Nominal,

    /// <summary>No source: the quotation goes on from the speaker before.</summary>
    Continuation,

    /// <summary>The source describes somebody whom the article does not name.</summary>
    Unnamed,
}

/// <summary>Who makes a statement.</summary>
/// <param name="Speaker">Index in <see cref="Document.Speakers"/>, or -1 where nobody could be found.</param>
/// <param name="Mention">The words the speaker is named by at this place; null where there are none.</param>
/// <param name="Resolution">What decided.</param>
/// <param name="Confidence">Share of such decisions that are right, 0 to 1.</param>
public readonly record struct Attribution(int Speaker, Span? Mention, Resolution Resolution, float Confidence);

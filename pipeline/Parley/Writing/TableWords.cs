using Parley.Documents;

namespace Parley.Writing;

/// <summary>How the tables spell what the document holds as an enum: lower-case words that do not change with a renamed member.</summary>
internal static class TableWords
{
    public static string Of(Section section) => section switch
    {
        Section.Title => "title",
        Section.Byline => "byline",
        Section.Body => "body",
        Section.Boilerplate => "boilerplate",
        _ => throw Unknown(section),
    };

    public static string Of(QuoteType type) => type switch
    {
        QuoteType.Direct => "direct",
        QuoteType.Indirect => "indirect",
        QuoteType.Mixed => "mixed",
        _ => throw Unknown(type),
    };

    public static string Of(SpeakerType type) => type switch
    {
        SpeakerType.Person => "person",
        SpeakerType.Organization => "organization",
        SpeakerType.Place => "place",
        SpeakerType.Group => "group",
        SpeakerType.Unnamed => "unnamed",
        _ => throw Unknown(type),
    };

    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Place => "place",
        EntityType.Group => "group",
        _ => throw Unknown(type),
    };

    public static string Of(Resolution resolution) => resolution switch
    {
        Resolution.Name => "name",
        Resolution.Pronoun => "pronoun",
        Resolution.Nominal => "nominal",
        Resolution.Continuation => "continuation",
        Resolution.Unnamed => "unnamed",
        _ => throw Unknown(resolution),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Optimistic => "optimistic",
        Stance.Hardline => "hardline",
        Stance.Neutral => "neutral",
        _ => throw Unknown(stance),
    };

    private static ArgumentOutOfRangeException Unknown<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        new(nameof(value), value, $"The tables have no word for the {typeof(TEnum).Name} '{value}'; give it one in TableWords.");
}

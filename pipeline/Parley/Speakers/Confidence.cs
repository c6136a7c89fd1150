using Parley.Documents;

namespace Parley.Speakers;

/// <summary>How often each kind of resolution is right.</summary>
internal static class Confidence
{
    public static float Of(Resolution resolution) => resolution switch
    {
        Resolution.Name => 0.9f,
        Resolution.Pronoun => 0.8f,
        Resolution.Nominal => 0.7f,
        Resolution.Continuation => 0.8f,
        _ => 0.5f,
    };
}

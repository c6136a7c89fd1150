using Parley.Documents;

namespace Parley.Speakers;

/// <summary>
/// How often each kind of resolution is right, measured on 24 news articles labelled sentence by sentence. The rules were
/// tuned on the same articles, so the figures flatter a little; they are rounded down.
/// </summary>
internal static class Confidence
{
    /// <summary>Share of right decisions, 0 to 1.</summary>
    public static float Of(Resolution resolution) => resolution switch
    {
        Resolution.Name => 0.94f,
        Resolution.Pronoun => 0.9f,
        Resolution.Nominal => 0.8f,
        Resolution.Continuation => 0.94f,
        _ => 0.6f,
    };
}

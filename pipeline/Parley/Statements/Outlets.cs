using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>Agencies, papers and broadcasters: they may only carry what somebody else says.</summary>
internal static class Outlets
{
    private static readonly Lazy<FrozenSet<string>> Names = new(() => Lexicon.Lines("media")
        .SelectMany(static line => line.Split('|', ';')).Select(static name => name.ToLowerInvariant()).ToFrozenSet());

    /// <summary>Whether a phrase names an outlet or a document, not somebody with a voice of their own.</summary>
    public static bool IsOutlet(Scene scene, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (scene.EntityOf(t) is var entity and >= 0 && Names.Value.Contains(scene.Document.TextOf(scene.Document.Entities[entity].Span).ToString().ToLowerInvariant())) return true;
            if (IsNoun(scene.Lower(t)) || SpeakerNouns.KindOf(scene.Lower(t)) == SpeakerNoun.Text) return true;
        }

        return false;
    }

    private static bool IsNoun(string lower) => lower is "newspaper" or "agency" or "outlet" or "network" or "paper" or "website" or "magazine" or "broadcaster" or "daily" or "media" or "reports";
}

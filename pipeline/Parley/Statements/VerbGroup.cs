using Parley.Documents;

namespace Parley.Statements;

/// <summary>A reporting verb with its auxiliaries and adverbs: "has also repeatedly said".</summary>
internal static class VerbGroup
{
    /// <summary>The first token of the verb group: "has also repeatedly said".</summary>
    public static int StartOfVerb(Clause c, int t)
    {
        var first = t;
        while (first > c.First && first > t - 8)
        {
            var lower = c.Scene.Lower(first - 1);
            if (c.Scene.EntityOf(first - 1) >= 0 || c.Scene.IsQuoted(first - 1)) break;
            var isTime = WordClasses.IsTime(c.Scene.Token(first - 1)) && first - 2 >= c.First;
            var floating = lower is "both" or "all" && first - 2 >= c.First && WordClasses.IsAuxiliary(c.Scene.Lower(first - 2)); // "have both agreed"
            if (WordClasses.IsAuxiliary(lower) || WordClasses.IsAdverb(lower) || isTime || floating || (lower is "on" or "in" && first < t && WordClasses.IsTime(c.Scene.Token(first)))) first--;
            else break;
        }

        // "has on several occasions threatened": an adverbial within the verb group.
        for (var u = first - 1; u > c.First && u >= first - 5; u--)
        {
            if (c.Scene.Lower(u) is "has" or "have" or "had" && WordClasses.IsPreposition(c.Scene.Lower(u + 1))) return u;
            if (c.Scene.Token(u).IsPunctuation || c.Scene.EntityOf(u) >= 0) break;
        }

        return first;
    }

    /// <summary>The first token of the cue itself, times and places between subject and verb left out: "said" of "on Tuesday said".</summary>
    public static int StartOfCue(Clause c, int verbFirst, int t)
    {
        var first = t;
        while (first > verbFirst && (WordClasses.IsAuxiliary(c.Scene.Lower(first - 1)) || WordClasses.IsAdverb(c.Scene.Lower(first - 1)) || c.Scene.Lower(first - 1) is "both" or "all")) first--;
        while (first < t && !WordClasses.IsAuxiliary(c.Scene.Lower(first)) && c.Scene.Lower(first) is "first" or "today" or "yesterday" or "tonight" or "earlier" or "later" or "recently") first++;
        return first;
    }

    public static bool IsPassive(Clause c, int verbFirst, int t)
    {
        for (var i = verbFirst; i < t; i++)
        {
            if (WordClasses.IsBe(c.Scene.Lower(i))) return CueLexicon.Default.Find(c.Scene.Lower(t))!.Form != CueForm.Ing;
        }

        return false;
    }

    /// <summary>What somebody will, could or should say is not said.</summary>
    public static bool IsYetToCome(Clause c, int verbFirst, int t)
    {
        for (var i = verbFirst; i < t; i++) if (c.Scene.Lower(i) is "will" or "could" or "might" or "may" or "can" or "shall" or "should" or "must" or "'ll") return true;
        return false;
    }

    /// <summary>A form that may be a noun counts as a verb only behind a name, a pronoun, a plural or an auxiliary.</summary>
    public static bool HasPlainSubject(Clause c, int verbFirst)
    {
        if (verbFirst <= c.First) return false;
        var lower = c.Scene.Lower(verbFirst - 1);
        return lower is "they" or "we" or "i" or "who" or "," || (SpeakerNouns.KindOf(lower) == SpeakerNoun.People) || (c.Scene.EntityOf(verbFirst - 1) is var entity and >= 0 && c.Scene.Document.Entities[entity].Type == EntityType.Group);
    }

    /// <summary>Whether the source ends in a name, a pronoun or a speaking noun right before the verb.</summary>
    public static bool EndsClearly(Clause c, (int First, int End) source, int verbFirst)
    {
        var last = verbFirst - 1;
        if (last < source.First) return false;
        var lower = c.Scene.Lower(last);
        if (c.Scene.EntityOf(last) is var entity and >= 0) return c.Scene.Document.Entities[entity].Type != EntityType.Group;
        return lower is "," or ")" or "who" or "which" || WordClasses.IsSubjectPronoun(lower) || SpeakerNouns.KindOf(lower) != SpeakerNoun.None;
    }
}

using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>Where the content behind a reporting verb begins, and whether the verb can take it.</summary>
internal static class CueContent
{
    /// <summary>Verbs that report only with "that", a quotation or a comma; "added 300 jobs" and "showed the map" report nothing.</summary>
    private static readonly FrozenSet<string> Weak = Set(
        "add note continue read share post point call report state see find show feel rule charge counter reason relate observe hold plan question comment answer detail judge decide convey outline highlight recall repeat mention reveal disclose confirm explain determine understand know tweet write shout cry joke object recount estimate sense suspect worry remember forecast elaborate venture snap speculate ponder wonder respond reply maintain consider cite quote press echo imagine testify figure conclude indicate suggest complain protest doubt prompt reflect realise realize");

    /// <summary>Verbs with somebody spoken to before the content.</summary>
    private static readonly FrozenSet<string> Addressed = Set("tell inform assure remind warn advise reassure convince notify ask");

    private static readonly FrozenSet<string> Backwards = Set("in on at during after before to via from following ahead when while as by speaking according for with referring adding noting citing without about of late early last earlier this");

    /// <summary>Whether what stands behind the cue is only where, when and to whom it was said.</summary>
    public static bool EndsHere(Clause c, int t) => (c.Scene.Token(t).IsPunctuation && c.Scene.Lower(t) is not ("“" or "\"" or "«" or "‘" or "'" or ":")) || Backwards.Contains(c.Scene.Lower(t));

    public static bool IsIntroduction(Clause c, int t) => Backwards.Contains(c.Scene.Lower(t)) || c.Scene.Lower(t) is "," or ":";

    /// <summary>Whether the words from <paramref name="content"/> on are what the verb can take.</summary>
    public static bool Accepts(Clause c, CueWord cue, int content, bool clear)
    {
        if (clear) return cue.Can(CueTakes.Quotation | CueTakes.Clause) || c.Scene.Lower(content) != "that" || cue.Can(CueTakes.Noun);
        var lower = c.Scene.Lower(content);
        if (lower is "to" && content + 1 < c.End) return cue.Can(CueTakes.Infinitive) && !c.Scene.Token(content + 1).IsPunctuation && !WordClasses.IsDeterminer(c.Scene.Lower(content + 1)) && c.Scene.EntityOf(content + 1) < 0;
        if (cue.Lemma == "call" && lower is "for" or "on" or "upon") return true;
        if (cue.Lemma is "appeal" or "plead" or "press" && lower is "for" or "to") return true;
        if (lower is "for" or "against" && cue.Lemma is "argue" or "vote" or "advocate" or "call" or "rail" or "apologise" or "apologize") return true;
        if (c.Scene.Token(content).IsPunctuation && !c.Scene.IsQuoted(content)) return false;
        if (lower is "by" or "as" or "with" or "at" or "on" or "into" or "up" or "down" or "off" or "out" or "of" or "from") return lower is "of" or "as" or "on" or "out" && HoldsQuote(c, content) || (cue.Lemma == "warn" && lower is "of" or "against") || (cue.Lemma == "complain" && lower is "of") || (cue.Lemma == "insist" && lower == "on") || (cue.Lemma == "lash" && lower is "out");
        if (Weak.Contains(cue.Lemma)) return HoldsQuote(c, content) || (cue.Lemma is "call" && c.Scene.EntityOf(content) >= 0) || (cue.Lemma is "confirm" or "question" or "protest" or "doubt" or "reveal" && cue.Can(CueTakes.Noun));
        return cue.Can(CueTakes.Quotation | CueTakes.Clause | CueTakes.Noun);
    }

    private static bool HoldsQuote(Clause c, int from)
    {
        for (var t = from; t < c.End; t++) if (c.Scene.IsQuoted(t)) return true;
        return false;
    }

    /// <summary>Where the content behind a cue begins; <paramref name="clear"/> when "that", a colon or a quotation says so.</summary>
    public static int StartOfContent(Clause c, int cueToken, CueWord cue, out bool clear)
    {
        clear = false;
        var t = cueToken + 1;
        if (Addressed.Contains(cue.Lemma)) t = AfterAddressee(c, t, cue);
        t = AfterTime(c, t);
        if (t >= c.End) return c.End;
        if (cue.Lemma == "point" && c.Scene.Lower(t) == "out") t = Math.Min(c.End, t + 1);
        if (t >= c.End) return c.End;

        // Adverbials may stand between the verb and the word that opens the content.
        var reach = Math.Min(c.End, t + 25);
        var adverbial = t > cueToken + 1 || WordClasses.IsPreposition(c.Scene.Lower(t)) || c.Scene.Lower(t) is "," or "that" or ":" || c.Scene.IsQuoted(t) || WordClasses.IsAdverb(c.Scene.Lower(t));
        for (var u = t; u < reach && adverbial; u++)
        {
            if (c.Scene.Opens(u) && (u == t || c.Scene.Lower(u - 1) is ":" or "," or "that" or "—"))
            {
                clear = true;
                return u;
            }

            if (c.Scene.IsQuoted(u)) break;
            if (c.Scene.Lower(u) == ":")
            {
                clear = u + 1 < c.End;
                return Math.Min(c.End, u + 1);
            }

            if (c.Scene.Lower(u) == "that" && cue.Can(CueTakes.Clause | CueTakes.Quotation) && (u == t || !WordClasses.IsDeterminer(c.Scene.Lower(u - 1))))
            {
                clear = true;
                return u;
            }

            if (u > t && c.Scene.Lower(u) != "'s" && (WordClasses.IsAuxiliary(c.Scene.Lower(u)) || WordClasses.IsFiniteVerb(c.Scene.Lower(u)))) break;
            if (c.Scene.Lower(u) == "," && u + 1 < c.End && CueLexicon.Default.Find(c.Scene.Lower(u + 1)) is { Form: CueForm.Ing }) break; // "…, he said, adding that …"
        }

        return t;
    }

    /// <summary>Past "reporters", "her", "the Security Council", "state television".</summary>
    private static int AfterAddressee(Clause c, int t, CueWord cue)
    {
        var start = t;
        if (cue.Lemma is not ("tell" or "inform" or "assure" or "remind" or "reassure" or "notify"))
        {
            // "warned Kasmora that …" speaks to Kasmora, "warned the plant was failing" to nobody.
            var named = t < c.End && c.Scene.EntityOf(t) is var entity and >= 0 ? c.Scene.Document.Entities[entity].TokenEnd
                : t < c.End && c.Scene.Lower(t) is "him" or "her" or "them" or "us" or "me" or "reporters" or "journalists" ? t + 1 : t;
            return named < c.End && c.Scene.Lower(named) is "that" or "," or ":" or "of" or "to" or "against" or "about" or "not" ? named : start;
        }

        if (t < c.End && (c.Scene.Lower(t) is "him" or "her" or "them" or "us" or "me" or "you" or "it" or "reporters" or "journalists" or "lawmakers" or "everyone"))
        {
            if (c.Scene.Lower(t) == "her" && t + 1 < c.End && c.Scene.Token(t + 1).IsWord && SpeakerNouns.KindOf(c.Scene.Lower(t + 1)) != SpeakerNoun.None) return t + 2;
            return t + 1;
        }

        while (t < c.End && t - start < 14)
        {
            var lower = c.Scene.Lower(t);
            if (c.Scene.IsQuoted(t) || lower is "that" or ":" or "," || (t > start && WordClasses.IsSubjectPronoun(lower))) break;
            if (t > start && (WordClasses.IsPreposition(lower) || WordClasses.IsDeterminer(lower) && !WordClasses.IsDeterminer(c.Scene.Lower(t - 1)) && lower is not ("of") || WordClasses.IsTime(c.Scene.Token(t))) && lower is not ("of" or "'s")) break;
            t++;
        }

        // "told the agency prices were up": the words behind the first name are the clause's subject.
        if (t < c.End && (WordClasses.IsAuxiliary(c.Scene.Lower(t)) || WordClasses.IsFiniteVerb(c.Scene.Lower(t)))) return start;
        for (var u = start; u < t; u++)
        {
            if (u > start && c.Scene.EntityOf(u) < 0 && (WordClasses.IsAuxiliary(c.Scene.Lower(u)) && c.Scene.Lower(u) != "'s" || WordClasses.IsFiniteVerb(c.Scene.Lower(u))) && c.Scene.EntityOf(start) is var first and >= 0) return c.Scene.Document.Entities[first].TokenEnd;
        }

        return t;
    }

    /// <summary>Past "on Tuesday", "late on 3 March", "last week", "in a statement".</summary>
    private static int AfterTime(Clause c, int t)
    {
        while (t < c.End)
        {
            if (c.Scene.IsQuoted(t)) break;
            var lower = c.Scene.Lower(t);
            if (t + 1 < c.End && c.Scene.Lower(t + 1) == "'s") break; // "said Thursday's yield …"
            if (WordClasses.IsTime(c.Scene.Token(t)) && (c.Scene.Token(t).IsWord || IsDayNumber(c, t)) && !(lower is "may" or "this" or "last" or "next" or "then" or "late" or "early" or "march" && t + 1 < c.End && !WordClasses.IsTime(c.Scene.Token(t + 1)) && c.Scene.Lower(t + 1) is not ("on" or "in"))) t++;
            else if (lower is "on" or "in" or "at" && t + 1 < c.End && WordClasses.IsTime(c.Scene.Token(t + 1)) && c.Scene.Token(t + 1).Lower is not ("this" or "last" or "may")) t += 2;
            else if (lower is "in" && t + 2 < c.End && c.Scene.Lower(t + 1) is "a" or "an" && SpeakerNouns.KindOf(c.Scene.Lower(t + 2)) == SpeakerNoun.Text) t += 3;
            else break;
        }

        return t;
    }

    /// <summary>A number beside a month: "on 3 March", "December 7".</summary>
    private static bool IsDayNumber(Clause c, int t) =>
        (t > c.First && c.Scene.Token(t - 1).IsWord && c.Scene.Token(t - 1).IsCapitalised && WordClasses.IsTime(c.Scene.Token(t - 1)))
        || (t + 1 < c.End && c.Scene.Token(t + 1).IsCapitalised && WordClasses.IsTime(c.Scene.Token(t + 1)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

using Parley.Documents;

namespace Parley.Statements;

/// <summary>Finds the noun phrases that stand as sources beside a cue.</summary>
internal static class NounPhrases
{
    private const int MaxTokens = 28;

    /// <summary>
    /// The noun phrase that ends right before token <paramref name="end"/>, not before <paramref name="from"/>, with an
    /// apposition or a relative clause between commas included. Null when no phrase that could speak stands there.
    /// </summary>
    public static (int First, int End)? Before(Scene scene, int from, int end)
    {
        var last = end - 1;
        if (last < from) return null;
        if (scene.Lower(from) == "according") return null;
        var lower = scene.Lower(last);
        if (lower is "who" or "which")
        {
            // "Zelensky, who …": the one before the comma speaks.
            var antecedent = last - 1;
            if (antecedent >= from && scene.Lower(antecedent) == ",") antecedent--;
            if (antecedent < from || Simple(scene, from, antecedent + 1) is not { } whole) return null;

            // Of "briefings from commanders who …" only the commanders speak.
            for (var t = antecedent; t > whole.First + 1; t--)
            {
                if (scene.EntityOf(t) < 0 && WordClasses.IsPreposition(scene.Lower(t)) && scene.Lower(t) is not ("of" or "for" or "in" or "at" or "to") && CanSpeak(scene, t + 1, antecedent + 1)) return (t + 1, antecedent + 1);
            }

            return whole;
        }

        if (WordClasses.IsSubjectPronoun(lower)) return (last, end);
        if (lower is ")" or "]") return BeforeBracket(scene, from, last);
        if (lower is "," && last - 1 >= from) return BeforeComma(scene, from, last);
        if (lower is "—" or "–" && last - 1 >= from) return BeforeDash(scene, from, last);
        return Simple(scene, from, end);
    }

    /// <summary>
    /// The noun phrase that begins at token <paramref name="first"/> and ends before <paramref name="limit"/>;
    /// null when none that could speak stands there.
    /// </summary>
    public static (int First, int End)? After(Scene scene, int first, int limit)
    {
        if (first >= limit) return null;
        var token = scene.Token(first);
        if (WordClasses.IsPreposition(token.Lower)) return null;
        if (WordClasses.IsSubjectPronoun(token.Lower) || token.Lower is "him" or "her" or "them" or "us") return (first, first + 1);
        var t = first;
        while (t < limit && t - first < MaxTokens)
        {
            if (scene.EntityOf(t) is var entity and >= 0)
            {
                t = Math.Max(t + 1, Math.Min(limit, scene.Document.Entities[entity].TokenEnd));
                continue;
            }

            var lower = scene.Lower(t);
            if (scene.Token(t).IsPunctuation && lower is not ("-" or "." or "(" or ")" or "'" or "’" or "/")) break;
            if (lower == "(")
            {
                var close = t;
                while (close < limit && scene.Lower(close) != ")") close++;
                if (close >= limit || close - t > 8) break;
                t = close + 1;
                continue;
            }

            if (lower == ".") break;
            if (t > first && (WordClasses.IsFiniteVerb(lower) || lower is "who" or "which" or "that" or "when" or "while" or "as" or "after" or "before" or "on" or "during" or "following" or "adding" or "speaking" or "because" or "but" or "if" or "amid" or "late" or "early" or "last" or "earlier" or "yesterday" or "today")) break;
            if (t > first && WordClasses.IsPreposition(lower) && lower is not ("of" or "for" or "in" or "at" or "from" or "to" or "with" or "by")) break;
            if (t > first && lower is "in" or "at" or "with" or "to" && HoldsName(scene, first, t)) break;
            t++;
        }

        return t > first && CanSpeak(scene, first, t) ? (first, t) : null;
    }

    /// <summary>Whether the tokens hold a name or a noun that can speak.</summary>
    public static bool CanSpeak(Scene scene, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (scene.EntityOf(t) >= 0 || SpeakerNouns.KindOf(scene.Lower(t)) != SpeakerNoun.None) return true;
        }

        return end - first == 1 && (WordClasses.IsSubjectPronoun(scene.Lower(first)) || scene.Lower(first) is "him" or "her" or "them");
    }

    /// <summary>Whether the tokens hold a name, a pronoun or people: not a mere document or thing.</summary>
    public static bool CanAct(Scene scene, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (scene.EntityOf(t) >= 0 || SpeakerNouns.KindOf(scene.Lower(t)) is SpeakerNoun.Person or SpeakerNoun.People or SpeakerNoun.Body) return true;
        }

        return end - first == 1 && WordClasses.IsSubjectPronoun(scene.Lower(first)) && scene.Lower(first) is not ("it" or "you");
    }

    /// <summary>Whether the phrase's head, its last word before a preposition, is a name, a pronoun, people or a body.</summary>
    public static bool HeadCanAct(Scene scene, int first, int end)
    {
        var head = first + 1;
        while (head < end && !(WordClasses.IsPreposition(scene.Lower(head)) && scene.EntityOf(head) < 0) && scene.Lower(head) is not ("," or "(")) head++;
        return CanAct(scene, Math.Max(first, head - 3), head);
    }

    private static bool HoldsName(Scene scene, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (scene.EntityOf(t) is var entity and >= 0 && scene.Document.Entities[entity].Type == EntityType.Person) return true;
        }

        return false;
    }

    private static (int First, int End)? Simple(Scene scene, int from, int end)
    {
        var first = end;
        while (first > from && end - first < MaxTokens)
        {
            var t = first - 1;
            if (scene.EntityOf(t) is var entity and >= 0)
            {
                first = Math.Max(from, scene.Document.Entities[entity].TokenFirst);
                continue;
            }

            var lower = scene.Lower(t);
            if (scene.IsQuoted(t) && (!IsScareQuote(scene, t) || ClosesSpeech(scene, t))) break;
            if (lower == "," && t - 1 >= from && scene.EntityOf(t - 1) >= 0 && scene.EntityOf(t + 1) >= 0 && ListsNames(scene, t + 1, end))
            {
                first = t; // "the UK, France and Canada"
                continue;
            }

            if (scene.Token(t).IsPunctuation && lower is not ("-" or "'" or "’" or "/" or "\"" or "”" or "“" or "‘")) break;
            if (lower is "that" or "because" or "if" or "when" or "while" or "although" or "though" or "where" or "which" or "who" or "whom" or "what" or "how" or "why" or "until" or "unless" or "whether" or "so" or "yet" or "but" or "or" or "whereas" or "once" or "than") break;
            if (lower is "as" or "after" or "before" or "since" or "among" or "between" or "against" or "about" or "into" or "despite" or "amid") break;
            if (lower == "and" && !JoinsNames(scene, from, t, end)) break;
            if (WordClasses.IsAuxiliary(lower) && lower is not ("'s" or "may" or "can" or "will") && t < end - 1) break;
            if (t < end - 1 && CueLexicon.Default.Find(lower) is { MayBeNoun: false, Form: CueForm.Past or CueForm.Ing } verb && verb.Lemma is not ("post" or "share")) break;
            first = t;
        }

        first = TrimFront(scene, first, end);
        while (end - 1 > first && scene.EntityOf(end - 1) < 0 && IsAdverbial(scene, end - 1)) end--;
        return first < end && (CanSpeak(scene, first, end) || IsDefinite(scene, first, end)) ? (first, end) : null;
    }

    /// <summary>Adverbs and times between a subject and its verb: "Maxwell on Monday", "NPR first".</summary>
    private static bool IsAdverbial(Scene scene, int t)
    {
        var token = scene.Token(t);
        return WordClasses.IsAdverb(token.Lower) || token.Lower is "first" or "on" || (WordClasses.IsTime(token) && token.IsWord);
    }

    /// <summary>"the 71-year-old skipper", "his widow": a short definite phrase right before a verb of saying may speak whatever its noun.</summary>
    private static bool IsDefinite(Scene scene, int first, int end)
    {
        if (scene.Lower(first) is not ("the" or "his" or "her" or "their" or "another" or "a" or "an" or "one") || end - first is < 2 or > 7) return false;
        var verb = end;
        while (verb < scene.Document.Tokens.Count && verb < end + 3 && (WordClasses.IsAdverb(scene.Lower(verb)) || WordClasses.IsAuxiliary(scene.Lower(verb)))) verb++;
        if (verb >= scene.Document.Tokens.Count || CueLexicon.Default.Find(scene.Lower(verb)) is not { Form: CueForm.Past or CueForm.Third } cue || !cue.Can(CueTakes.Quotation) || cue.MayBeNoun) return false;
        for (var t = first; t < end; t++) if (scene.Token(t).IsPunctuation && scene.Lower(t) != "-" || WordClasses.IsPreposition(scene.Lower(t))) return false;
        return scene.Token(end - 1).IsWord && !scene.Token(end - 1).IsCapitalised;
    }

    /// <summary>A quotation that ends in its own comma or stop is speech, however short: “No,” Orlesko said.</summary>
    private static bool ClosesSpeech(Scene scene, int t)
    {
        var quotation = scene.Quotations[scene.QuotationOf(t)];
        return quotation.End == t + 1 && quotation.End - quotation.First > 2 && scene.Token(t - 1) is { IsPunctuation: true } inner && inner.Lower != "-";
    }

    private static bool ListsNames(Scene scene, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (scene.Lower(t) == "and") return true;
            if (scene.EntityOf(t) < 0 && scene.Lower(t) is not ("," or "the")) return false;
        }

        return false;
    }

    /// <summary>A phrase of one to three quoted words is part of the running text.</summary>
    private static bool IsScareQuote(Scene scene, int t)
    {
        var quotation = scene.Quotations[scene.QuotationOf(t)];
        return quotation.End - quotation.First <= 6;
    }

    /// <summary>"Witkoff and Kushner", "officials and diplomats": both sides of the "and" are nouns that speak.</summary>
    private static bool JoinsNames(Scene scene, int from, int and, int end)
    {
        if (and - 1 < from) return false;
        var before = scene.EntityOf(and - 1) >= 0 || SpeakerNouns.KindOf(scene.Lower(and - 1)) != SpeakerNoun.None;
        var after = scene.EntityOf(and + 1) >= 0 || CanSpeak(scene, and + 1, end);
        return before && after && !WordClasses.IsSubjectPronoun(scene.Lower(end - 1));
    }

    /// <summary>Cuts adverbials and conjunctions off the front: "In a statement the ministry" is the ministry.</summary>
    private static int TrimFront(Scene scene, int first, int end)
    {
        while (first < end)
        {
            var lower = scene.Lower(first);
            if (lower is "and" or "but" or "then" or "still" or "however" or "meanwhile" or "later" or "earlier" or "now" or "also" or "yet" or "or" or "so" or "-" or "yesterday" or "today" or "’" or "'" or "'s"
                || (WordClasses.IsAdverb(lower) && scene.EntityOf(first) < 0 && lower is not ("both" or "all")) || (WordClasses.IsTime(scene.Token(first)) && scene.EntityOf(first) < 0 && scene.Token(first).Kind == TokenKind.Word && lower is not ("this" or "last" or "late")))
            {
                first++;
                continue;
            }

            if (!WordClasses.IsPreposition(lower) || scene.EntityOf(first) >= 0) return first;

            // A leading preposition: the phrase begins at the last determiner or name that no preposition ties to it.
            for (var t = end - 1; t > first; t--)
            {
                var free = !WordClasses.IsPreposition(scene.Lower(t - 1)) && scene.EntityOf(t - 1) != scene.EntityOf(t);
                if ((WordClasses.IsDeterminer(scene.Lower(t)) && scene.EntityOf(t) < 0 && free && t > first + 1) || (scene.EntityOf(t) >= 0 && scene.Document.Entities[scene.EntityOf(t)].TokenFirst == t && free && scene.EntityOf(t - 1) < 0 && !WordClasses.IsDeterminer(scene.Lower(t - 1)) && !scene.Token(t - 1).IsCapitalised))
                {
                    return t;
                }
            }

            return end;
        }

        return first;
    }

    /// <summary>"Orlesko (ret.) said": the phrase before the bracket, the bracket included.</summary>
    private static (int First, int End)? BeforeBracket(Scene scene, int from, int close)
    {
        var open = close;
        while (open > from && close - open <= 12 && scene.Lower(open) is not ("(" or "[")) open--;
        if (open <= from || close - open > 12) return null;
        return Simple(scene, from, open) is { } phrase ? (phrase.First, close + 1) : null;
    }

    /// <summary>"Yuri Ushakov, Putin's adviser, said", "Sellouk, who …, said": the phrase before the first of two commas.</summary>
    private static (int First, int End)? BeforeComma(Scene scene, int from, int comma)
    {
        for (var t = comma - 1; t > from && comma - t < 45; t--)
        {
            if (scene.IsQuoted(t) && !IsScareQuote(scene, t)) return null;
            if (scene.Lower(t) != ",") continue;
            if (scene.EntityOf(t + 1) is var named and >= 0 && scene.Document.Entities[named] is { Type: EntityType.Person } person && person.TokenFirst == t + 1 && person.TokenEnd == comma)
            {
                // "the secretary general, Mark Rutte, said"
                return (Simple(scene, from, t)?.First ?? t + 1, comma);
            }

            if (Simple(scene, from, t) is { } phrase && phrase.First < t && EndsInSpeaker(scene, phrase))
            {
                if (IsAside(scene, t + 1, comma)) return (phrase.First, t);

                // In a chain of appositions ("X, chief of policy at Y, a think tank, said") the name that it hangs on begins the phrase.
                var first = phrase.First;
                for (var u = first - 1; u - 1 >= from && first - u < 12 && !scene.IsQuoted(u) && !WordClasses.IsFiniteVerb(scene.Lower(u)); u--)
                {
                    if (scene.Lower(u) != "," || scene.EntityOf(u - 1) is not (var holder and >= 0) || scene.Document.Entities[holder].Type != EntityType.Person) continue;
                    first = Simple(scene, from, u)?.First ?? first;
                    break;
                }

                return (first, comma);
            }
        }

        return null;
    }

    /// <summary>"…, meanwhile, said", "…, for its part, said": between the commas stands no apposition.</summary>
    private static bool IsAside(Scene scene, int first, int end)
    {
        if (end - first == 3 && scene.Lower(first) == "for" && scene.Lower(end - 1) == "part") return true;
        for (var t = first; t < end; t++) if (scene.EntityOf(t) >= 0 || !(IsAdverbial(scene, t) || scene.Lower(t) is "however" or "too" or "meanwhile" or "though")) return false;
        return true;
    }

    private static (int First, int End)? BeforeDash(Scene scene, int from, int dash)
    {
        for (var t = dash - 1; t > from && dash - t < 30; t--)
        {
            if (scene.Lower(t) is "—" or "–") return Simple(scene, from, t) is { } phrase ? (phrase.First, dash) : null;
        }

        return null;
    }

    /// <summary>Whether the phrase's last words are its name or its speaking noun, as they are before an apposition.</summary>
    private static bool EndsInSpeaker(Scene scene, (int First, int End) phrase)
    {
        var last = phrase.End - 1;
        if (scene.Lower(last) == ")") return true;
        if (scene.EntityOf(last) is var entity and >= 0)
        {
            // "In Moscow, the minister, …": a place behind a preposition is no speaker.
            return scene.Document.Entities[entity].Type != EntityType.Place || !(phrase.First > 0 && WordClasses.IsPreposition(scene.Lower(scene.Document.Entities[entity].TokenFirst - 1)));
        }

        return SpeakerNouns.KindOf(scene.Lower(last)) != SpeakerNoun.None || WordClasses.IsSubjectPronoun(scene.Lower(last));
    }
}

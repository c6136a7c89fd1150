using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>
/// Statements reported by a verb: "X said that …", "…, said X", "…, X said", "X accused Y of …", "X, who …, vowed to …".
/// Works on one sentence after the other; what stands in quotation marks is content and never a cue.
/// </summary>
internal sealed class VerbCues
{
    /// <summary>"…, suggesting that …": as participles the narrator's own inference.</summary>
    private static readonly FrozenSet<string> Narrated = Set("indicate suggest show highlight reflect signal underscore underline reveal imply mean see find feel read back share post want hint plan intend expect want determine raise mark cite include continue consider estimate outline detail seek hold offer request press oppose support question report");

    private Scene _scene = null!;
    private List<Draft> _drafts = null!;
    private int _first;
    private int _end;

    public void Find(Scene scene, Sentence sentence, List<Draft> drafts)
    {
        _scene = scene;
        _drafts = drafts;
        _first = sentence.TokenFirst;
        _end = sentence.TokenEnd;
        while (_end > _first && scene.Token(_end - 1).IsPunctuation && !scene.IsQuoted(_end - 1) && scene.Lower(_end - 1) is not ("%" or ")")) _end--;
        for (var t = _first; t < _end; t++)
        {
            if (scene.IsQuoted(t) || scene.EntityOf(t) >= 0 || !scene.Token(t).IsWord) continue;
            if (CueLexicon.Default.Find(scene.Lower(t)) is { } cue && AtCue(t, cue) is { } draft)
            {
                drafts.Add(draft);
                if (draft.Cue!.Value.End > t + 1) t = draft.Cue.Value.End - 1;
            }
            else if (AsSaying(t) is { } quoted)
            {
                drafts.Add(quoted);
                t = quoted.Cue!.Value.End - 1;
            }
            else if (Attitude(t) is { } attitude)
            {
                drafts.Add(attitude);
                t = attitude.Cue!.Value.End - 1;
            }
        }
    }

    private Clause Clause => new(_scene, _first, _end);

    /// <summary>The draft of the sentence whose content now reaches to its end, or null.</summary>
    private Draft? Running => _drafts.Count > 0 && _drafts[^1] is var last && last.Cue is { } cue && cue.First >= _first ? last : null;

    private Draft? AtCue(int t, CueWord cue)
    {
        if (WentOn(t) is var went and > 0 && NounPhrases.Before(_scene, _first, went) is { } narrator) return Forward(t, cue, (went, t + 1), narrator, narrator.First, shares: false);
        var before = t > _first ? _scene.Lower(t - 1) : "";
        var after = t + 1 < _end ? _scene.Lower(t + 1) : "";
        if (cue.Form == CueForm.Past && after == "by") return null; // passive
        if (cue.Form == CueForm.Ing) return Participle(t, cue);
        if (before is "to" or "of" or "for" or "a" or "an" or "the" or "his" or "her" or "its" or "their" or "our" or "my" or "no" or "any" or "this" or "'s" && cue.Form != CueForm.Past || before is "the" or "a" or "an" or "to" or "its" or "their") return null;
        if (cue.Form == CueForm.Plain && after is "-" or "tank" or "tanks") return null;

        if (Inverted(t, cue) is { } inverted) return inverted;
        var verbFirst = VerbGroup.StartOfVerb(Clause, t);
        if (VerbGroup.IsPassive(Clause, verbFirst, t) || VerbGroup.IsYetToCome(Clause, verbFirst, t)) return null;
        if (cue is { Lemma: "expect", Form: CueForm.Past } && after == "to") return null; // "a visit expected to centre on …"
        if (cue.Form == CueForm.Plain && cue.MayBeNoun && !VerbGroup.HasPlainSubject(Clause, verbFirst)) return null;
        if (Relative(t, cue) is { } main) return main;
        if (verbFirst > _first && _scene.Lower(verbFirst - 1) is "and" or "but" && SharedSubject(verbFirst - 1) is { } shared) return Forward(t, cue, (verbFirst, t + 1), shared, verbFirst - 1, shares: true);
        var from = Running is { } open ? open.Cue!.Value.End : _first;
        if (NounPhrases.Before(_scene, from, verbFirst) is not { } source) return null;
        if (source.First > _first && _scene.Lower(source.First - 1) is "what" or "why" or "how" or "where" or "whether" or "unless") return null;
        if (cue is { Lemma: "call", Form: CueForm.Past } && verbFirst == t && !VerbGroup.EndsClearly(Clause, source, t)) return null; // "an organisation called …"
        if (cue.Lemma is "boast" or "tout" or "threaten" or "underscore" or "underline" && _scene.Lower(source.First) == "it") return null;
        if (cue.MayBeNoun && cue.Form == CueForm.Third && !VerbGroup.EndsClearly(Clause, source, verbFirst)) return null;
        if (!cue.Can(CueTakes.Quotation | CueTakes.Clause) && !NounPhrases.HeadCanAct(_scene, source.First, source.End)) return null;
        if (cue.Lemma is "post" or "share" && SpeakerNouns.KindOf(_scene.Lower(verbFirst - 1)) == SpeakerNoun.Text) return null; // "a readout posted by …"
        if (cue.Lemma is "see" or "feel" or "find" or "show" or "rule" or "want" && _scene.Lower(source.First) is "i" or "we" or "you") return null;
        return Forward(t, cue, (VerbGroup.StartOfCue(Clause, verbFirst, t), EndOfCue(t, cue)), source, source.First, shares: false);
    }

    /// <summary>"pointed out" is one cue.</summary>
    private int EndOfCue(int t, CueWord cue) => cue.Lemma == "point" && t + 1 < _end && _scene.Lower(t + 1) == "out" ? t + 2 : t + 1;

    /// <summary>"went on to say": where that begins, or 0.</summary>
    private int WentOn(int t) =>
        t - 3 >= _first && _scene.Lower(t - 1) == "to" && _scene.Lower(t - 2) == "on" && _scene.Lower(t - 3) is "went" or "goes" or "going" ? t - 3 : 0;

    /// <summary>"Trump, who says …, says that …": the main verb behind a relative clause ends what was reported in it.</summary>
    private Draft? Relative(int t, CueWord cue)
    {
        if (t - 1 <= _first || _scene.Lower(t - 1) != "," || Running is not { Source: { } source, Cue: { } before } running || before.First == _first || _scene.Lower(before.First - 1) != "who" || running.SharesSource) return null;
        return Forward(t, cue, (t, t + 1), source, t - 1, shares: true);
    }

    /// <summary>The subject of the clause before "and": that of its cue, else the phrase the sentence begins with.</summary>
    private (int First, int End)? SharedSubject(int and)
    {
        if (Running is { Source: { } source }) return source;
        if (_scene.Lower(_first) == "according") return null;
        for (var end = _first + 1; end <= Math.Min(and, _first + 30); end++)
        {
            var lower = _scene.Lower(end);
            if (_scene.IsQuoted(end)) return null;
            if (_scene.EntityOf(end) >= 0 || !WordClasses.IsAuxiliary(lower) && !WordClasses.IsFiniteVerb(lower) && CueLexicon.Default.Find(lower) is not { Form: CueForm.Past or CueForm.Third }
                && !(lower.EndsWith("ed", StringComparison.Ordinal) && _scene.EntityOf(end) < 0)) continue;
            while (end - 1 > _first && WordClasses.IsAdverb(_scene.Lower(end - 1)) && _scene.EntityOf(end - 1) < 0) end--;
            return NounPhrases.Before(_scene, _first, end) is { } phrase && NounPhrases.CanAct(_scene, phrase.First, phrase.End) ? phrase : null;
        }

        return null;
    }

    /// <summary>"…, adding that …", "…, accusing the army of …": the speaker of the clause before.</summary>
    private Draft? Participle(int t, CueWord cue)
    {
        if (Narrated.Contains(cue.Lemma)) return null;
        if (WithSubject(t) is { } own) return Forward(t, cue, (t, t + 1), own, own.First - 1, shares: false);
        if (t == _first || _scene.Lower(t - 1) is not ("," or "and" or "before" or "while" or "—" or "–" or "by" or "when") && !ClosesWithComma(t - 1)) return null;
        if (_scene.Lower(t - 1) is "by" && cue.Lemma is not ("say" or "tell" or "call")) return null;
        if (SharedSubject(t - 1) is { } source) return Forward(t, cue, (t, t + 1), source, t - 1, shares: true);
        return null;
    }

    /// <summary>"“… provocations,” adding that …": the comma stands within the quotation.</summary>
    private bool ClosesWithComma(int t) => t > _first && _scene.IsQuoted(t) && _scene.Quotations[_scene.QuotationOf(t)].End == t + 1 && _scene.Lower(t - 1) == ",";

    /// <summary>"with Moscow accusing Kyiv of …": a participle with a subject of its own.</summary>
    private (int First, int End)? WithSubject(int t)
    {
        for (var with = t - 1; with > _first && t - with < 10; with--)
        {
            if (_scene.Token(with).IsPunctuation) return null;
            if (_scene.Lower(with) == "with") return NounPhrases.Before(_scene, with + 1, t) is { } phrase && phrase.First == with + 1 && NounPhrases.CanAct(_scene, phrase.First, phrase.End) ? phrase : null;
        }

        return null;
    }

    /// <summary>"…," said Omar bin Rashad al-Tayeb, the diplomat who …</summary>
    private Draft? Inverted(int t, CueWord cue)
    {
        if (!cue.Can(CueTakes.Quotation) || cue.Form is CueForm.Plain || t == _first && !OpensWithReport(t)) return null;
        var before = t - 1;
        var behindQuote = before >= _first && _scene.IsQuoted(before);
        if (t > _first && !behindQuote && (_scene.Lower(before) is not ("," or "—" or "–" or "…") || NounPhrases.Before(_scene, _first, t) is not null)) return null;
        if (t > _first && !behindQuote && (_scene.Lower(before) != "," || cue.Lemma is not ("say" or "add" or "write" or "warn" or "explain" or "note" or "insist" or "report" or "ask" or "argue" or "admit" or "recall"))) return null;
        var limit = _end;
        if (NounPhrases.After(_scene, t + 1, limit) is not { } source) return null;
        if (_scene.Lower(source.First) is "that" or "it" or "him" or "her" or "them" or "us" or "this" or "you" || (WordClasses.IsTime(_scene.Token(source.First)) && _scene.EntityOf(source.First) < 0)) return null;

        // "…, said he would come": the verb's own object clause, not its subject.
        if (WordClasses.IsSubjectPronoun(_scene.Lower(source.First)) && source.End < _end && !_scene.Token(source.End).IsPunctuation && !_scene.Opens(source.End)) return null;
        if (!behindQuote && source.End < _end && (WordClasses.IsAuxiliary(_scene.Lower(source.End)) || WordClasses.IsFiniteVerb(_scene.Lower(source.End)))) return null;
        var draft = new Draft { Source = source, Cue = (t, t + 1), CueLemma = cue.Lemma };
        if (t > _first) AddBackward(draft, t);
        AddFollowingQuote(draft, source.End);
        return draft.Content.Count > 0 || t == _first || behindQuote ? draft : null;
    }

    /// <summary>A sentence that begins with the verb, as after "…?" or "…!": Said Ms Ngata: …</summary>
    private bool OpensWithReport(int t) => t > 0 && _scene.IsQuoted(t - 1);

    /// <summary>Everything of the sentence before the cue, or since the last cue's clause.</summary>
    private void AddBackward(Draft draft, int end)
    {
        var first = _first;
        if (Running is { } open && open.Content.Count > 0 && open.Content[^1].End <= end) first = Math.Max(first, open.Content[^1].End);
        else if (Running is { } before) first = Math.Max(first, Math.Max(before.Cue!.Value.End, before.Source?.End ?? 0));
        while (first < end && _scene.Token(first).IsPunctuation && !_scene.IsQuoted(first)) first++;
        while (end > first && !_scene.IsQuoted(end - 1) && _scene.Token(end - 1).IsPunctuation && _scene.Lower(end - 1) is not (")" or "%")) end--;
        if (end > first && !IsAdverbial(first, end)) draft.Content.Add((first, end));
    }

    /// <summary>"Late last year", "In one case", "On Easter Sunday": where and when, not what.</summary>
    private bool IsAdverbial(int first, int end)
    {
        if (end - first > 14 || _scene.EntityOf(first) >= 0) return false;
        if (!WordClasses.IsPreposition(_scene.Lower(first)) && !WordClasses.IsTime(_scene.Token(first)) && _scene.Lower(first) is not ("if" or "when" or "while" or "because" or "although" or "however" or "meanwhile")) return false;
        for (var t = first; t < end; t++) if (_scene.IsQuoted(t) || _scene.Lower(t) == ",") return false;
        return true;
    }

    /// <summary>"…," he said, "…": the second half of a split quotation.</summary>
    private void AddFollowingQuote(Draft draft, int from)
    {
        for (var t = from; t < _end; t++)
        {
            if (_scene.IsQuoted(t))
            {
                if (_scene.Opens(t) && t > from - 1 && (t == from || _scene.Lower(t - 1) is "," or ":" or "." or "—" or "–" or ";")) draft.Content.Add((t, _end));
                return;
            }

            if (CueLexicon.Default.Find(_scene.Lower(t)) is { Form: CueForm.Ing } && t > from) return;
        }
    }

    private Draft? Forward(int t, CueWord cue, (int First, int End) verb, (int First, int End) source, int clauseFirst, bool shares)
    {
        var running = Running;
        var inside = running is not null && running.Content.Count > 0 && running.Content[^1].End > clauseFirst;
        if (inside && clauseFirst > _first && _scene.IsQuoted(clauseFirst - 1) && !shares && AfterInnerQuote(t, cue, verb, source) is { } inner) return inner;
        if (inside && !shares && !IsCarrier(cue, source, clauseFirst) && IsTail(t, cue, source))
        {
            // "Velkania has offered a date, diplomats said": whoever tells it at the end tells all of it.
            Truncate(running, source.First);
            var whole = new Draft { Source = source, Cue = verb, CueLemma = cue.Lemma };
            whole.Content.Add((_first, source.First));
            return whole;
        }

        if (inside && !EndsContent(clauseFirst, shares) && !IsCarrier(cue, source, clauseFirst)) return null;
        var draft = new Draft { Source = source, Cue = verb, CueLemma = cue.Lemma, SharesSource = shares };
        var content = CueContent.StartOfContent(Clause, t, cue, out var clear);
        var behind = content < _end;
        var calls = behind && cue.Lemma is "call" or "appeal" && _scene.Lower(content) is "for" or "on" or "upon";
        var split = source.First - 1 > _first && _scene.IsQuoted(source.First - 1) && _scene.Token(source.First - 2).IsPunctuation; // “…,” he said through a translator, “…”
        if ((!clear || split) && !calls && cue.Can(CueTakes.Quotation | CueTakes.Clause) && !shares && IsBehindContent(source.First, t) && (!behind || split || CueContent.EndsHere(Clause, content)))
        {
            if (running is not null && IsCarrier(cue, source, clauseFirst))
            {
                // "…, Kellogg said, Reuters reports": the outlet carries what another said.
                running.Via = source;
                Truncate(running, source.First);
                return null;
            }

            AddBackward(draft, source.First);
            if (draft.Content.Count > 0)
            {
                AddFollowingQuote(draft, t + 1);
                AddRest(draft, t + 1);
                return draft;
            }
        }

        if (behind && CueContent.Accepts(Clause, cue, content, clear) && !(inside && !EndsContent(clauseFirst, shares)))
        {
            Truncate(running, clauseFirst);
            draft.Content.Add((content, _end));
            return draft;
        }

        // Nothing to report in the sentence: the quotation before or behind it may be what is meant.
        return cue.Can(CueTakes.Quotation) && !shares && (!behind || CueContent.IsIntroduction(Clause, content)) ? draft : null;
    }

    /// <summary>"X stressed that …, “it’s not easy,” he said": the quotation before is what the second verb reports.</summary>
    private Draft? AfterInnerQuote(int t, CueWord cue, (int First, int End) verb, (int First, int End) source)
    {
        var quotation = _scene.Quotations[_scene.QuotationOf(source.First - 1)];
        var running = Running!;
        if (!cue.Can(CueTakes.Quotation) || quotation.First <= running.Content[^1].First || _scene.Lower(quotation.First - 1) is not ("," or ":" or "—" or ";" or ".")) return null;
        Truncate(running, quotation.First);
        var draft = new Draft { Source = source, Cue = verb, CueLemma = cue.Lemma };
        draft.Content.Add((quotation.First, source.First));
        AddFollowingQuote(draft, t + 1);
        return draft;
    }

    /// <summary>Whether the cue ends its sentence, behind a comma, with hardly more than where and when.</summary>
    private bool IsTail(int t, CueWord cue, (int First, int End) source)
    {
        if (cue.Lemma is not ("say" or "tell" or "report" or "add" or "write" or "announce" or "state" or "note" or "explain" or "claim" or "argue" or "insist" or "recall" or "recount" or "acknowledge" or "admit" or "confirm") || source.First - 1 <= _first || _scene.Lower(source.First - 1) != ",") return false;
        var behind = CueContent.StartOfContent(Clause, t, cue, out var clear);
        return !clear && (behind >= _end || CueContent.EndsHere(Clause, behind));
    }

    /// <summary>Whether an outlet at the end of the sentence only carries what the cue before reports.</summary>
    private bool IsCarrier(CueWord cue, (int First, int End) source, int clauseFirst) =>
        cue.Lemma is "report" or "say" or "write" && clauseFirst > _first && _scene.Lower(clauseFirst - 1) == ","
        && source.End - source.First <= 9 && Running is { Content.Count: > 0 }
        && (Outlets.IsOutlet(_scene, source.First, source.End) || (cue.Lemma == "report" && _scene.EntityOf(source.End - 1) is var entity and >= 0 && _scene.Document.Entities[entity].Type != EntityType.Person));

    /// <summary>"The two issues, Kellogg said, were …": what goes on behind the parenthesis.</summary>
    private void AddRest(Draft draft, int from)
    {
        if (draft.Content.Count != 1 || from >= _end || _scene.Lower(from) != "," || _scene.IsQuoted(draft.Content[0].End - 1)) return;
        if (from + 1 < _end && !_scene.IsQuoted(from + 1) && CueLexicon.Default.Find(_scene.Lower(from + 1)) is null && !WordClasses.IsConjunction(_scene.Lower(from + 1)) && _scene.Lower(from + 1) is not ("speaking" or "referring" or "according"))
        {
            var auxiliary = WordClasses.IsFiniteVerb(_scene.Lower(from + 1)) || WordClasses.IsAuxiliary(_scene.Lower(from + 1)) || WordClasses.IsPreposition(_scene.Lower(from + 1));
            if (auxiliary) draft.Content.Add((from + 1, _end));
        }
    }

    /// <summary>Whether a clause that begins here ends the content of the clause before.</summary>
    private bool EndsContent(int clauseFirst, bool shares)
    {
        if (clauseFirst <= _first) return true;
        if (shares) return true;
        var before = _scene.Lower(clauseFirst - 1);
        if (before == ";") return true;
        if (before == "," && _scene.Lower(_first) is "after" or "while" or "when" or "as" or "although" or "because" or "asked" or "if" or "though" or "since") return true; // "When asked whether …, Ruiz said"
        return before is "but" || (before is "and" or "while" or "although" or "though" or "whereas" && clauseFirst - 2 > _first && _scene.Lower(clauseFirst - 2) == ",");
    }

    private void Truncate(Draft? running, int clauseFirst)
    {
        if (running is null || running.Content.Count == 0) return;
        var (first, end) = running.Content[^1];
        if (end <= clauseFirst) return;
        var cut = clauseFirst;
        while (cut > first && !_scene.IsQuoted(cut - 1) && (_scene.Token(cut - 1).IsPunctuation || _scene.Lower(cut - 1) is "and" or "but" or "while" or "although" or "though" or "whereas")) cut--;
        if (cut > first) running.Content[^1] = (first, cut);
        else running.Content.RemoveAt(running.Content.Count - 1);
    }

    /// <summary>Whether a comma, a quotation or a dash before the subject shows that the content stands before it.</summary>
    private bool IsBehindContent(int sourceFirst, int cue)
    {
        if (sourceFirst - 1 < _first) return false;
        if (_scene.IsQuoted(sourceFirst - 1)) return true;
        return _scene.Lower(sourceFirst - 1) is "," or "—" or "–" or "-" && (sourceFirst - _first >= 4 || (cue + 1 < _end && _scene.Lower(cue + 1) == ","));
    }

    /// <summary>"was quoted by the daily as saying that …"; the outlet only carries it.</summary>
    private Draft? AsSaying(int t)
    {
        if (_scene.Lower(t) is not ("quoted" or "cited") || t == _first) return null;
        var saying = -1;
        for (var u = t + 1; u + 1 < _end && u < t + 14; u++)
        {
            if (_scene.Lower(u) == "as" && _scene.Lower(u + 1) is "saying" or "stating" or "telling") saying = u + 1;
        }

        var verbFirst = VerbGroup.StartOfVerb(Clause, t);
        if (saying < 0 || NounPhrases.Before(_scene, _first, verbFirst) is not { } source) return null;
        (int First, int End)? via = null;
        if (_scene.Lower(t + 1) == "by" && NounPhrases.After(_scene, t + 2, saying - 1) is { } outlet) via = outlet;
        var draft = new Draft { Source = source, Cue = (verbFirst, saying + 1), CueLemma = "say", Via = via };
        if (saying + 1 < _end && !CueContent.EndsHere(Clause, saying + 1)) draft.Content.Add((saying + 1, _end));
        else AddBackward(draft, source.First);
        return draft;
    }

    /// <summary>"is ready to …", "are confident that …", "expressed hope that …", "made it clear that …".</summary>
    private Draft? Attitude(int t)
    {
        var lower = _scene.Lower(t);
        var next = t + 1 < _end ? _scene.Lower(t + 1) : "";
        int cueEnd;
        if (lower is "ready" or "willing" or "prepared" or "unwilling" or "determined" or "reluctant" && next == "to") cueEnd = t + 1;
        else if (lower is "confident" or "convinced" or "hopeful" or "optimistic" or "adamant" or "certain" or "concerned" or "worried" or "sure" or "aware" or "sceptical" or "skeptical" or "pessimistic" && next is "that" or "of" or "about") cueEnd = t + 1;
        else if (lower is "made" or "makes" or "make" && MadeClear(t) is var clear and > 0) cueEnd = clear;
        else return null;
        var verbFirst = VerbGroup.StartOfVerb(Clause, t);
        var isAdjective = lower is not ("made" or "makes" or "make");
        var hasBe = false;
        for (var i = verbFirst; i < t; i++) hasBe |= WordClasses.IsBe(_scene.Lower(i));
        hasBe |= verbFirst > _first && _scene.Lower(verbFirst - 1) is "remains" or "remained";
        if (isAdjective && !hasBe) return null;
        var shares = verbFirst > _first && _scene.Lower(verbFirst - 1) is "and" or "but";
        var subject = shares ? SharedSubject(verbFirst - 1) : NounPhrases.Before(_scene, Running is { } open ? open.Cue!.Value.End : _first, verbFirst);
        if (subject is not { } source || !NounPhrases.CanAct(_scene, source.First, source.End)) return null;
        var clauseFirst = shares ? verbFirst - 1 : source.First;
        if (Running is { Content.Count: > 0 } running && running.Content[^1].End > clauseFirst)
        {
            if (!EndsContent(clauseFirst, shares)) return null;
            Truncate(running, clauseFirst);
        }

        if (cueEnd >= _end) return null;
        var draft = new Draft { Source = source, Cue = (verbFirst, cueEnd), CueLemma = isAdjective ? lower : "make clear", SharesSource = shares };
        draft.Content.Add((cueEnd, _end));
        return draft;
    }

    private int MadeClear(int t)
    {
        for (var u = t + 1; u < Math.Min(_end, t + 5); u++)
        {
            if (_scene.Lower(u) is "clear" or "plain") return u + 1;
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

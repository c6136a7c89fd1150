using Parley.Documents;

namespace Parley.Speakers;

/// <summary>
/// Gives every statement its canonical speaker: a name in the source under its fullest form, a pronoun or a description
/// by the nearest bearer that fits, a floating quotation by the speaker it continues.
/// </summary>
public sealed class SpeakerResolver : IStage
{
    /// <summary>"the ministry" is looked for among this many names before it.</summary>
    private const int MaxTried = 500;

    private readonly SpeakerList _speakers = new();
    private readonly Roles _roles = new();
    private readonly Pronouns _pronouns = new();

    /// <summary>For each sentence the name that speaks in it, or -1.</summary>
    private readonly List<int> _speaking = [];

    /// <summary>For each speaker so far the document's name it bears, or -1.</summary>
    private readonly List<int> _nameOf = [];

    /// <summary>The statements in the order in which their sources stand.</summary>
    private readonly List<int> _order = [];

    /// <summary>For "readout", "report": the speaker whose it was when it was first named.</summary>
    private readonly Dictionary<string, int> _authors = [];

    /// <summary>Place in that order of the statement at hand: those before it have their speakers.</summary>
    private int _now;

    public string Name => "speakers";

    public Annotations Needs => Annotations.Tokens | Annotations.Sentences | Annotations.Quotations | Annotations.Entities | Annotations.Statements;

    public Annotations Adds => Annotations.Speakers;

    public void Process(Document document)
    {
        _speakers.Reset(document);
        _roles.Reset(document);
        _pronouns.Reset(document);
        _speaking.Clear();
        _nameOf.Clear();
        _order.Clear();
        _authors.Clear();
        for (var s = 0; s < document.Sentences.Count; s++) _speaking.Add(-1);
        for (var i = 0; i < document.Statements.Count; i++)
        {
            document.Attributions.Add(default);
            _order.Add(i);
        }

        // In the order in which the sources stand: a pronoun looks back to who spoke before.
        _order.Sort((a, b) => Position(document, a) is var x && Position(document, b) is var y && x != y ? x.CompareTo(y) : a.CompareTo(b));
        for (_now = 0; _now < _order.Count; _now++)
        {
            var i = _order[_now];
            var attribution = Resolve(document, document.Statements[i], i);
            document.Attributions[i] = attribution;
            Remember(document, document.Statements[i], attribution);
        }
    }

    private static int Position(Document document, int statement) =>
        document.Statements[statement].Source?.Start ?? document.Statements[statement].Content[0].Start;

    private void Remember(Document document, Statement statement, Attribution attribution)
    {
        if (attribution.Speaker < 0 || _nameOf[attribution.Speaker] < 0) return;
        var name = _nameOf[attribution.Speaker];
        var first = statement.Source is { } source ? document.SentenceAt(source.Start) : statement.SentenceFirst;
        _speaking[first] = name;
        if (statement.QuoteType != QuoteType.Indirect) _speaking[statement.SentenceLast] = name;
    }

    private Attribution Resolve(Document document, Statement statement, int index)
    {
        if (statement.Source is not { } source)
        {
            return statement.Continues >= 0 && document.Attributions[statement.Continues] is { Speaker: >= 0 } before
                ? new Attribution(before.Speaker, null, Resolution.Continuation, Confidence.Of(Resolution.Continuation))
                : Nobody(null);
        }

        var reading = SourceReader.Read(document, source);
        var mention = new Span(document.Tokens[reading.First].Start, document.Tokens[reading.End - 1].End);
        return reading.Kind switch
        {
            SourceKind.Name => Named(OfName(document.Entities[reading.Entity].Name), mention, Resolution.Name),
            SourceKind.Pronoun => Pronoun(document, source, document.Tokens[reading.Head].Lower),
            SourceKind.Nominal => Nominal(document, source, reading, mention, index),
            _ => Unnamed(document, source),
        };
    }

    private static Attribution Nobody(Span? mention) => new(-1, mention, Resolution.Unnamed, 0);

    private static Attribution Named(int speaker, Span mention, Resolution resolution) => new(speaker, mention, resolution, Confidence.Of(resolution));

    private int OfName(int name)
    {
        var speaker = _speakers.OfName(name);
        Track(speaker, name);
        return speaker;
    }

    private int Of(SpeakerType type, string text)
    {
        var speaker = _speakers.Of(type, text);
        Track(speaker, -1);
        return speaker;
    }

    private void Track(int speaker, int name)
    {
        while (_nameOf.Count <= speaker) _nameOf.Add(-1);
        if (name >= 0) _nameOf[speaker] = name;
    }

    private Attribution Pronoun(Document document, Span source, string pronoun)
    {
        var gender = pronoun is "he" or "him" or "his" ? Gender.Male : pronoun is "she" or "her" ? Gender.Female : Gender.Unknown;
        if (pronoun is "we" or "i" or "you") return Unnamed(document, source);
        if (gender == Gender.Unknown && pronoun != "who" && LastUnnamed(document, source.Start) is var unnamed and >= 0) return Named(unnamed, source, Resolution.Pronoun);
        if (gender == Gender.Unknown && pronoun != "who" && LastBodySpeaker(document, source.Start) is var body and >= 0) return Named(body, source, Resolution.Pronoun);
        var name = gender != Gender.Unknown || pronoun == "who"
            ? _pronouns.Person(document, source.Start, gender, _speaking)
            : _pronouns.Body(document, source.Start, pronoun is "they" or "them" or "their", _speaking);
        if (name < 0 && gender == Gender.Unknown) name = _pronouns.Person(document, source.Start, Gender.Unknown, _speaking);
        return name >= 0 ? Named(OfName(name), source, Resolution.Pronoun) : Unnamed(document, source);
    }

    /// <summary>The organisation or place that spoke last, in this sentence or the one before; -1 when a person or nobody did.</summary>
    private int LastBodySpeaker(Document document, int offset)
    {
        var speaker = SpeakerJustBefore(document, offset);
        return speaker >= 0 && document.Speakers[speaker].Type is SpeakerType.Organization or SpeakerType.Place or SpeakerType.Group ? speaker : -1;
    }

    /// <summary>"they" right after "officials said" are those officials.</summary>
    private int LastUnnamed(Document document, int offset)
    {
        var speaker = SpeakerJustBefore(document, offset);
        return speaker >= 0 && document.Speakers[speaker].Type == SpeakerType.Unnamed ? speaker : -1;
    }

    /// <summary>The speaker of the statement before, if that ends in this sentence or the one before it; else -1.</summary>
    private int SpeakerJustBefore(Document document, int offset)
    {
        if (_now == 0 || document.Statements[_order[_now - 1]].SentenceLast < document.SentenceAt(offset) - 1) return -1;
        return document.Attributions[_order[_now - 1]].Speaker;
    }

    private Attribution Nominal(Document document, Span source, SourceReading reading, Span mention, int index)
    {
        var definite = IsDefinite(document, reading);
        switch (reading.Noun)
        {
            case SpeakerNoun.Person when definite && ByRole(document, reading) is var person and >= 0:
                return Named(OfName(person), mention, Resolution.Nominal);
            case SpeakerNoun.Person when definite && reading.Entity < 0 && LastPerson(document, source.Start) is var last and >= 0 && !IsOffice(document.Tokens[reading.Head].Lower):
                return Named(OfName(last), mention, Resolution.Nominal);
            case SpeakerNoun.Body:
                return Body(document, source, reading, mention, definite);
            case SpeakerNoun.Text:
                return Text(document, source, reading, mention, definite);
            default:
                return Unnamed(document, source);
        }
    }

    /// <summary>Roles that an article gives to many and names for few.</summary>
    private static bool IsOffice(string noun) => noun is "spokesman" or "spokeswoman" or "spokesperson" or "source" or "official" or "witness" or "resident" or "reporter" or "journalist" or "diplomat" or "analyst" or "expert";

    private static bool IsDefinite(Document document, SourceReading reading)
    {
        var first = document.Tokens[reading.First];
        return first.Lower is "the" or "his" or "her" or "their" or "its" or "this" or "that" || reading.Entity >= 0 && first.IsCapitalised && first.Lower is not ("a" or "an" or "one" or "some" or "several" or "two") || first.IsCapitalised && SpeakerNouns.KindOf(first.Lower) == SpeakerNoun.Person;
    }

    /// <summary>The last person before whom the article calls by the noun, with its qualifying words where there are any.</summary>
    private int ByRole(Document document, SourceReading reading)
    {
        var noun = document.Tokens[reading.Head].Lower;
        var best = -1;
        var bestFit = -1;
        for (var e = 0; e < document.Entities.Count && document.Entities[e].TokenFirst < reading.First; e++)
        {
            if (document.Entities[e].Type != EntityType.Person || !_roles.Has(document.Entities[e].Name, noun)) continue;
            var fit = 0;
            for (var t = reading.First; t < reading.End; t++)
            {
                if (t != reading.Head && document.Tokens[t].IsWord && document.Tokens[t].Lower is not ("the" or "former" or "his" or "her" or "their" or "'s" or "to" or "of") && _roles.Has(document.Entities[e].Name, document.Tokens[t].Lower)) fit++;
            }

            if (fit >= bestFit) (best, bestFit) = (document.Entities[e].Name, fit);
        }

        // "the foreign minister" is not the prime minister: a qualified noun wants its qualifiers met.
        var qualifiers = 0;
        for (var t = reading.First; t < reading.Head; t++) if (document.Tokens[t].IsWord && document.Tokens[t].Lower is not ("the" or "former" or "his" or "her" or "their" or "'s" or "this" or "that" or "veteran" or "old" or "year")) qualifiers++;
        return qualifiers > 0 && bestFit == 0 ? -1 : best;
    }

    /// <summary>The person who spoke in this sentence or the two before, or -1.</summary>
    private int LastPerson(Document document, int offset)
    {
        var now = document.SentenceAt(offset);
        for (var s = now; s >= Math.Max(0, now - 2); s--)
        {
            if (_speaking[s] >= 0 && document.Names[_speaking[s]].Type == EntityType.Person) return _speaking[s];
        }

        return -1;
    }

    /// <summary>"the ministry", "the publication": the last organisation that is one; "Israel's military": named as it stands.</summary>
    private Attribution Body(Document document, Span source, SourceReading reading, Span mention, bool definite)
    {
        var noun = document.Tokens[reading.Head].Lower;
        if (reading.Entity >= 0)
        {
            var owner = document.Entities[reading.Entity];
            var text = Phrase(document, reading.First, Math.Max(reading.Head + 1, reading.End));
            if (owner.Type == EntityType.Person && owner.TokenFirst == reading.First) text = document.Names[owner.Name].Text + document.Text[owner.Span.End..mention.End];
            return new Attribution(Of(SpeakerType.Organization, text), mention, Resolution.Name, Confidence.Of(Resolution.Name));
        }

        if (definite && SpeakerWith(document, noun) is var before and >= 0) return Named(before, mention, Resolution.Nominal);
        if (definite && LastBody(document, source.Start, noun) is var name and >= 0) return Named(OfName(name), mention, Resolution.Nominal);
        if (definite && noun is "country" or "kingdom" or "state" && LastSpeaker(document, source.Start, SpeakerType.Place) is var place and >= 0) return Named(place, mention, Resolution.Nominal);
        return definite && LastSpeaker(document, source.Start, SpeakerType.Organization) is var speaker and >= 0 ? Named(speaker, mention, Resolution.Nominal) : Unnamed(document, source);
    }

    /// <summary>The last speaker so far in whose name the noun stands: "the military" after "Israel's military".</summary>
    private static int SpeakerWith(Document document, string noun)
    {
        for (var s = document.Speakers.Count - 1; s >= 0; s--)
        {
            if (document.Speakers[s].Type == SpeakerType.Organization && Stands(document.Speakers[s].Name, noun)) return s;
        }

        return -1;
    }

    private static bool Stands(string name, string noun)
    {
        var at = name.IndexOf(noun, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(name[at - 1])) && (at + noun.Length == name.Length || !char.IsLetter(name[at + noun.Length]));
    }

    private static int LastBody(Document document, int offset, string noun)
    {
        for (int e = document.Entities.Count - 1, tried = 0; e >= 0 && tried < MaxTried; e--)
        {
            if (document.Entities[e].Span.Start < offset) tried++;
            if (document.Entities[e].Span.Start >= offset || document.Entities[e].Type != EntityType.Organization) continue;
            var name = document.Names[document.Entities[e].Name].Text;
            if (Stands(name, noun)) return document.Entities[e].Name;
        }

        return -1;
    }

    private int LastSpeaker(Document document, int offset, SpeakerType type)
    {
        var now = document.SentenceAt(offset);
        for (var i = _now - 1; i >= 0; i--)
        {
            if (document.Statements[_order[i]].SentenceLast < now - 4) return -1;
            var speaker = document.Attributions[_order[i]].Speaker;
            if (speaker >= 0 && document.Speakers[speaker].Type == type) return speaker;
        }

        return -1;
    }

    /// <summary>A document speaks for its author: "the company's statement", "a readout posted by Witkoff", "the statement said".</summary>
    private Attribution Text(Document document, Span source, SourceReading reading, Span mention, bool definite)
    {
        if (reading.Entity >= 0)
        {
            var owner = OfName(document.Entities[reading.Entity].Name);
            _authors[document.Tokens[reading.Head].Lower] = owner;
            return Named(owner, mention, Resolution.Nominal);
        }

        if (reading.Head > reading.First && SpeakerNouns.KindOf(document.Tokens[reading.Head - 1].Lower) == SpeakerNoun.Body)
        {
            // "a council statement said": the council.
            var noun = document.Tokens[reading.Head - 1].Lower;
            if (SpeakerWith(document, noun) is var known and >= 0) return Named(known, mention, Resolution.Nominal);
            if (LastBody(document, source.Start, noun) is var body and >= 0) return Named(OfName(body), mention, Resolution.Nominal);
        }

        if (!definite) return Unnamed(document, source);
        if (_authors.TryGetValue(document.Tokens[reading.Head].Lower, out var author)) return Named(author, mention, Resolution.Nominal);
        return LastSpeaker(document, source.Start, SpeakerType.Organization) is var last and >= 0 ? Named(last, mention, Resolution.Nominal) : Unnamed(document, source);
    }

    private Attribution Unnamed(Document document, Span source)
    {
        var first = document.TokenAt(source.Start);
        var end = document.TokenAt(source.End - 1) + 1;
        var stop = first;
        while (stop < end && document.Tokens[stop].Lower is not ("," or "who" or "—" or "(") && stop - first < 14) stop++;
        if (stop == first) stop = end;
        var mention = new Span(document.Tokens[first].Start, document.Tokens[stop - 1].End);
        if (document.Tokens[first].Lower == "the" && SpeakerNouns.KindOf(document.Tokens[stop - 1].Lower) is SpeakerNoun.Person or SpeakerNoun.People && UnnamedBefore(document, first + 1, stop) is var before and >= 0) return Named(before, mention, Resolution.Nominal);
        return new Attribution(Of(SpeakerType.Unnamed, Phrase(document, first, stop)), mention, Resolution.Unnamed, Confidence.Of(Resolution.Unnamed));
    }

    /// <summary>"the spokesperson" after "a company spokesperson": the same one, though unnamed.</summary>
    private static int UnnamedBefore(Document document, int first, int end)
    {
        for (var s = document.Speakers.Count - 1; s >= 0; s--)
        {
            if (document.Speakers[s].Type != SpeakerType.Unnamed) continue;
            var all = true;
            for (var t = first; t < end && all; t++) all = Stands(document.Speakers[s].Name, document.Tokens[t].Lower);
            if (all) return s;
        }

        return -1;
    }

    /// <summary>The words as they stand, without an article in front and with single spaces.</summary>
    private static string Phrase(Document document, int first, int end)
    {
        if (end - first > 1 && document.Tokens[first].Lower is "the") first++;
        var text = document.Text[document.Tokens[first].Start..document.Tokens[end - 1].End];
        return string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
    }
}

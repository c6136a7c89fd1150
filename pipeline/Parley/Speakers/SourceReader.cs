using Parley.Documents;

namespace Parley.Speakers;

/// <summary>What a source says of its speaker.</summary>
internal enum SourceKind
{
    /// <summary>It holds the speaker's name.</summary>
    Name,

    /// <summary>He, she, they, it, who.</summary>
    Pronoun,

    /// <summary>A noun for a person, a body or a document.</summary>
    Nominal,

    /// <summary>Nothing known to speak.</summary>
    Unknown,
}

/// <summary>A source, read.</summary>
/// <param name="Kind">What it says of the speaker.</param>
/// <param name="Entity">For names: index of the entity that speaks; for nominals: of the entity that owns or qualifies it; else -1.</param>
/// <param name="Head">For nominals: token of the noun; for pronouns: their token.</param>
/// <param name="Noun">For nominals: what the noun stands for.</param>
/// <param name="First">First token of the phrase that names the speaker, without appositions.</param>
/// <param name="End">End token of that phrase.</param>
internal readonly record struct SourceReading(SourceKind Kind, int Entity, int Head, SpeakerNoun Noun, int First, int End);

/// <summary>Finds the head of a source: "Putin's aide Yuri Ushakov" is Ushakov, "a spokesman for the ministry" is a spokesman.</summary>
internal static class SourceReader
{
    public static SourceReading Read(Document document, Span source)
    {
        var first = document.TokenAt(source.Start);
        var end = document.TokenAt(source.End - 1) + 1;
        if (end - first == 1 && IsPronoun(document.Tokens[first].Lower)) return new SourceReading(SourceKind.Pronoun, -1, first, SpeakerNoun.None, first, end);

        var person = HeadEntity(document, first, end, EntityType.Person);
        if (person >= 0) return OfEntity(document, person);

        // "The pro-government newspaper, Eikhavns Avis, …": the name in apposition is the speaker.
        for (var t = first; t + 1 < end; t++)
        {
            if (document.Tokens[t].Lower != ",") continue;
            var named = EntityAt(document, t + 1);
            if (named >= 0 && document.Entities[named].Type is EntityType.Organization && document.Entities[named].TokenFirst == t + 1 && Nominal(document, first, t) is { Noun: SpeakerNoun.Body } && (document.Entities[named].TokenEnd >= end || document.Tokens[document.Entities[named].TokenEnd].Lower == ",")) return OfEntity(document, named);
            break;
        }

        // The first phrase decides, appositions behind its comma only describe it.
        var comma = first;
        while (comma < end && document.Tokens[comma].Lower is not ("," or "(" or "—")) comma++;
        if (comma == first) comma = end;
        if (Nominal(document, first, comma) is { } nominal) return nominal;
        foreach (var type in (EntityType[])[EntityType.Organization, EntityType.Place, EntityType.Group])
        {
            var entity = HeadEntity(document, first, comma, type);
            if (entity >= 0) return OfEntity(document, entity);
        }

        for (var e = FirstEntity(document, first); e < document.Entities.Count && document.Entities[e].TokenFirst < end; e++)
        {
            if (document.Entities[e].TokenEnd <= end && document.Entities[e].Type != EntityType.Group) return OfEntity(document, e);
        }

        // "the 71-year-old skipper": whoever it is, a person by the company of a verb of saying.
        var anybody = comma - first > 1 && document.Tokens[first].Lower is "the" or "his" or "her" && document.Tokens[comma - 1] is { IsWord: true, IsCapitalised: false };
        return Nominal(document, first, end)
            ?? new SourceReading(anybody ? SourceKind.Nominal : SourceKind.Unknown, -1, comma - 1, anybody ? SpeakerNoun.Person : SpeakerNoun.None, first, comma);
    }

    private static bool IsPronoun(string lower) => lower is "he" or "she" or "they" or "it" or "we" or "i" or "you" or "who" or "him" or "her" or "them" or "his" or "their" or "its";

    private static SourceReading OfEntity(Document document, int entity) =>
        new(SourceKind.Name, entity, document.Entities[entity].TokenEnd - 1, SpeakerNoun.None, document.Entities[entity].TokenFirst, document.Entities[entity].TokenEnd);

    /// <summary>The first entity of the type that neither owns something nor hangs on a preposition behind a noun.</summary>
    private static int HeadEntity(Document document, int first, int end, EntityType type)
    {
        var found = -1;
        for (var e = FirstEntity(document, first); e < document.Entities.Count; e++)
        {
            var entity = document.Entities[e];
            if (entity.TokenEnd > end) break;
            if (entity.Type != type) continue;
            var after = entity.TokenEnd < document.Tokens.Count ? document.Tokens[entity.TokenEnd].Lower : "";
            if (after is "'s" || (after is "’" or "'" && entity.TokenEnd < end)) continue;
            var before = entity.TokenFirst > first ? document.Tokens[entity.TokenFirst - 1].Lower : "";
            var hangs = false;
            for (var t = entity.TokenFirst - 1; t > first && t > entity.TokenFirst - 5 && !hangs; t--)
            {
                if (document.Tokens[t].IsPunctuation && document.Tokens[t].Lower != "-") break;
                hangs = document.Tokens[t].Lower is "of" or "for" or "in" or "at" or "from" or "to" or "with" or "on" or "by" or "close"
                    && !(type == EntityType.Person && IsTitle(document, first, t, entity.TokenFirst));
            }

            if (hangs) continue;
            if (type == EntityType.Person && entity.TokenEnd < end && SpeakerNouns.KindOf(document.Tokens[entity.TokenEnd].Lower) == SpeakerNoun.Body) continue; // "the Trump administration"
            if (type == EntityType.Group && entity.TokenEnd < end && document.Tokens[entity.TokenEnd].IsWord) continue; // an adjective: "American companies"
            if (type == EntityType.Person) return e;
            if (found >= 0 && IsJoined(document, found, e)) continue;
            found = e; // "the Hamas-run Health Ministry": the last of several heads the phrase
        }

        return found;
    }

    /// <summary>
    /// Whether a preposition before a person belongs to the person's own title: "Secretary of State Marco Rubio",
    /// "envoy to Ukraine retired General Keith Kellogg"; in "a spokesman for President Adeyemi" it does not.
    /// </summary>
    private static bool IsTitle(Document document, int first, int preposition, int person)
    {
        if (preposition > first && document.Tokens[preposition - 1].IsCapitalised) return true;
        for (var t = preposition + 1; t < person; t++) if (EntityAt(document, t) >= 0 || document.Tokens[t].Lower == ",") return true;
        return false;
    }

    /// <summary>"The White House and the EU": of two that speak together the first stands for both.</summary>
    private static bool IsJoined(Document document, int a, int b)
    {
        for (var t = document.Entities[a].TokenEnd; t < document.Entities[b].TokenFirst; t++) if (document.Tokens[t].Lower is "and" or ",") return true;
        return false;
    }

    /// <summary>The speaking noun that heads the phrase: the last one before a preposition.</summary>
    private static SourceReading? Nominal(Document document, int first, int end)
    {
        var stop = first;
        var headEnd = end;
        for (; stop < end; stop++)
        {
            if (stop > first && document.Tokens[stop].Lower is "of" or "for" or "in" or "at" or "from" or "to" or "with" or "on" or "by" or "close" or "near" or "familiar" or "briefed" or "involved" or "inside" or "within" or "posted" or "issued" or "released" or "who" or "representing")
            {
                headEnd = stop;
                break;
            }
        }

        for (var t = headEnd - 1; t >= first; t--)
        {
            if (EntityAt(document, t) >= 0 && (t == headEnd - 1 || SpeakerNouns.KindOf(document.Tokens[headEnd - 1].Lower) == SpeakerNoun.None)) return null;
            var noun = SpeakerNouns.KindOf(document.Tokens[t].Lower);
            if (noun == SpeakerNoun.None)
            {
                if (t < headEnd - 2) return null;
                continue;
            }

            var owner = -1;
            for (var e = FirstEntity(document, first); e < document.Entities.Count && document.Entities[e].TokenFirst < end; e++)
            {
                var behind = document.Entities[e].TokenFirst > 0 && document.Tokens[document.Entities[e].TokenFirst - 1].Lower is "by";
                if (owner < 0 || behind || (document.Entities[e].Type is EntityType.Organization or EntityType.Person && document.Entities[owner].Type is EntityType.Place or EntityType.Group)) owner = e;
            }

            return new SourceReading(SourceKind.Nominal, owner, t, noun, first, end);
        }

        return null;
    }

    /// <summary>Index of the entity that holds the token, or -1.</summary>
    private static int EntityAt(Document document, int t)
    {
        var e = FirstEntity(document, t + 1) - 1;
        return e >= 0 && t < document.Entities[e].TokenEnd ? e : -1;
    }

    /// <summary>Index of the first entity that begins at the token or behind it.</summary>
    private static int FirstEntity(Document document, int t)
    {
        int low = 0, high = document.Entities.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (document.Entities[middle].TokenFirst < t) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

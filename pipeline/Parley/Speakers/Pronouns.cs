using Parley.Documents;

namespace Parley.Speakers;

/// <summary>
/// Finds whom a pronoun stands for: the most salient fitting name of the last sentences. Subjects and those who spoke
/// weigh more than names in passing; names inside quotation marks hardly count.
/// </summary>
internal sealed class Pronouns
{
    private const int Reach = 6;

    private readonly List<bool> _quoted = [];

    public void Reset(Document document)
    {
        _quoted.Clear();
        for (var e = 0; e < document.Entities.Count; e++) _quoted.Add(false);
        var entity = 0;
        foreach (var quotation in document.Quotations)
        {
            if (quotation.Depth > 0) continue;
            while (entity < document.Entities.Count && document.Entities[entity].Span.Start < quotation.Span.Start) entity++;
            for (var e = entity; e < document.Entities.Count && document.Entities[e].Span.End <= quotation.Span.End; e++) _quoted[e] = true;
        }
    }

    /// <summary>
    /// The name that "he" or "she" at <paramref name="offset"/> stands for, or -1.
    /// <paramref name="speakers"/> gives the name that speaks in each sentence so far, or -1.
    /// </summary>
    public int Person(Document document, int offset, Gender gender, IReadOnlyList<int> speakers) =>
        Best(document, offset, speakers, name => name.Type == EntityType.Person && (gender == Gender.Unknown || name.Gender == Gender.Unknown || name.Gender == gender), name => name.Gender == gender ? 1.5 : 0);

    /// <summary>The organisation, place or group that "it" or "they" stands for, or -1.</summary>
    public int Body(Document document, int offset, bool plural, IReadOnlyList<int> speakers) =>
        Best(document, offset, speakers, name => name.Type != EntityType.Person && (plural || name.Type != EntityType.Group), name => (name.Type == EntityType.Group) == plural ? 0.5 : 0);

    private double Best(Document document, int e, int sentenceNow, IReadOnlyList<int> speakers)
    {
        var entity = document.Entities[e];
        var sentence = document.SentenceAt(entity.Span.Start);
        var weight = 10.0 - (2.5 * (sentenceNow - sentence));
        if (_quoted[e]) weight -= 6;
        var before = entity.TokenFirst > 0 ? document.Tokens[entity.TokenFirst - 1].Lower : "";
        var after = entity.TokenEnd < document.Tokens.Count ? document.Tokens[entity.TokenEnd].Lower : "";
        if (after is "'s" or "’" or "'") weight -= 2.5;
        if (before is "of" or "with" or "by" or "to" or "from" or "for" or "against" or "between" or "than" or "about" or "and") weight -= 1.5;
        if (IsFirstPerson(document, e, sentence)) weight += 2;
        if (sentence < speakers.Count && speakers[sentence] == entity.Name) weight += 3.5;
        return weight;
    }

    private int Best(Document document, int offset, IReadOnlyList<int> speakers, Func<Name, bool> fits, Func<Name, double> bonus)
    {
        var now = document.SentenceAt(offset);
        var best = -1;
        var bestWeight = double.NegativeInfinity;
        var reach = document.Sentences[Math.Max(0, now - Reach)].Span.Start;
        for (var e = document.Entities.Count - 1; e >= 0 && document.Entities[e].Span.Start >= reach; e--)
        {
            if (document.Entities[e].Span.Start >= offset) continue;
            var name = document.Names[document.Entities[e].Name];
            if (name.Type == EntityType.Group && document.Tokens[document.Entities[e].TokenEnd < document.Tokens.Count ? document.Entities[e].TokenEnd : 0].IsWord) continue; // an adjective
            if (!fits(name)) continue;
            var weight = Best(document, e, now, speakers) + bonus(name);
            if (weight > bestWeight) (best, bestWeight) = (document.Entities[e].Name, weight);
        }

        if (best < 0)
        {
            for (var s = Math.Min(now, speakers.Count) - 1; s >= 0; s--) if (speakers[s] >= 0 && fits(document.Names[speakers[s]])) return speakers[s];
        }

        // Somebody who spoke in the last sentences is present even where only a pronoun named him there.
        for (var s = Math.Max(0, now - Reach); s < Math.Min(now + 1, speakers.Count); s++)
        {
            if (speakers[s] < 0 || !fits(document.Names[speakers[s]])) continue;
            var weight = 13.0 - (2.5 * (now - s)) + bonus(document.Names[speakers[s]]);
            if (weight > bestWeight) (best, bestWeight) = (speakers[s], weight);
        }

        return best;
    }

    /// <summary>Whether it is the first person, or else the first name, of its sentence outside quotation marks.</summary>
    private bool IsFirstPerson(Document document, int e, int sentence)
    {
        var type = document.Entities[e].Type;
        for (var other = e - 1; other >= 0 && document.Entities[other].TokenFirst >= document.Sentences[sentence].TokenFirst; other--)
        {
            if (!_quoted[other] && document.Entities[other].Type == type && document.Tokens[document.Entities[other].TokenEnd].Lower is not ("'s" or "’")) return false;
        }

        return true;
    }
}

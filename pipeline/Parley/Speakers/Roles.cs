using Parley.Documents;

namespace Parley.Speakers;

/// <summary>
/// Which roles an article gives its persons: words of the title before a name ("U.S. special envoy Keith Kellogg") and of
/// the apposition around it ("Yuri Ushakov, Putin's top foreign policy adviser, …"). By them "the envoy" finds its bearer.
/// </summary>
internal sealed class Roles
{
    private const int MaxApposition = 14;

    private readonly Dictionary<int, HashSet<string>> _wordsOf = [];

    public void Reset(Document document)
    {
        _wordsOf.Clear();
        foreach (var entity in document.Entities)
        {
            if (entity.Type != EntityType.Person) continue;
            TitleBefore(document, entity);
            AppositionBefore(document, entity);
            AppositionBehind(document, entity);
        }
    }

    /// <summary>Whether the article calls the bearer of the name by this noun.</summary>
    public bool Has(int name, string noun) => _wordsOf.TryGetValue(name, out var words) && words.Contains(noun);

    /// <summary>Whether the article gives the bearer any role.</summary>
    public bool HasAny(int name) => _wordsOf.ContainsKey(name);

    private void TitleBefore(Document document, Entity entity)
    {
        for (var t = entity.TokenFirst - 1; t >= 0 && entity.TokenFirst - t < 8; t--)
        {
            var token = document.Tokens[t];
            if (token.IsPunctuation && token.Lower is not "-" || token.Lower is "and" or "with" or "by" or "said" or "that") break;
            Add(entity.Name, token, t == entity.TokenFirst - 1 || Known(entity.Name));
        }
    }

    private bool Known(int name) => _wordsOf.ContainsKey(name);

    /// <summary>"The U.S. special envoy to Ukraine, Keith Kellogg, …".</summary>
    private void AppositionBefore(Document document, Entity entity)
    {
        var comma = entity.TokenFirst - 1;
        if (comma < 1 || document.Tokens[comma].Lower != ",") return;
        var closes = entity.TokenEnd < document.Tokens.Count && document.Tokens[entity.TokenEnd].Lower is "," or "." or "said" or "told" or "warned" or "added";
        if (!closes) return;
        var first = comma;
        while (first > 0 && comma - first < MaxApposition && !(document.Tokens[first - 1].IsPunctuation && document.Tokens[first - 1].Lower is not ("-" or "'" or "’"))) first--;
        AddPhrase(document, entity.Name, first, comma);
    }

    /// <summary>"Keith Kellogg, the envoy who …, said"; "X, 61, a former judge".</summary>
    private void AppositionBehind(Document document, Entity entity)
    {
        var t = entity.TokenEnd;
        if (t + 1 >= document.Tokens.Count || document.Tokens[t].Lower != ",") return;
        t++;
        if (document.Tokens[t].Kind == TokenKind.Number && t + 1 < document.Tokens.Count && document.Tokens[t + 1].Lower == ",") t += 2;
        var end = t;
        while (end < document.Tokens.Count && end - t < MaxApposition && !(document.Tokens[end].IsPunctuation && document.Tokens[end].Lower is not ("-" or "'" or "’")) && document.Tokens[end].Lower is not ("who" or "said" or "told" or "and" or "has" or "was" or "is")) end++;
        AddPhrase(document, entity.Name, t, end);
    }

    /// <summary>A phrase counts when a person's noun stands in it and no other name follows that noun directly.</summary>
    private void AddPhrase(Document document, int name, int first, int end)
    {
        var hasNoun = false;
        for (var t = first; t < end; t++) hasNoun |= SpeakerNouns.KindOf(document.Tokens[t].Lower) == SpeakerNoun.Person;
        if (!hasNoun) return;
        for (var t = first; t < end; t++) Add(name, document.Tokens[t], known: true);
    }

    private void Add(int name, Token token, bool known)
    {
        if (!token.IsWord || !known) return;
        var isNoun = SpeakerNouns.KindOf(token.Lower) == SpeakerNoun.Person;
        if (!_wordsOf.TryGetValue(name, out var words))
        {
            if (!isNoun) return;
            _wordsOf[name] = words = [];
        }

        words.Add(token.Lower);
    }
}

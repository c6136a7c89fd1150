using System.Security.Cryptography;
using System.Text;
using Parley.Documents;

namespace Parley.Speakers;

/// <summary>The canonical speakers of one article, each once.</summary>
internal sealed class SpeakerList
{
    private readonly Dictionary<(SpeakerType, string), int> _indices = [];
    private Document _document = null!;

    public void Reset(Document document)
    {
        _document = document;
        _indices.Clear();
    }

    /// <summary>The speaker that bears one of the document's names.</summary>
    public int OfName(int name)
    {
        var bearer = _document.Names[name];
        return Of(bearer.Type switch { EntityType.Person => SpeakerType.Person, EntityType.Organization => SpeakerType.Organization, EntityType.Place => SpeakerType.Place, _ => SpeakerType.Group }, bearer.Text);
    }

    /// <summary>The speaker of that type and name; a new one when there is none yet.</summary>
    public int Of(SpeakerType type, string name)
    {
        var key = (type, Normalise(name));
        if (_indices.TryGetValue(key, out var index)) return index;
        index = _document.Speakers.Count;
        _document.Speakers.Add(new Speaker(Id(type, key.Item2), name, type));
        _indices[key] = index;
        return index;
    }

    /// <summary>Spellings and inner line breaks must not make two speakers of one.</summary>
    private static string Normalise(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var word in name.Split((char[])[' ', '\n', '\r', '\t', '\u00A0', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (builder.Length > 0) builder.Append(' ');
            builder.Append(NameFolding.Fold(word));
        }

        return builder.ToString();
    }

    /// <summary>Nobody unnamed is the same person in two articles, so their ids hold the article's.</summary>
    private string Id(SpeakerType type, string normalised)
    {
        var scope = type == SpeakerType.Unnamed ? _document.Article.Id : "";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{normalised}\n{scope}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}

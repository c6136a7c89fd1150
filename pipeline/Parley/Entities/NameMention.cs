using Parley.Documents;

namespace Parley.Entities;

/// <summary>A name found in the text, before it is known whose it is.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What it names; null where only the rest of the article can tell.</param>
/// <param name="Key">The gazetteer's key for it, if it has one; with an open type it is that of a town.</param>
/// <param name="Gender">What its title or given name says.</param>
internal readonly record struct NameMention(int First, int End, EntityType? Type, string? Key, Gender Gender)
{
    public Span SpanIn(Document document) => new(document.Tokens[First].Start, document.Tokens[End - 1].End);

    public bool IsSingleWord(Document document)
    {
        var words = 0;
        for (var t = First; t < End; t++)
        {
            if (document.Tokens[t].IsWord) words++;
        }

        return words == 1;
    }
}

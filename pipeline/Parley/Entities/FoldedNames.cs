using System.Runtime.InteropServices;
using Parley.Documents;

namespace Parley.Entities;

/// <summary>The words of each mention of an article, folded for comparison, side by side in one list.</summary>
internal sealed class FoldedNames
{
    /// <summary>A dump's rare names must not pile up: past this many the memo starts anew.</summary>
    private const int MaxMemo = 1 << 16;

    private readonly Dictionary<string, string[]> _memo = [];
    private readonly List<string> _words = [];
    private readonly List<int> _starts = [0];

    /// <summary>The folded words of a mention, by its index.</summary>
    public ReadOnlySpan<string> this[int mention] => CollectionsMarshal.AsSpan(_words)[_starts[mention].._starts[mention + 1]];

    /// <summary>Takes up the next article's mentions.</summary>
    public void Fill(Document document, List<NameMention> mentions)
    {
        _words.Clear();
        _starts.Clear();
        _starts.Add(0);
        foreach (var mention in mentions)
        {
            for (var t = mention.First; t < mention.End; t++)
            {
                var token = document.Tokens[t];
                if (token.IsWord && token.Lower is not ("the" or "'s")) _words.AddRange(Fold(token.Lower));
            }

            _starts.Add(_words.Count);
        }
    }

    /// <summary>"al-Tayeb" folds to two words: the article comes and goes.</summary>
    private string[] Fold(string lower)
    {
        if (_memo.TryGetValue(lower, out var folded)) return folded;
        if (_memo.Count >= MaxMemo) _memo.Clear();
        folded = [.. lower.Split('-').Select(NameFolding.Fold).Where(word => word.Length > 0)];
        _memo.Add(lower, folded);
        return folded;
    }
}

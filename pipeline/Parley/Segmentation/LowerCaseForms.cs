namespace Parley.Segmentation;

/// <summary>
/// Lower-cased words, each kept once, so that a token's form costs no allocation after its first use.
/// Typographic apostrophes become <c>'</c>. Belongs to one worker.
/// </summary>
internal sealed class LowerCaseForms
{
    /// <summary>A dump's rare words must not pile up: past this many the store starts anew.</summary>
    private const int MaxForms = 1 << 17;

    private readonly HashSet<string> _forms = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public LowerCaseForms() => _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lower-cased form of at most 64 characters.</summary>
    public string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[64];
        var lower = buffer[..word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            lower[i] = c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        if (_lookup.TryGetValue(lower, out var form)) return form;
        if (_forms.Count >= MaxForms) _forms.Clear();
        form = lower.ToString();
        _forms.Add(form);
        return form;
    }
}

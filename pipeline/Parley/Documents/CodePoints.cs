namespace Parley.Documents;

/// <summary>
/// Turns UTF-16 offsets of one text into code point offsets, so that <c>text[start:end]</c> is right in Python and SQL.
/// A lone surrogate counts as one code point, as its replacement character does in the written table.
/// </summary>
public sealed class CodePoints
{
    /// <summary>UTF-16 offsets of the second halves of surrogate pairs, ascending.</summary>
    private readonly List<int> _lowSurrogates = [];

    /// <summary>Takes up the next text.</summary>
    public void Reset(string text)
    {
        _lowSurrogates.Clear();
        var from = 0;
        while (true)
        {
            var high = text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDBFF');
            if (high < 0) return;
            from += high + 1;
            if (from < text.Length && char.IsLowSurrogate(text[from])) _lowSurrogates.Add(from++);
        }
    }

    /// <summary>Code points before a UTF-16 offset (0 to the text's length).</summary>
    public int At(int offset)
    {
        if (_lowSurrogates.Count == 0) return offset;
        var index = _lowSurrogates.BinarySearch(offset);
        return offset - (index < 0 ? ~index : index);
    }
}

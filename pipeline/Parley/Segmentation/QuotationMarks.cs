namespace Parley.Segmentation;

/// <summary>What a mark does at its place.</summary>
internal enum MarkRole : byte
{
    None,
    Open,
    Close,
}

/// <summary>The pairs of marks that belong together; marks of one family close each other even when mixed by a typist.</summary>
internal enum MarkFamily : byte
{
    None,

    /// <summary>“ ” „ " ‟</summary>
    Double,

    /// <summary>‘ ’ ‚ ' ‛ `</summary>
    Single,

    /// <summary>« » ‹ ›</summary>
    Guillemet,
}

/// <summary>Which characters are quotation marks, and which way each can face.</summary>
internal static class QuotationMarks
{
    public static MarkFamily FamilyOf(char c) => c switch
    {
        '"' or '“' or '”' or '„' or '‟' or '＂' => MarkFamily.Double,
        '\'' or '‘' or '’' or '‚' or '‛' or '`' => MarkFamily.Single,
        '«' or '»' or '‹' or '›' => MarkFamily.Guillemet,
        _ => MarkFamily.None,
    };

    /// <summary>The role a mark's own form gives it; None for straight marks, which face both ways.</summary>
    public static MarkRole RoleByForm(char c) => c switch
    {
        '“' or '„' or '‟' or '‘' or '‚' or '‛' or '«' or '‹' or '`' => MarkRole.Open,
        '”' or '’' or '»' or '›' => MarkRole.Close,
        _ => MarkRole.None,
    };

    /// <summary>
    /// The role that the neighbours give a mark: an opening one stands behind space and before a word, a closing one
    /// the other way round. None where they do not tell.
    /// </summary>
    public static MarkRole RoleByPlace(string text, int i)
    {
        var before = i == 0 ? ' ' : text[i - 1];
        var after = i + 1 >= text.Length ? ' ' : text[i + 1];
        var freeBefore = Tokenizer.IsSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' || OpensAt(text, i - 1);
        var freeAfter = Tokenizer.IsSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '—' or '–' or '-' or '…'
            || RoleByForm(after) == MarkRole.Close || (IsStraight(after) && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])));
        if (freeBefore == freeAfter) return !freeBefore && !char.IsLetterOrDigit(before) ? MarkRole.Close : MarkRole.None;
        return freeBefore ? MarkRole.Open : MarkRole.Close;
    }

    private static bool IsStraight(char c) => c is '"' or '\'';

    /// <summary>Whether the mark at <paramref name="i"/> opens, so that another may open right behind it: "'I …" and “‘I …”.</summary>
    private static bool OpensAt(string text, int i) =>
        i >= 0 && (RoleByForm(text[i]) == MarkRole.Open || (IsStraight(text[i]) && (i == 0 || Tokenizer.IsSpace(text[i - 1]))));
}

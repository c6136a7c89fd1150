using System.Globalization;
using Parley.Documents;

namespace Parley.Segmentation;

/// <summary>
/// Cuts text into tokens in one pass, in time linear in its length. Conventions are those of the English Universal
/// Dependencies treebanks: clitics stand alone ("do|n't", "Russia|'s"), hyphenated words are cut at the hyphen,
/// abbreviations, initials and numbers keep their full stops and commas ("U.S.", "J.", "1,000.5").
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>Longer words keep only this much of their lower-cased form: no dictionary holds them.</summary>
    private const int MaxLowerLength = 48;

    private static readonly string[] NameArticles = ["al", "el", "ul", "ad", "an", "ar", "as", "ash", "at", "az"];

    private readonly LowerCaseForms _forms = new();

    public void Tokenize(string text, List<Token> tokens)
    {
        var i = 0;
        while (true)
        {
            var spaceFrom = i;
            while (i < text.Length && IsSpace(text[i])) i++;
            if (i >= text.Length) return;
            var shape = i > spaceFrom || i == 0 ? TokenShape.SpaceBefore : TokenShape.None;
            var end = EndOfToken(text, i, out var kind);
            if (kind == TokenKind.Word) shape |= ShapeOf(text.AsSpan(i, end - i));
            Add(text, tokens, i, end, kind, shape);
            i = end;
        }
    }

    /// <summary>White space, controls and the invisible characters that pages leave between words.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD'));

    private static int EndOfToken(string text, int i, out TokenKind kind)
    {
        var c = text[i];
        kind = TokenKind.Word;
        if (c is 'h' or 'w' && EndOfAddress(text, i) is > 0 and var address) return address;
        if (IsApostrophe(c) && EndOfClitic(text, i) is > 0 and var clitic) return clitic;
        if (IsNegation(text, i)) return i + 3;
        if (c is '@' or '#' && i + 1 < text.Length && IsWordChar(text, i + 1)) return EndOfRun(text, i + 1);
        if (char.IsAsciiDigit(c))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, i);
        }

        if (IsWordChar(text, i)) return EndOfWord(text, i);
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            kind = TokenKind.Symbol;
            return i + 2;
        }

        kind = char.IsPunctuation(c) || c == '`' ? TokenKind.Punctuation : TokenKind.Symbol;
        var end = i + 1;
        if (c is '.' or '-' or '*' or '_' or '=') while (end < text.Length && text[end] == c) end++;
        return end;
    }

    /// <summary>Letters, digits, combining marks and the underscore; both halves of a letter outside the first plane.</summary>
    private static bool IsWordChar(string text, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c)) return true;
        if (c < '\u0080') return false;
        if (char.IsLetterOrDigit(c)) return true;
        if (char.IsHighSurrogate(c)) return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && char.IsLetter(text, i);
        if (char.IsLowSurrogate(c)) return i > 0 && char.IsHighSurrogate(text[i - 1]) && char.IsLetter(text, i - 1);
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static int EndOfRun(string text, int i)
    {
        while (i < text.Length && (IsWordChar(text, i) || text[i] == '_')) i++;
        return i;
    }

    private static int EndOfNumber(string text, int i)
    {
        while (true)
        {
            i = EndOfRun(text, i);
            var joins = i + 1 < text.Length && text[i] is '.' or ',' or ':' && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]);
            if (!joins) return i;
            i++;
        }
    }

    private static int EndOfWord(string text, int start)
    {
        var i = EndOfRun(text, start);
        if (i == start + 1 && i < text.Length && text[i] == '.' && char.IsLetter(text[start])) return EndOfDottedLetters(text, start);
        while (i < text.Length)
        {
            var c = text[i];
            if (IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                if (IsNegation(text, i - 1)) return i - 1;
                if (EndOfClitic(text, i) > 0) return i;
                i = EndOfRun(text, i + 1);
            }
            else if (c == '-' && i + 1 < text.Length && char.IsUpper(text[i + 1]) && IsNameArticle(text.AsSpan(start, i - start)))
            {
                i = EndOfRun(text, i + 1);
            }
            else if (c == '@' && i + 1 < text.Length && IsWordChar(text, i + 1))
            {
                return EndOfMailHost(text, i + 1);
            }
            else if (c == '&' && char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsUpper(text[i + 1]))
            {
                i = EndOfRun(text, i + 1);
            }
            else if (c == '.')
            {
                var afterDot = i + 1 < text.Length ? text[i + 1] : ' ';
                if (char.IsLower(afterDot) || char.IsAsciiDigit(afterDot))
                {
                    i = EndOfRun(text, i + 1); // example.org, node.2
                    continue;
                }

                return Abbreviations.EndsInOwnStop(text, start, i) ? i + 1 : i;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static int EndOfMailHost(string text, int i)
    {
        while (true)
        {
            i = EndOfRun(text, i);
            if (i + 1 >= text.Length || text[i] is not ('.' or '-') || !IsWordChar(text, i + 1)) return i;
            i++;
        }
    }

    /// <summary>"U.S.", "J.", "a.m.": single letters with full stops between them.</summary>
    private static int EndOfDottedLetters(string text, int start)
    {
        var dot = start + 1;
        while (true)
        {
            if (dot + 1 >= text.Length || !char.IsLetter(text[dot + 1]))
            {
                // "so do I." and "vitamin c." end a sentence; "J." and "p. 12" are abbreviations.
                var isWord = dot == start + 1 && (char.IsLower(text[start]) || text[start] == 'I');
                return isWord && !Abbreviations.EndsInOwnStop(text, start, dot) ? dot : dot + 1;
            }

            var end = EndOfRun(text, dot + 1);
            if (end > dot + 2) return char.IsUpper(text[start]) ? dot + 1 : dot; // "J.Smith"
            if (end >= text.Length || text[end] != '.') return end; // "U.S"
            dot = end;
        }
    }

    /// <summary>Whether "n't" stands at <paramref name="i"/>, leaning on the verb before it ("do|n't", "ca|n't").</summary>
    private static bool IsNegation(string text, int i) =>
        i > 0 && i + 2 < text.Length && text[i] is 'n' or 'N' && IsApostrophe(text[i + 1]) && text[i + 2] is 't' or 'T'
        && char.IsLetter(text[i - 1]) && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3]));

    /// <summary>Articles of Arabic names, which hold on to the name behind their hyphen: "al-Tayeb".</summary>
    private static bool IsNameArticle(ReadOnlySpan<char> word)
    {
        if (word.Length is not (2 or 3)) return false;
        foreach (var article in NameArticles)
        {
            if (word.Equals(article, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The end of 's, 'm, 'd, 're, 've, 'll or n't at <paramref name="i"/>; 0 when no clitic stands there.</summary>
    private static int EndOfClitic(string text, int i)
    {
        // A clitic leans on a word: an apostrophe after a space or a mark is none.
        if (i == 0 || !char.IsLetterOrDigit(text[i - 1])) return 0;
        var end = i + 1;
        while (end < text.Length && end - i <= 3 && char.IsLetter(text[end])) end++;
        var word = text.AsSpan(i + 1, end - i - 1);
        var known = word.Length switch
        {
            1 => word[0] is 's' or 'm' or 'd' or 'S' or 'M' or 'D',
            2 => word.Equals("re", StringComparison.OrdinalIgnoreCase) || word.Equals("ve", StringComparison.OrdinalIgnoreCase) || word.Equals("ll", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        return known ? end : 0;
    }

    private static int EndOfAddress(string text, int i)
    {
        if (i > 0 && char.IsLetterOrDigit(text[i - 1])) return 0;
        var rest = text.AsSpan(i);
        if (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal) && !rest.StartsWith("www.", StringComparison.Ordinal)) return 0;
        var end = i;
        while (end < text.Length && !IsSpace(text[end]) && text[end] is not ('"' or '”' or '“' or '<' or '>' or '»')) end++;
        while (end > i && text[end - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '\'' or '’') end--;
        return end;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        var shape = TokenShape.None;
        if (char.IsUpper(word[0])) shape |= TokenShape.Capitalised;
        else if (word.Length > 3 && word.IndexOf('-') is var hyphen and > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])) shape |= TokenShape.Capitalised; // al-Tayeb
        else if (word.Length > 2 && IsApostrophe(word[1]) && char.IsUpper(word[2])) shape |= TokenShape.Capitalised; // d'Arcy
        if (word[^1] == '.') shape |= TokenShape.Abbreviation;
        int letters = 0, capitals = 0;
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) capitals++;
        }

        if (letters >= 2 && capitals == letters) shape |= TokenShape.AllCaps;
        return shape;
    }

    private void Add(string text, List<Token> tokens, int start, int end, TokenKind kind, TokenShape shape)
    {
        var length = Math.Min(end - start, MaxLowerLength);
        if (start + length < end && char.IsHighSurrogate(text[start + length - 1])) length--;
        var lower = _forms.Of(text.AsSpan(start, length));
        tokens.Add(new Token(start, end, lower, kind, shape));
    }
}

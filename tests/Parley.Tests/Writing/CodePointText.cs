using System.Text;

namespace Parley.Tests.Writing;

/// <summary>Text as Python and SQL see it.</summary>
internal static class CodePointText
{
    /// <summary><c>text[start:end]</c> in code points.</summary>
    public static string Slice(object? text, object? start, object? end) =>
        string.Concat(((string)text!).EnumerateRunes().Skip((int)start!).Take((int)end! - (int)start!).Select(rune => rune.ToString()));
}

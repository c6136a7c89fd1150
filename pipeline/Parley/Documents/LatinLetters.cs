using System.Globalization;

namespace Parley.Documents;

/// <summary>
/// Takes the accents off Latin letters. The runtime's own decomposition needs tables that a program without
/// cultures does not load, so the letters that names are written with are listed here.
/// </summary>
internal static class LatinLetters
{
    /// <summary>Each line: a plain letter, then those that become it.</summary>
    private static readonly string[] Variants =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđð",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽł",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly char[] PlainLetters = Load();

    /// <summary>A lower-case letter without its accents; other characters as they are.</summary>
    public static char Plain(char c) => c < PlainLetters.Length && PlainLetters[c] != '\0' ? PlainLetters[c] : c;

    public static bool IsAccent(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static char[] Load()
    {
        var plain = new char['\u1F00'];
        foreach (var line in Variants)
        {
            foreach (var c in line.AsSpan(1)) plain[c] = line[0];
        }

        return plain;
    }
}

namespace Parley.Reading;

/// <summary>
/// Python writes NaN and Infinity bare into what it calls JSON, most often for a missing value of a data frame. JSON has
/// no such numbers, and a whole record would be lost for an absent author.
/// </summary>
internal static class NotANumber
{
    /// <summary>Overwrites them with an empty string and blanks of the same length; whether there were any.</summary>
    public static bool BlankOut(Span<byte> json)
    {
        var found = false;
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (inString)
            {
                if (json[i] == '\\')
                    i++;
                else if (json[i] == '"')
                    inString = false;
                continue;
            }

            if (json[i] == '"')
            {
                inString = true;
            }
            else if (Match(json[i..]) is > 0 and var length)
            {
                json.Slice(i, length).Fill((byte)' ');
                json[i] = json[i + 1] = (byte)'"';
                i += length - 1;
                found = true;
            }
        }

        return found;
    }

    private static int Match(ReadOnlySpan<byte> json) => json switch
    {
        _ when json.StartsWith("NaN"u8) => 3,
        _ when json.StartsWith("Infinity"u8) => 8,
        _ when json.StartsWith("-Infinity"u8) => 9,
        _ => 0,
    };
}

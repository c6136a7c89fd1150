using System.Globalization;

namespace Parley.Reading;

/// <summary>
/// Times of publication as dumps write them → UTC. Without an offset a time is taken as UTC. What could be two dates
/// (03/04/2031) is none.
/// </summary>
public static class PublishedDate
{
    /// <summary>News is not older than newspapers; smaller years are placeholders such as 0001-01-01.</summary>
    private const int FirstYear = 1600;

    // Seconds since 1970 of the years 1980 to 2100: wide for news, and far from any other number in a dump.
    private const decimal FirstSecond = 315_532_800m, LastSecond = 4_102_444_800m;

    /// <summary>
    /// Reads ISO 8601 in its forms, compact ones included; RFC 1123 and 822; "3 March 2031", "March 3, 2031 10:15 pm";
    /// numeric dates where only one reading is possible; and Unix time in seconds, milli-, micro- or nanoseconds.
    /// </summary>
    /// <param name="value">Any text.</param>
    /// <param name="utc">Of kind <see cref="DateTimeKind.Utc"/>; the default value when it does not parse.</param>
    public static bool TryParse(ReadOnlySpan<char> value, out DateTime utc)
    {
        value = value.Trim();
        if (TryUnix(value, out utc))
            return true;
        var parts = new DateParts();
        return parts.Read(value) && parts.TryUtc(FirstYear, out utc);
    }

    private static bool TryUnix(ReadOnlySpan<char> value, out DateTime utc)
    {
        utc = default;
        const int shortest = 9;
        if (value.Length < shortest || value.ContainsAnyExcept("0123456789."))
            return false;
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        for (var unit = 1m; unit <= 1_000_000_000m; unit *= 1000m)
        {
            var seconds = number / unit;
            if (seconds is >= FirstSecond and <= LastSecond)
            {
                utc = DateTime.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
                return true;
            }
        }

        return false;
    }
}

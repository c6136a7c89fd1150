using System.Globalization;

namespace Parley.Reading;

/// <summary>
/// The parts of a written date, found by walking over it once. Every character must have a meaning: a word that is not
/// known makes the whole no date.
/// </summary>
internal ref struct DateParts
{
    private ReadOnlySpan<char> _rest;
    private int _year;
    private int _month;
    private int _day;
    private TimeSpan? _time;
    private TimeSpan? _offset;
    private bool _halfDayGiven;

    private readonly bool HasDate => _year != 0 && _month != 0 && _day != 0;

    public bool Read(ReadOnlySpan<char> text)
    {
        _rest = text;
        while (!_rest.IsEmpty)
        {
            var c = _rest[0];
            var read = c switch
            {
                ' ' or ',' or '\u00A0' or '\u202F' or '\t' => Drop(1),
                >= '0' and <= '9' => ReadNumber(),
                '+' or '-' or '\u2212' => ReadOffset(),
                '(' => ReadComment(),
                _ => char.IsAsciiLetter(c) && ReadWord(),
            };
            if (!read)
                return false;
        }

        return HasDate;
    }

    public readonly bool TryUtc(int firstYear, out DateTime utc)
    {
        utc = default;
        if (_year < firstYear || _year > 9999 || _month > 12 || _day > DateTime.DaysInMonth(_year, _month))
            return false;
        var local = new DateTime(_year, _month, _day, 0, 0, 0, DateTimeKind.Utc);
        var ticks = local.Ticks + (_time ?? TimeSpan.Zero).Ticks - (_offset ?? TimeSpan.Zero).Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return false;
        utc = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    private bool Drop(int chars)
    {
        _rest = _rest[chars..];
        return true;
    }

    private bool ReadNumber()
    {
        var digits = Digits(_rest);
        var number = _rest[..digits];
        var next = digits < _rest.Length ? _rest[digits] : '\0';
        if (next == ':')
            return ReadTime();
        if (next is '-' or '/' or '.' && _year == 0 && Digits(_rest[(digits + 1)..]) > 0 && !HasDate && _day == 0)
            return ReadNumericDate(digits, next);
        if (next == '-' && digits <= 2 && _day == 0)
            return SetDay(number) && Drop(digits + 1);

        switch (digits)
        {
            case 8 or 14 when !HasDate && _day == 0:
                _year = Value(number[..4]);
                _month = Value(number[4..6]);
                _day = Value(number[6..8]);
                return HasDate && (digits == 8 || SetTime(number[8..10], number[10..12], number[12..14], [])) && Drop(digits);
            case 4 or 6 when HasDate && _time is null:
                return SetTime(number[..2], number[2..4], number[4..], []) && Drop(digits) && DropFraction();
            case 4 when _year == 0:
                _year = Value(number);
                return Drop(digits);
            case 1 or 2 when _day == 0 && (_month != 0 || _year == 0):
                return SetDay(number) && Drop(digits) && DropOrdinal();
            case 1 or 2 when _day != 0 && _year == 0:
                // RFC 822 has years of two digits, read as RFC 2822 says.
                if (digits != 2 || _month == 0)
                    return false;
                _year = Value(number);
                _year += _year < 50 ? 2000 : 1900;
                return Drop(digits);
            case 1 or 2 when HasDate && _time is null:
                // "T10", or "10 pm".
                return SetTime(number, [], [], []) && Drop(digits);
            default:
                return false;
        }
    }

    private bool ReadNumericDate(int firstDigits, char separator)
    {
        var text = _rest;
        var second = text[(firstDigits + 1)..];
        var secondDigits = Digits(second);
        var third = second[secondDigits..];
        if (third.IsEmpty || third[0] != separator)
            return false;
        third = third[1..];
        var thirdDigits = Digits(third);
        int a = Value(text[..firstDigits]), b = Value(second[..secondDigits]), c = Value(third[..thirdDigits]);
        if (firstDigits == 4 && secondDigits <= 2 && thirdDigits is 1 or 2)
        {
            (_year, _month, _day) = (a, b, c);
        }
        else if (firstDigits <= 2 && secondDigits <= 2 && thirdDigits == 4)
        {
            // One of the first two must be too large for a month, or they must be the same.
            if (a <= 12 && b <= 12 && a != b)
                return false;
            (_year, _month, _day) = b > 12 ? (c, a, b) : (c, b, a);
        }
        else
        {
            return false;
        }

        return HasDate && Drop(firstDigits + secondDigits + thirdDigits + 2);
    }

    private bool ReadTime()
    {
        if (_time is not null)
            return false;
        var hour = Take();
        Drop(1);
        var minute = Take();
        ReadOnlySpan<char> second = [];
        ReadOnlySpan<char> fraction = [];
        if (_rest.StartsWith(":"))
        {
            Drop(1);
            second = Take();
            if (second.IsEmpty)
                return false;
            if (_rest is ['.' or ',', >= '0' and <= '9', ..])
            {
                Drop(1);
                fraction = Take();
            }
        }

        return SetTime(hour, minute, second, fraction);
    }

    private bool SetTime(ReadOnlySpan<char> hour, ReadOnlySpan<char> minute, ReadOnlySpan<char> second, ReadOnlySpan<char> fraction)
    {
        if (hour.Length is 0 or > 2 || minute.Length is not (0 or 2) || second.Length is not (0 or 2))
            return false;
        int h = Value(hour), m = Value(minute), s = Value(second);

        // 24:00 is the midnight that ends the day, and a leap second is told as the next one.
        if (m > 59 || s > 60 || h > 24 || (h == 24 && m + s > 0))
            return false;
        var ticks = 0L;
        for (var i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        _time = new TimeSpan(h, m, s) + TimeSpan.FromTicks(ticks);
        return true;
    }

    private bool ReadOffset()
    {
        var negative = _rest[0] != '+';
        if (_time is null || (_offset is not null && _offset != TimeSpan.Zero))
            return false;
        Drop(1);
        var hours = Take();
        ReadOnlySpan<char> minutes = [];
        if (hours.Length is 3 or 4)
        {
            minutes = hours[^2..];
            hours = hours[..^2];
        }
        else if (_rest.StartsWith(":"))
        {
            Drop(1);
            minutes = Take();
            if (minutes.Length != 2)
                return false;
        }

        if (hours.Length is 0 or > 2 || Value(hours) > 14 || Value(minutes) > 59)
            return false;
        var offset = new TimeSpan(Value(hours), Value(minutes), 0);
        _offset = negative ? -offset : offset;
        return true;
    }

    // JavaScript adds the zone's name in brackets to the offset that it gave before.
    private bool ReadComment()
    {
        var end = _rest.IndexOf(')');
        return _offset is not null && end > 0 && Drop(end + 1);
    }

    private bool ReadWord()
    {
        var length = 0;
        while (length < _rest.Length && char.IsAsciiLetter(_rest[length]))
            length++;
        var word = _rest[..length];
        Drop(length);
        if (_rest.StartsWith("."))
            Drop(1);

        if (word.Equals("T", StringComparison.OrdinalIgnoreCase))
            return HasDate && _time is null && !_rest.IsEmpty;
        if (word.Equals("at", StringComparison.OrdinalIgnoreCase))
            return HasDate && _time is null;
        if (ReadHalfDay(word))
            return true;
        if (DateWords.ZoneHours(word) is { } zone)
        {
            if (_time is null || _offset is not null)
                return false;
            _offset = TimeSpan.FromHours(zone);
            return true;
        }

        if (DateWords.Month(word) is { } month)
        {
            if (_month != 0)
                return false;
            _month = month;
            // "03-Mar-2031"
            return !_rest.StartsWith("-") || Drop(1);
        }

        return DateWords.IsWeekday(word);
    }

    private bool ReadHalfDay(ReadOnlySpan<char> word)
    {
        var afternoon = word.Equals("pm", StringComparison.OrdinalIgnoreCase) || (word is "p" && _rest.StartsWith("m"));
        var morning = word.Equals("am", StringComparison.OrdinalIgnoreCase) || (word is "a" && _rest.StartsWith("m"));
        if (!(afternoon || morning) || _time is not { } time || _halfDayGiven || time.Hours is 0 or > 12)
            return false;
        if (word.Length == 1)
            Drop(_rest.StartsWith("m.") ? 2 : 1);
        _halfDayGiven = true;
        if (time.Hours == 12)
            time -= TimeSpan.FromHours(12);
        _time = afternoon ? time + TimeSpan.FromHours(12) : time;
        return true;
    }

    private bool SetDay(ReadOnlySpan<char> number)
    {
        _day = Value(number);
        return _day is >= 1 and <= 31;
    }

    private bool DropOrdinal() =>
        _rest is not (['s' or 'S', 't' or 'T', ..] or ['n' or 'N', 'd' or 'D', ..] or ['r' or 'R', 'd' or 'D', ..] or ['t' or 'T', 'h' or 'H', ..])
        || Drop(2);

    private bool DropFraction()
    {
        if (_rest is ['.' or ',', >= '0' and <= '9', ..])
        {
            Drop(1);
            Take();
        }

        return true;
    }

    private ReadOnlySpan<char> Take()
    {
        var taken = _rest[..Digits(_rest)];
        Drop(taken.Length);
        return taken;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    // Four digits at most are ever asked for; more mean that the text is no date, which the range checks then say.
    private static int Value(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

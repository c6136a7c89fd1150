using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parley.Reading;

namespace Parley.Tests.Reading;

[TestClass]
public sealed class PublishedDateTests
{
    [TestMethod]
    [DataRow("2031-03-05", "2031-03-05T00:00:00")]
    [DataRow(" 2031-03-05 ", "2031-03-05T00:00:00")]
    [DataRow("2031-3-5", "2031-03-05T00:00:00")]
    [DataRow("2031/03/05", "2031-03-05T00:00:00")]
    [DataRow("2031.03.05", "2031-03-05T00:00:00")]
    [DataRow("20310305", "2031-03-05T00:00:00")]
    [DataRow("20310305T101500Z", "2031-03-05T10:15:00")]
    [DataRow("20310305T1015", "2031-03-05T10:15:00")]
    [DataRow("20310305101500", "2031-03-05T10:15:00")]
    [DataRow("2031-03-05T10:15", "2031-03-05T10:15:00")]
    [DataRow("2031-03-05T10:15Z", "2031-03-05T10:15:00")]
    [DataRow("2031-03-05 10:15:30", "2031-03-05T10:15:30")]
    [DataRow("2031-03-05T10:15:30.123456789Z", "2031-03-05T10:15:30.1234567")]
    [DataRow("2031-03-05T10:15:30,5+0200", "2031-03-05T08:15:30.5")]
    [DataRow("2031-03-05T10:15:30+02:00", "2031-03-05T08:15:30")]
    [DataRow("2031-03-05T10:15:30-05", "2031-03-05T15:15:30")]
    [DataRow("2031-03-05 10:15:30 +0530", "2031-03-05T04:45:30")]
    [DataRow("2031-03-05 10:15:30 UTC", "2031-03-05T10:15:30")]
    [DataRow("2031-03-05T23:00:00-0300", "2031-03-06T02:00:00")]
    [DataRow("2031-03-05T24:00:00", "2031-03-06T00:00:00")]
    [DataRow("Wed, 05 Mar 2031 10:15:00 GMT", "2031-03-05T10:15:00")]
    [DataRow("Wed, 5 Mar 2031 10:15:00 -0500", "2031-03-05T15:15:00")]
    [DataRow("05 Mar 31 10:15 EST", "2031-03-05T15:15:00")]
    [DataRow("3 March 2031", "2031-03-03T00:00:00")]
    [DataRow("3rd of March 2031", null)]
    [DataRow("3rd March 2031", "2031-03-03T00:00:00")]
    [DataRow("March 3, 2031", "2031-03-03T00:00:00")]
    [DataRow("Mar 3, 2031 10:15", "2031-03-03T10:15:00")]
    [DataRow("Mar. 3, 2031, 10:15 p.m.", "2031-03-03T22:15:00")]
    [DataRow("Sept 3 2031 at 12:05 AM", "2031-09-03T00:05:00")]
    [DataRow("Monday, March 3, 2031 10 pm", "2031-03-03T22:00:00")]
    [DataRow("03-Mar-2031", "2031-03-03T00:00:00")]
    [DataRow("2031 March 3", "2031-03-03T00:00:00")]
    [DataRow("Mon Mar  3 10:15:00 2031", "2031-03-03T10:15:00")]
    [DataRow("Mon Mar 03 2031 10:15:00 GMT+0100 (Central European Time)", "2031-03-03T09:15:00")]
    [DataRow("25/03/2031", "2031-03-25T00:00:00")]
    [DataRow("03/25/2031 10:15", "2031-03-25T10:15:00")]
    [DataRow("25.03.2031", "2031-03-25T00:00:00")]
    [DataRow("03/03/2031", "2031-03-03T00:00:00")]
    [DataRow("1930300245", "2031-03-03T10:30:45")]
    [DataRow("1930300245000", "2031-03-03T10:30:45")]
    [DataRow("1930300245.5", "2031-03-03T10:30:45.5")]
    [DataRow("03/04/2031", null)]
    [DataRow("3.4.2031", null)]
    [DataRow("2031", null)]
    [DataRow("2031-03", null)]
    [DataRow("March 2031", null)]
    [DataRow("10:15", null)]
    [DataRow("unknown", null)]
    [DataRow("yesterday", null)]
    [DataRow("2031-02-30", null)]
    [DataRow("2031-13-01", null)]
    [DataRow("2031-03-05T25:00", null)]
    [DataRow("2031-03-05T10:15:00+99:00", null)]
    [DataRow("0001-01-01T00:00:00Z", null)]
    [DataRow("20311305", null)]
    [DataRow("12345", null)]
    [DataRow("2031-03-05T", null)]
    [DataRow("2031-03-05 Nonsense", null)]
    [DataRow("9999-12-31T23:59:59-10:00", null)]
    [DataRow("99999999999999999999999999999999999", null)]
    [DataRow("", null)]
    public void Forms(string text, string? expected)
    {
        var parsed = PublishedDate.TryParse(text, out var utc);
        Assert.AreEqual(expected is not null, parsed, $"{text} → {utc:O}");
        if (expected is not null)
        {
            Assert.AreEqual(DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), utc);
            Assert.AreEqual(DateTimeKind.Utc, utc.Kind);
        }
    }

    [TestMethod]
    public void Whatever_the_framework_writes_is_read_back()
    {
        var seconds = Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary();
        Prop.ForAll(seconds, value =>
        {
            var time = DateTime.UnixEpoch.AddSeconds(value);
            return new[] { "O", "R", "s", "u", "yyyy-MM-ddTHH:mm:ss.fffZ", "dd MMMM yyyy HH:mm:ss", "MMMM d, yyyy h:mm:ss tt", "yyyyMMddTHHmmssZ" }
                .All(format => PublishedDate.TryParse(time.ToString(format, CultureInfo.InvariantCulture), out var read) && read == time);
        }).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void No_text_makes_it_throw()
    {
        var pieces = Gen.Elements("2031", "03", "3", "05", "-", "/", ":", "T", "Z", "+", " ", ".", ",", "Mar", "pm", "(", ")", "x", "\0", "é", "99999999999", "GMT");
        Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), parts =>
            PublishedDate.TryParse(string.Concat(parts), out var utc) == (utc != default)).QuickCheckThrowOnFailure();
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Documents;
using Parley.Entities;
using Parley.Segmentation;

namespace Parley.Tests.Documents;

/// <summary>The first stages keep the law of offsets on any text, prose or not.</summary>
[TestClass]
public sealed class OffsetLawTests
{
    private static readonly Arbitrary<string> s_texts = Gen.ListOf(Gen.Frequency(
            (6, Gen.Elements("the", "envoy", "Mr.", "Orlesko", "said", "U.S.", "No.", "4", "al-Tayeb", "O’Brien", "don't", "parties’", "Kasmora's", "Bank", "of", "and", "President", "NATO", "1,000.5", "https://a.org/x", "By", "read more")),
            (4, Gen.Elements(" ", " ", " ", "  ", "\u00A0", "\t", "\u200B")),
            (4, Gen.Elements("“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‚", "‹", "›", "`", "''")),
            (3, Gen.Elements(".", ",", "!", "?", ":", ";", "…", "...", "—", "–", "-", "(", ")", "[", "]", "•", "/", "&", "@", "#", "$", "%")),
            (2, Gen.Elements("\n", "\n\n", "\r\n", "\r", "\u2028", "\f", "\u0085")),
            (2, Gen.Elements("😀", "👩‍👩‍👧", "e\u0301", "\u0301", "שלום", "السلام", "会谈。", "𝐀", "ǅ", "İ", "ß", "\uD800", "\uDC00", "\0", "\uFFFF", "\u202E", "⃣"))))
        .Select(string.Concat)
        .ToArbitrary();

    private readonly Document _document = new();
    private readonly Segmenter _segmenter = new();
    private readonly NameFinder _names = new();

    [TestMethod]
    public void Holds_on_random_mixtures() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(150), Prop.ForAll(s_texts, text =>
        {
            Process(text);
            return (OffsetLaw.Fault(_document) is null).Label(OffsetLaw.Fault(_document) ?? "");
        }));

    [TestMethod]
    public void Annotations_depend_on_the_article_alone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(80), Prop.ForAll(s_texts, text =>
        {
            Process(text); // The buffers have held other articles before.
            var fresh = Annotated.Named(text);
            return _document.Tokens.SequenceEqual(fresh.Tokens) && _document.Sentences.SequenceEqual(fresh.Sentences) && _document.Paragraphs.SequenceEqual(fresh.Paragraphs)
                && _document.Quotations.SequenceEqual(fresh.Quotations) && _document.Entities.SequenceEqual(fresh.Entities) && _document.Names.SequenceEqual(fresh.Names);
        }));

    [TestMethod]
    [DataRow("")]
    [DataRow(" ")]
    [DataRow("\n\n\n")]
    [DataRow("\uFEFF\u200B")]
    [DataRow("x")]
    [DataRow("“")]
    [DataRow("'")]
    [DataRow("\uD83D")]
    [DataRow("Secretary of")]
    [DataRow("| Port | Ships |\n|---|---|\n| Ain Rous | 12 |\n| “Tell | 3 |\n")]
    [DataRow("for (var i = 0; i < n; i++) { x[i] = \"a'b\"; } // it's done\n\tif (x == 'c') return;")]
    [DataRow("{\"title\": \"No\", \"text\": \"She said: \\\"No.\\\"\", \"n\": [1, 2, 3]}")]
    [DataRow("<p class='a'>He said “no”.</p><br/>&nbsp;&ldquo;x&rdquo;")]
    public void Holds_on_text_that_is_no_prose(string text)
    {
        Process(text);
        OffsetLaw.AssertHolds(_document);
    }

    [TestMethod]
    [Timeout(120_000, CooperativeCancellation = true)]
    [DataRow("“")]
    [DataRow("”")]
    [DataRow("\"")]
    [DataRow("'")]
    [DataRow("‘")]
    [DataRow("’")]
    [DataRow("«")]
    [DataRow("„")]
    [DataRow("A")]
    [DataRow("a")]
    [DataRow("7")]
    [DataRow(".")]
    [DataRow("-")]
    [DataRow("(")]
    [DataRow("&")]
    [DataRow("@")]
    [DataRow("\n")]
    [DataRow("\u0301")]
    [DataRow("😀")]
    [DataRow("\uD800")]
    [DataRow("A.")]
    [DataRow("A&")]
    [DataRow("A'")]
    [DataRow("al-A")]
    [DataRow("1.")]
    [DataRow("www.,")]
    [DataRow("“‘")]
    [DataRow(" “a ‘b")]
    [DataRow(": “a")]
    [DataRow(" 'a")]
    [DataRow(" parties’ x")]
    [DataRow("A ")]
    [DataRow("Mr. ")]
    [DataRow("Bank of ")]
    [DataRow("France ")]
    [DataRow("President ")]
    [DataRow("(a. ")]
    [DataRow("a\r")]
    [DataRow("a\n")]
    [DataRow("“A.\n")]
    [DataRow("“Yes. ")]
    public void Holds_on_endless_repetition(string unit)
    {
        Process(new StringBuilder().Insert(0, unit, 10_000).ToString());
        OffsetLaw.AssertHolds(_document);
    }

    [TestMethod]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void Holds_on_a_word_without_an_end()
    {
        Process(new string('x', 200_000));
        OffsetLaw.AssertHolds(_document);
        Assert.HasCount(1, _document.Tokens);

        Process(string.Concat(Enumerable.Repeat("𝐀", 100_000)));
        OffsetLaw.AssertHolds(_document);
    }

    [TestMethod]
    [Timeout(120_000, CooperativeCancellation = true)]
    [DataRow("“")]
    [DataRow("\"")]
    [DataRow("‘")]
    [DataRow("'")]
    [DataRow("(")]
    public void Holds_on_marks_that_are_never_closed(string mark)
    {
        Process(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{mark}word{i % 97} and so on {(i % 5 == 0 ? "end. " : "")}{(i % 20 == 0 ? "\n" : "")}")));
        OffsetLaw.AssertHolds(_document);
    }

    private void Process(string text)
    {
        _document.Reset(Annotated.Article(text));
        _segmenter.Process(_document);
        _names.Process(_document);
    }
}

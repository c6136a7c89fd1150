using Parley.Documents;
using Parley.Tests.Documents;

namespace Parley.Tests.Segmentation;

/// <summary>Words are cut as the English Universal Dependencies treebanks cut them.</summary>
[TestClass]
public sealed class TokenizerTests
{
    [TestMethod]
    [DataRow("They don't know.", "They|do|n't|know|.")]
    [DataRow("We can’t, she won’t.", "We|ca|n’t|,|she|wo|n’t|.")]
    [DataRow("I'm sure he'd say they've left, we'll see, you're it", "I|'m|sure|he|'d|say|they|'ve|left|,|we|'ll|see|,|you|'re|it")]
    [DataRow("Russia's and the parties' position", "Russia|'s|and|the|parties|'|position")]
    [DataRow("Kasmora’s", "Kasmora|’s")]
    [DataRow("DON'T", "DO|N'T")]
    public void Clitics_stand_alone(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("a cease-fire deal", "a|cease|-|fire|deal")]
    [DataRow("the Russian-backed side", "the|Russian|-|backed|side")]
    [DataRow("Jean-Baptiste", "Jean|-|Baptiste")]
    [DataRow("2014-2019", "2014|-|2019")]
    [DataRow("yes -- no", "yes|--|no")]
    [DataRow("yes—no", "yes|—|no")]
    public void Hyphens_and_dashes_stand_alone(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("Omar al-Tayeb", "Omar|al-Tayeb")]
    [DataRow("Al-Tayeb", "Al-Tayeb")]
    [DataRow("O'Brien and O’Neill", "O'Brien|and|O’Neill")]
    [DataRow("d'Arcy", "d'Arcy")]
    [DataRow("AT&T", "AT&T")]
    [DataRow("R&D", "R&D")]
    public void Names_hold_together(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("Mr. Orlesko met Dr. Ott.", "Mr.|Orlesko|met|Dr.|Ott|.")]
    [DataRow("Lt. Gen. Keith Kellogg (ret.)", "Lt.|Gen.|Keith|Kellogg|(|ret.|)")]
    [DataRow("St. Petersburg", "St.|Petersburg")]
    [DataRow("No. 4", "No.|4")]
    [DataRow("No. He left.", "No|.|He|left|.")]
    [DataRow("p. 12", "p.|12")]
    [DataRow("J. R. Ewing", "J.|R.|Ewing")]
    [DataRow("J.R. Ewing", "J.R.|Ewing")]
    [DataRow("J.Smith", "J.|Smith")]
    [DataRow("the U.S. and the U.N.", "the|U.S.|and|the|U.N.")]
    [DataRow("at 5 a.m. on", "at|5|a.m.|on")]
    [DataRow("Acme Inc. said", "Acme|Inc.|said")]
    [DataRow("on Jan. 5", "on|Jan.|5")]
    [DataRow("in the mar.", "in|the|mar|.")]
    [DataRow("So do I.", "So|do|I|.")]
    public void Abbreviations_keep_their_stop(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("3.5 percent", "3.5|percent")]
    [DataRow("1,000.5", "1,000.5")]
    [DataRow("at 14:30, not 9:05.", "at|14:30|,|not|9:05|.")]
    [DataRow("in 2024.", "in|2024|.")]
    [DataRow("1990s", "1990s")]
    [DataRow("3rd", "3rd")]
    [DataRow("$5bn", "$|5bn")]
    [DataRow("50%", "50|%")]
    public void Numbers_hold_together(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("see https://example.org/a?b=c&d, please", "see|https://example.org/a?b=c&d|,|please")]
    [DataRow("(www.example.org)", "(|www.example.org|)")]
    [DataRow("at example.org.", "at|example.org|.")]
    [DataRow("write to press.office@mfa.example.org now", "write|to|press.office@mfa.example.org|now")]
    [DataRow("@MFA_Kasmora said #peace", "@MFA_Kasmora|said|#peace")]
    public void Addresses_hold_together(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("Well... no", "Well|...|no")]
    [DataRow("Well… no", "Well|…|no")]
    [DataRow("What?! No!!", "What|?|!|No|!|!")]
    [DataRow("“No,” he said.", "“|No|,|”|he|said|.")]
    [DataRow("and/or", "and|/|or")]
    [DataRow("[sic]", "[|sic|]")]
    public void Punctuation_stands_alone(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("cope.The", "cope|.|The")]
    [DataRow("left.“We", "left|.|“|We")]
    [DataRow("end.\u00A0Then", "end|.|Then")]
    public void A_lost_space_behind_a_stop_joins_nothing(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("e\u0301tat", "e\u0301tat")]
    [DataRow("Aït-Ouali", "Aït|-|Ouali")]
    [DataRow("ok😀👍", "ok|😀|👍")]
    [DataRow("السلام عليكم", "السلام|عليكم")]
    [DataRow("a\u200Bb\uFEFF c", "a|b|c")]
    [DataRow("𝐀𝐁", "𝐀𝐁")]
    public void Letters_of_any_script_make_words(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    public void Shapes_tell_how_a_word_is_written()
    {
        var tokens = Annotated.Segmented("NATO’s Gen. al-Tayeb saw 3 of the U.S. posts").Tokens.ToDictionary(token => token.Lower);
        Assert.AreEqual(TokenShape.Capitalised | TokenShape.AllCaps | TokenShape.SpaceBefore, tokens["nato"].Shape);
        Assert.AreEqual(TokenShape.None, tokens["'s"].Shape);
        Assert.IsTrue(tokens["gen."].IsAbbreviation && tokens["gen."].IsCapitalised && !tokens["gen."].IsAllCaps);
        Assert.IsTrue(tokens["al-tayeb"].IsCapitalised);
        Assert.IsTrue(tokens["u.s."].IsAllCaps && tokens["u.s."].IsAbbreviation);
        Assert.AreEqual(TokenKind.Number, tokens["3"].Kind);
    }

    [TestMethod]
    public void Kinds_tell_what_a_token_is_made_of()
    {
        var kinds = Annotated.Segmented("Pay 5 € , now 😀 •").Tokens.Select(token => token.Kind);
        CollectionAssert.AreEqual(
            new[] { TokenKind.Word, TokenKind.Number, TokenKind.Symbol, TokenKind.Punctuation, TokenKind.Word, TokenKind.Symbol, TokenKind.Punctuation },
            kinds.ToArray());
    }

    [TestMethod]
    public void Lower_cased_forms_have_plain_apostrophes() =>
        CollectionAssert.AreEqual(new[] { "o'brien", "did", "n't" }, Annotated.Segmented("O’Brien didn’t").Tokens.Select(token => token.Lower).ToArray());

    private static void Check(string text, string tokens)
    {
        var document = Annotated.Segmented(text);
        Assert.AreEqual(tokens, string.Join('|', document.TokenTexts()));
        OffsetLaw.AssertHolds(document);
    }
}

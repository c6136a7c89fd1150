using System.Collections.Frozen;
using Parley.Documents;

namespace Parley.Statements;

/// <summary>The closed classes of English words, by which clauses and noun phrases are told apart without a tagger.</summary>
internal static class WordClasses
{
    private static readonly FrozenSet<string> Auxiliaries = Set("has have had having will would could can may might must shall should do does did is are was were be been being 's 'd 've 'll 're ca wo");
    private static readonly FrozenSet<string> Adverbs = Set("also later then never not n't again now once twice already still ever always often even just only previously earlier recently repeatedly publicly privately openly quickly long since soon thus therefore meanwhile however instead further reportedly today yesterday tonight separately immediately consistently too");
    private static readonly FrozenSet<string> TimeWords = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening night week month year weekend early late last this next earlier later ago recently then");
    private static readonly FrozenSet<string> Prepositions = Set("in on at of for to from with by during after before about over under between among against through into within without amid ahead via since until following despite including regarding concerning toward towards across near along per upon outside inside off around as like than");
    private static readonly FrozenSet<string> Determiners = Set("the a an this that these those his her its their our my your some many several most both all any no another each every one two three four five dozens hundreds other others such");
    private static readonly FrozenSet<string> Conjunctions = Set("and but or nor so yet because if when while although though as since where which who whom whose what how why until unless whether after before once that than whereas whenever");
    private static readonly FrozenSet<string> SubjectPronouns = Set("he she they it we i you who");
    private static readonly FrozenSet<string> FiniteVerbs = Set("is are was were has have had will would could can may might must should did does do came went met began started took made gave held left remains remained became becomes seems seemed led follows followed comes continues continued spoke wrote told said says rose fell grew lost won sent met paid built broke brought bought caught chose drew drove ate fought flew forgot got gave hid hit kept knew laid let lay lit made meant put quit ran rang sang sat saw sold set shook shot shut slept stood stole stuck struck swore swept took taught tore thought threw wore is faces faced remains held insisted visited arrived landed travelled traveled returned");

    public static bool IsAuxiliary(string lower) => Auxiliaries.Contains(lower);

    /// <summary>Words that may stand between a subject and its verb.</summary>
    public static bool IsAdverb(string lower) => Adverbs.Contains(lower) || (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && lower is not ("family" or "assembly" or "italy" or "ally" or "july" or "only" or "reply" or "monopoly" or "anomaly" or "supply" or "rally"));

    public static bool IsTime(Token token) => TimeWords.Contains(token.Lower) || (token.Kind == TokenKind.Number && token.End - token.Start <= 4);

    public static bool IsPreposition(string lower) => Prepositions.Contains(lower);

    public static bool IsDeterminer(string lower) => Determiners.Contains(lower);

    public static bool IsConjunction(string lower) => Conjunctions.Contains(lower);

    public static bool IsSubjectPronoun(string lower) => SubjectPronouns.Contains(lower);

    public static bool IsFiniteVerb(string lower) => FiniteVerbs.Contains(lower);

    public static bool IsBe(string lower) => lower is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'s" or "'re";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}

using Parley.Documents;
using Parley.Writing;

namespace Parley.Tests.Writing;

[TestClass]
public sealed class TableWordsTests
{
    [TestMethod]
    public void Every_member_has_its_lower_case_word()
    {
        Check<Section>(TableWords.Of);
        Check<QuoteType>(TableWords.Of);
        Check<SpeakerType>(TableWords.Of);
        Check<EntityType>(TableWords.Of);
        Check<Resolution>(TableWords.Of);
        Check<Stance>(TableWords.Of);
    }

    private static void Check<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum
    {
        foreach (var member in Enum.GetValues<TEnum>()) Assert.AreEqual(member.ToString().ToLowerInvariant(), word(member));
    }
}

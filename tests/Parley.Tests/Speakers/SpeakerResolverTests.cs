using Parley.Documents;
using Parley.Tests.Statements;

namespace Parley.Tests.Speakers;

[TestClass]
public sealed class SpeakerResolverTests
{
    [TestMethod]
    public void A_surname_gets_the_longest_name_of_the_article()
    {
        var document = Reported.Annotate("Orlesko said no. Later Lt. Gen. Pavel Orlesko said that he meant it.");
        Assert.AreEqual("Pavel Orlesko", Reported.SpeakerOf(document, 0));
        Assert.AreEqual(SpeakerType.Person, document.Speakers[document.Attributions[0].Speaker].Type);
    }

    [TestMethod]
    public void A_pronoun_gets_the_nearest_speaker_of_its_gender()
    {
        var document = Reported.Annotate("Sarah Mensah said the road was open. Her rival Peter Orlesko said it was not. She said he was wrong. He said she was.");
        CollectionAssert.AreEqual(
            new[] { "Sarah Mensah", "Peter Orlesko", "Sarah Mensah", "Peter Orlesko" },
            document.Statements.Select((_, i) => Reported.SpeakerOf(document, i)).ToArray());
        Assert.AreEqual(Resolution.Pronoun, document.Attributions[2].Resolution);
    }

    [TestMethod]
    public void A_description_gets_the_one_whom_the_article_describes_so()
    {
        var document = Reported.Annotate("The U.N. envoy, Ilse van der Meulen, said the text was ready. Kasmora’s foreign minister, Davit Reyes, said he had read it. The envoy added that it was short.");
        Assert.AreEqual("Ilse van der Meulen", Reported.SpeakerOf(document, 2));
        Assert.AreEqual(Resolution.Nominal, document.Attributions[2].Resolution);
    }

    [TestMethod]
    public void Somebody_without_a_name_stays_unnamed()
    {
        var document = Reported.Annotate("A senior official said the road was open.");
        var speaker = document.Speakers[document.Attributions[0].Speaker];
        Assert.AreEqual(SpeakerType.Unnamed, speaker.Type);
        Assert.AreEqual("A senior official", speaker.Name);
    }

    [TestMethod]
    public void The_head_of_a_source_speaks_and_not_whoever_owns_it()
    {
        var document = Reported.Annotate("Vladimir Orlov’s aide Yuri Petrenko said no. A spokesman for Vladimir Orlov said yes. Secretary of State Marta Ruiz said maybe.");
        CollectionAssert.AreEqual(
            new[] { "Yuri Petrenko", "A spokesman for Vladimir Orlov", "Marta Ruiz" },
            document.Statements.Select((_, i) => Reported.SpeakerOf(document, i)).ToArray());
    }

    [TestMethod]
    public void The_same_name_has_the_same_id_in_every_article_and_the_unnamed_have_not()
    {
        var one = Reported.Annotate("Davit Orlesko said no. A diplomat said yes.");
        var two = Reported.Annotate("“Never,” said Davit Orlesko. A diplomat said yes.", id: "other");
        Assert.AreEqual(one.Speakers[0].Id, two.Speakers[0].Id);
        Assert.AreNotEqual(one.Speakers[1].Id, two.Speakers[1].Id);
        Assert.AreEqual(16, one.Speakers[0].Id.Length);
    }

    [TestMethod]
    public void Two_spellings_of_a_name_are_one_speaker()
    {
        var document = Reported.Annotate("Abdulrahman Sellouk said no. “Never,” Abderrahmane Selouk said. Sellouk said so again.");
        Assert.AreEqual(1, document.Speakers.Count);
    }
}

using Parley.Documents;
using Parley.Tests.Documents;

namespace Parley.Tests.Entities;

/// <summary>Which names are found, what they name, and who bears them.</summary>
[TestClass]
public sealed class NameTests
{
    [TestMethod]
    [DataRow("The envoy, Keith Kellogg, left early.", "Person:Keith Kellogg")]
    [DataRow("It was signed by Ilse van der Meulen on Monday.", "Person:Ilse van der Meulen")]
    [DataRow("It was led by Sheikh Omar bin Rashad al-Tayeb.", "Person:Omar bin Rashad al-Tayeb")]
    [DataRow("They met Jean-Baptiste Lauvergne there.", "Person:Jean-Baptiste Lauvergne")]
    [DataRow("They met George W. Bush there.", "Person:George W. Bush")]
    [DataRow("They met J. K. Orlesko there.", "Person:J. K. Orlesko")]
    [DataRow("They met Mary O’Brien there.", "Person:Mary O’Brien")]
    [DataRow("They met Anna Orlesko’s aide there.", "Person:Anna Orlesko")]
    [DataRow("They met Khadija Aït-Ouali there.", "Person:Khadija Aït-Ouali")]
    [DataRow("They met Israel Katz there.", "Person:Israel Katz")]
    public void Persons(string text, string entities) => Check(text, entities);

    [TestMethod]
    [DataRow("Lt. Gen. Pavel Orlesko spoke.", "Person:Pavel Orlesko")]
    [DataRow("Foreign Minister Bela Orzhanian spoke.", "Person:Bela Orzhanian")]
    [DataRow("They met Deputy Prime Minister Anna Ott there.", "Person:Anna Ott")]
    [DataRow("U.S. Secretary of State Marco Rubio spoke.", "Place:U.S.|Person:Marco Rubio")]
    [DataRow("French President Emmanuel Macron spoke.", "Group:French|Person:Emmanuel Macron")]
    [DataRow("They met Mr. Orlesko and Ms. Ott there.", "Person:Orlesko|Person:Ott")]
    [DataRow("They met the Prime Minister there.", "")]
    public void Titles_are_no_part_of_a_name(string text, string entities) => Check(text, entities);

    [TestMethod]
    [DataRow("It was the Institute for the Study of War that said so.", "Organization:Institute for the Study of War")]
    [DataRow("He leads the Bank of Kasmora now.", "Organization:Bank of Kasmora")]
    [DataRow("He sits on the National Security and Defence Council now.", "Organization:National Security and Defence Council")]
    [DataRow("It was said by the Ministry of Foreign Affairs on Monday.", "Organization:Ministry of Foreign Affairs")]
    [DataRow("Officials at Johnson & Johnson said so.", "Organization:Johnson & Johnson")]
    [DataRow("They called NATO and the IAEA yesterday.", "Organization:NATO|Organization:IAEA")]
    [DataRow("They work for the United Nations in Geneva.", "Organization:United Nations|Place:Geneva")]
    [DataRow("The news agency Reuters reported it.", "Organization:Reuters")]
    public void Organizations(string text, string entities) => Check(text, entities);

    [TestMethod]
    [DataRow("They met in Paris, near London.", "Place:Paris|Place:London")]
    [DataRow("It flows into the Danube River there.", "Place:Danube River")]
    [DataRow("They left the United Arab Emirates and the United States.", "Place:United Arab Emirates|Place:United States")]
    [DataRow("The Russian and Ukrainian envoys met.", "Group:Russian|Group:Ukrainian")]
    [DataRow("The Europeans stayed away.", "Group:Europeans")]
    [DataRow("The Bosnian and Herzegovinian envoys met.", "Group:Bosnian|Group:Herzegovinian")]
    public void Places_and_nationalities(string text, string entities) => Check(text, entities);

    [TestMethod]
    [DataRow("On Monday, in May, the talks began.", "")]
    [DataRow("However, nobody came. Meanwhile, prices rose.", "")]
    [DataRow("“We tried,” he said. “Talks failed.”", "")]
    [DataRow("The Christmas truce held.", "")]
    [DataRow("I am sure that I will.", "")]
    public void Capitals_at_beginnings_and_in_the_calendar_make_no_name(string text, string entities) => Check(text, entities);

    [TestMethod]
    [DataRow("Kellogg Says Ukraine Talks Will Go On In Geneva\n\nThe envoy, Keith Kellogg, said so on Monday in the evening.", "Person:Kellogg|Place:Ukraine|Place:Geneva|Person:Keith Kellogg")]
    [DataRow("UKRAINE TALKS WILL GO ON\n\nThe envoy said so on Monday in the evening, and left.", "Place:UKRAINE")]
    public void Headlines_in_title_case_and_capitals(string text, string entities) => Check(text, entities);

    [TestMethod]
    public void A_surname_stands_for_the_person_named_in_full()
    {
        var document = Annotated.Named("Kellogg left. The envoy, Keith Kellogg, had met Anna Ott. Ott stayed.");
        Assert.AreEqual("Keith Kellogg", document.BearerOf("Kellogg"));
        Assert.AreEqual("Anna Ott", document.BearerOf("Ott"));
        Assert.HasCount(2, document.Names);
    }

    [TestMethod]
    [DataRow("Volodymyr Zelenskyy spoke. Later Zelenskiy left. Then Mr. Zelensky came back.")]
    [DataRow("They met Abdulrahman Sellouk there. Later Abderrahmane Selouk left. Mr. Selouk came back.")]
    [DataRow("They met Bela Orzhanian there. Later B. Orzhanian left. Mr. Orzhanian came back.")]
    [DataRow("They met Pavel Grigoriev there. Later Pavel Grigorev left. Mr. Grigoriev came back.")]
    public void Spellings_of_one_name_are_one_bearer(string text)
    {
        var document = Annotated.Named(text);
        Assert.HasCount(1, document.Names, string.Join('|', document.Names.Select(name => name.Text)));
    }

    [TestMethod]
    public void Relatives_with_one_surname_stay_apart()
    {
        var document = Annotated.Named("The minister, Malika Bouzarine, met her brother, Tarek Bouzarine. Ms. Bouzarine left. Mr. Bouzarine stayed.");
        CollectionAssert.AreEqual(new[] { 0, 1, 0, 1 }, document.Entities.Select(entity => entity.Name).ToArray());
        CollectionAssert.AreEqual(new[] { Gender.Female, Gender.Male }, document.Names.Select(name => name.Gender).ToArray());
    }

    [TestMethod]
    public void A_surname_that_several_bear_is_that_of_the_last_one_named()
    {
        var document = Annotated.Named("The minister, Malika Bouzarine, met her brother, Tarek Bouzarine. Later Bouzarine wrote a pamphlet.");
        Assert.AreEqual("Tarek Bouzarine", document.BearerOf("Bouzarine"));
    }

    [TestMethod]
    [DataRow("The International Atomic Energy Agency said so. The IAEA left.", "IAEA", "International Atomic Energy Agency")]
    [DataRow("The Kasmoran Workers Party said so. The KWP left.", "KWP", "Kasmoran Workers Party")]
    [DataRow("The KWP said so. The Kasmoran Workers Party left.", "KWP", "Kasmoran Workers Party")]
    public void Acronyms_join_their_long_forms(string text, string acronym, string name) => Assert.AreEqual(name, Annotated.Named(text).BearerOf(acronym));

    [TestMethod]
    public void Names_of_one_country_are_one_bearer()
    {
        var document = Annotated.Named("They left the United States. The U.S. said so. In America nobody came.");
        Assert.HasCount(1, document.Names);
        Assert.AreEqual("United States", document.Names[0].Text);
    }

    [TestMethod]
    public void An_invented_country_is_known_by_its_neighbours()
    {
        var document = Annotated.Named("Kasmora’s foreign minister left. They met in Kasmora. A Kasmoran aide stayed. Kasmora said no.");
        var entities = document.EntityTexts();
        CollectionAssert.AreEqual(new[] { "Place:Kasmora", "Place:Kasmora", "Group:Kasmoran", "Place:Kasmora" }, entities);
    }

    [TestMethod]
    [DataRow("They met in Tuzla. Tuzla was quiet.", "Place:Tuzla|Place:Tuzla")]
    [DataRow("The envoy, Lena Tuzla, left. Later Tuzla returned.", "Person:Lena Tuzla|Person:Tuzla")]
    public void A_town_s_name_is_a_person_s_where_the_article_has_one(string text, string entities) => Check(text, entities);

    [TestMethod]
    public void A_capitalised_word_that_nothing_speaks_for_names_nobody() => Check("They drove old Zorbelix there.", "");

    [TestMethod]
    public void Nothing_is_named_in_bylines_and_clutter() =>
        Assert.IsEmpty(Annotated.Named("By Ben Okafor in Lisbon\n\nRead more: Anna Ott in Paris\n\nThe envoys met on Monday.").Entities);

    private static void Check(string text, string entities)
    {
        var document = Annotated.Named(text);
        Assert.AreEqual(entities, string.Join('|', document.EntityTexts()));
        OffsetLaw.AssertHolds(document);
    }
}

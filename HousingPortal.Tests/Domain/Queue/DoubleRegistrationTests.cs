using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using static HousingPortal.Domain.Queue.DoubleKind;

namespace HousingPortal.Tests.DomainTests.Queue;

public sealed class DoubleRegistrationTests
{
    private static readonly string Aigul = TestPeople.Iin(new(1985, 3, 4), female: true);
    private static readonly string Murat = TestPeople.Iin(new(1983, 6, 7));
    private static readonly string Dana = TestPeople.Iin(new(1990, 9, 1), female: true);
    private static readonly string Child = TestPeople.Iin(new(2014, 2, 2));
    private static readonly Guid Astana = Guid.CreateVersion7();
    private static readonly Guid Pavlodar = Guid.CreateVersion7();

    [Theory]
    [Shows("B26")]
    [InlineData(true, HousingRegister.Settlement, QueueList.SociallyVulnerable)]
    [InlineData(true, HousingRegister.Settlement, QueueList.PublicService)]
    [InlineData(true, HousingRegister.Workplace, null)]
    [InlineData(false, HousingRegister.Settlement, QueueList.SociallyVulnerable)]
    [InlineData(false, HousingRegister.Workplace, null)]
    public void The_same_applicant_is_not_registered_twice_on_whichever_list_register_and_provider(bool sameProvider, HousingRegister register, QueueList? list)
    {
        var other = new Registration(sameProvider ? Astana : Pavlodar, register, list, Persons(Aigul, Murat));

        Assert.Equal(new DoubleFinding(SameApplicant, Aigul, true), DoubleRegistration.Compare(Mine(Aigul), other));
        Assert.Equal(new DoubleFinding(SameApplicant, Aigul, true), DoubleRegistration.Compare(Mine(Aigul, Murat), other));
    }

    [Theory]
    [Shows("B27")]
    [InlineData(true, HousingRegister.Settlement, QueueList.SociallyVulnerable, true)]
    [InlineData(true, HousingRegister.Settlement, QueueList.PublicService, false)]
    [InlineData(true, HousingRegister.Workplace, QueueList.SociallyVulnerable, false)]
    [InlineData(false, HousingRegister.Settlement, QueueList.SociallyVulnerable, false)]
    public void Whose_own_spouse_is_registered_is_blocked_on_the_same_list_of_the_same_provider_and_warned_of_elsewhere(bool sameProvider, HousingRegister register, QueueList list, bool blocks)
    {
        var other = new Registration(sameProvider ? Astana : Pavlodar, register, list, Persons(Murat));

        Assert.Equal(new DoubleFinding(SpouseIsRegistered, Murat, blocks), DoubleRegistration.Compare(Mine(Aigul, Murat), other));
        Assert.Equal(new DoubleFinding(SpouseIsRegistered, Murat, blocks), DoubleRegistration.Compare(Mine(Aigul, Murat), other with { Persons = Persons(Murat, Aigul) }));
    }

    [Fact]
    [Shows("B27")]
    public void Nobody_is_barred_by_what_another_application_says_of_them()
    {
        Assert.Equal(new DoubleFinding(NamedAsSpouse, Aigul, false), DoubleRegistration.Compare(Mine(Aigul), Mine(Murat, Aigul)));
        Assert.Equal(new DoubleFinding(NamedAsSpouse, Aigul, false), DoubleRegistration.Compare(Mine(Aigul, Dana), Mine(Murat, Aigul)));
        Assert.Equal(new DoubleFinding(SameSpouse, Murat, false), DoubleRegistration.Compare(Mine(Aigul, Murat), Mine(Dana, Murat)));
    }

    [Fact]
    public void Strangers_have_nothing_in_common_and_children_do_not_count()
    {
        var family = new[] { Member(Kinship.Child, Child), Member(Kinship.Sibling, Dana) };
        Assert.Null(DoubleRegistration.Compare(Mine(Aigul, Murat), Mine(Dana)));
        Assert.Equal([new(Aigul, FamilyRole.Applicant)], DoubleRegistration.PersonsOf(Aigul, family));
        Assert.Null(DoubleRegistration.Compare(Mine(Child), With(DoubleRegistration.PersonsOf(Aigul, family))));
    }

    public static TheoryData<string?> Nobodies =>
    [
        null, "", " ", "-", "жоқ", "нет", "000000000000", "111111111111", "222222222222", "333333333333", "444444444444", "555555555555", "666666666666",
        "777777777777", "888888888888", "999999999999", "123456789012", "012345678901", "010101000000", "not-a-number", Aigul[..11], Aigul + "0",
    ];

    [Theory]
    [MemberData(nameof(Nobodies))]
    public void A_blank_wrong_or_made_up_number_matches_nobody(string? number)
    {
        Assert.Empty(DoubleRegistration.PersonsOf(number, [Member(Kinship.Spouse, number ?? "")]));
        var (one, two) = (With(DoubleRegistration.PersonsOf(number, [])), With(DoubleRegistration.PersonsOf(number, [Member(Kinship.Spouse, number ?? "")])));
        Assert.Null(DoubleRegistration.Compare(one, two));
        Assert.Null(DoubleRegistration.Compare(two, one));
    }

    [Fact]
    public void Each_person_counts_once_as_what_they_are_first_and_spaces_do_not_matter()
    {
        var persons = DoubleRegistration.PersonsOf($" {Aigul} ", [Member(Kinship.Spouse, Murat + " "), Member(Kinship.Spouse, Aigul), Member(null, Dana)]);

        Assert.Equal([new(Aigul, FamilyRole.Applicant), new RegisteredPerson(Murat, FamilyRole.Spouse)], persons);
        Assert.All(persons, person => Assert.True(Iin.Parse(person.Iin).IsSuccess));
    }

    [Fact]
    public void The_basis_can_be_quoted()
    {
        Assert.Contains("71", Acts.Format(DoubleRegistration.Basis, Language.Ru), StringComparison.Ordinal);
    }

    private static FamilyMemberForm Member(Kinship? kinship, string iin) => new() { Kinship = kinship, Iin = iin };

    private static IReadOnlyList<RegisteredPerson> Persons(string applicant, string? spouse = null) =>
        DoubleRegistration.PersonsOf(applicant, spouse is null ? [] : [Member(Kinship.Spouse, spouse)]);

    private static Registration Mine(string applicant, string? spouse = null) => With(Persons(applicant, spouse));

    private static Registration With(IReadOnlyList<RegisteredPerson> persons) => new(Astana, HousingRegister.Settlement, QueueList.SociallyVulnerable, persons);
}

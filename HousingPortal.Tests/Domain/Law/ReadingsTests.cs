using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Law;

/// <summary>Readings of unclear places that concern the order as a whole.</summary>
public sealed class ReadingsTests
{
    [Theory]
    [InlineData("710000000", true, "the capital")]
    [InlineData("750000000", true, "Almaty")]
    [InlineData("790000000", true, "Shymkent")]
    [InlineData("551010000", true, "a city of oblast significance")]
    [InlineData("553600000", true, "a district")]
    [InlineData("550000000", false, "a whole oblast")]
    [InlineData("990000000", false, "no region")]
    [InlineData(null, false, "no code")]
    [Shows("A1")]
    public void A_register_is_kept_by_districts_and_cities_and_never_by_an_oblast(string? kato, bool expected, string what)
    {
        Assert.True(Kato.KeepsRegister(kato) == expected, what);
    }

    [Fact]
    [Shows("A10")]
    public void The_register_at_a_workplace_keeps_one_list_which_is_none_of_the_six()
    {
        Assert.Equal(6, HousingRegisters.ListsOf(HousingRegister.Settlement).Count);
        Assert.Equal([QueueList.Workplace], HousingRegisters.ListsOf(HousingRegister.Workplace));
        Assert.DoesNotContain(QueueList.Workplace, QueueLists.All);
        Assert.All(Enum.GetValues<HousingRegister>(), register => Assert.All(HousingRegisters.ListsOf(register), list => Assert.Equal(register, HousingRegisters.Of(list))));
        Assert.Equal("часть первая пункта 7 приказа № 168", Acts.Format(QueueLists.Citation(QueueList.Workplace), Language.Ru));
        Assert.Equal(QueueLists.Name(QueueList.Workplace), QueueLists.Numbered(QueueList.Workplace));
        Assert.StartsWith("6. ", QueueLists.Numbered(QueueList.EmergencyDwelling).Kk, StringComparison.Ordinal);
        Assert.Equal(StaffRole.HrOfficer, HousingRegisters.TakenInBy(HousingRegister.Workplace));
        Assert.Equal(StaffRole.Officer, HousingRegisters.TakenInBy(HousingRegister.Settlement));
    }

    [Theory]
    [InlineData("9.3", "часть третья пункта 9")]
    [InlineData("9.4", "часть третья пункта 9")]
    [InlineData("9.5", "часть четвертая пункта 9")]
    [InlineData("9.6", "часть пятая пункта 9")]
    [Shows("A11")]
    public void The_six_matters_of_para_9_are_quoted_by_the_parts_in_which_they_stand(string place, string quoted)
    {
        Assert.NotNull(Order168.Find(place));
        Assert.StartsWith(quoted, Acts.Format(new(Acts.Order168, place), Language.Ru), StringComparison.Ordinal);
        Assert.Null(Order168.Find("9.7"));
    }

    [Fact]
    [Shows("A21")]
    public void Officers_draft_and_hear_and_only_authorised_persons_sign_and_return()
    {
        CaseAction[] signing = [CaseAction.SignPositive, CaseAction.SignRefusal, CaseAction.ReturnPositive, CaseAction.ReturnRefusal];
        foreach (var row in CaseTransitions.All)
        {
            Assert.Equal(signing.Contains(row.Action), row.Roles.Contains(StaffRole.AuthorisedPerson));
            Assert.False(row.Roles.Contains(StaffRole.AuthorisedPerson) && row.Roles.Contains(StaffRole.Officer), row.Action.ToString());
        }
    }

    [Fact]
    [Shows("A25")]
    public void The_service_has_one_name_and_it_speaks_of_placing_on_the_register()
    {
        Assert.EndsWith("есепке қою", Order168.ServiceName.Kk, StringComparison.Ordinal);
        Assert.StartsWith("Постановка на учет", Order168.ServiceName.Ru, StringComparison.Ordinal);
    }

    [Fact]
    [Shows("A27")]
    public void Health_circumstances_are_recorded_and_change_no_finding()
    {
        var healthy = Assessment.Assess(Given.Input()).Select(finding => (finding.Rule.Code, finding.Verdict)).ToList();
        foreach (var circumstance in Enum.GetValues<HealthCircumstance>())
        {
            var form = Given.Form(change: f => f.Health = [new() { Circumstance = circumstance, Iin = Given.Applicant }]);
            Assert.Equal(healthy, Assessment.Assess(Given.Input(form)).Select(finding => (finding.Rule.Code, finding.Verdict)));
        }
    }

    [Theory]
    [InlineData(FilingMethod.PortalSignature, false, true)]
    [InlineData(FilingMethod.Counter, false, true)]
    [InlineData(FilingMethod.PortalOneTimePassword, false, false)]
    [InlineData(FilingMethod.PortalOneTimePassword, true, true)]
    [Shows("A30")]
    public void A_signature_is_always_enough_and_a_one_time_password_where_the_provider_allows_it(FilingMethod method, bool allowed, bool accepted)
    {
        Assert.Equal(accepted, FilingMethods.Accepts(method, allowed));
    }

    [Fact]
    [Shows("A31")]
    public void Item_3_of_annex_4_gives_the_term_and_nothing_else()
    {
        Assert.Equal(Order168.Find("10.1")!.ImplementedBy, Order168.Find("A4.3")!.ImplementedBy);
    }

    [Fact]
    [Shows("A32")]
    public void The_enabling_norm_is_named_and_no_place_is_implemented_by_it()
    {
        Assert.Equal("подпункт 9-2) статьи 10-2 Закона «О жилищных отношениях»", Acts.Format(Order168.EnablingNorm, Language.Ru));
        Assert.Null(Order168.Find("1")!.ImplementedBy);
    }

    [Fact]
    [Shows("B2")]
    public void Addresses_and_names_of_the_family_may_be_left_to_the_registers()
    {
        var form = Given.Form();
        Assert.Equal("", form.Address);
        Assert.All(form.Family, member => Assert.Equal("", member.Surname + member.GivenName + member.Patronymic));
        Assert.Empty(Annex1Validator.Check(form, Given.ReceivedOn));
    }

    [Fact]
    [Shows("B3")]
    public void A_family_without_income_writes_a_line_of_zero_and_an_empty_item_is_asked_for_again()
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(change: f => f.Income[0].Amount = 0), Given.ReceivedOn));
        Assert.Contains(Annex1Validator.Check(Given.Form(change: f => f.Income = []), Given.ReceivedOn), problem => problem.Field == nameof(Annex1Form.Income));
    }

    [Fact]
    [Shows("B7")]
    public void Both_editions_apply_the_same_rules()
    {
        Assert.Equal(CodesOn(new(2024, 6, 17)), CodesOn(new(2024, 6, 18)));

        static IEnumerable<string> CodesOn(DateOnly day) => Assessment.Assess(Given.Input() with { ReceivedOn = day }).Select(finding => finding.Rule.Code);
    }
}

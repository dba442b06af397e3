using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Parameters;

public sealed class FloorAreaNormTests
{
    [Fact]
    public void Each_person_counts_fifteen_to_eighteen_square_metres()
    {
        var area = FloorAreaNorm.For(Given.Form(), Given.ReceivedOn);
        Assert.Equal((3, false, 45, 54), (area.Persons, area.CountsPregnancy, area.Least, area.Most));
        Assert.Empty(area.ExtraRoom);
    }

    // The example of article 75: a family of four, one of them pregnant over 22 weeks, counts as five: 75 to 90 square metres.
    [Fact]
    public void A_pregnancy_over_22_weeks_counts_as_one_more_person()
    {
        var form = Given.Form(change: f => f.PregnantMemberIin = Given.Applicant);
        form.Family.Add(Given.Member(Kinship.Parent, Given.Stranger));
        var area = FloorAreaNorm.For(form, Given.ReceivedOn);
        Assert.Equal((5, true, 75, 90), (area.Persons, area.CountsPregnancy, area.Least, area.Most));
    }

    [Fact]
    public void A_severe_illness_and_a_child_with_a_disability_give_a_separate_room_and_no_area()
    {
        var byItem = Given.Form(change: f => f.DisabledChildIins = [Given.Child]);
        var byCategory = Given.Form(change: f => f.Category = Category.FamilyWithDisabledChild);
        var ill = Given.Form(change: f => f.NeedGround = NeedGround.ChronicIllness);
        var illByCategory = Given.Form(change: f => (f.Category, f.DisabledChildIins) = (Category.SevereChronicIllness, [" ", Given.Child]));
        Assert.Equal([ExtraRoomReason.DisabledChild], FloorAreaNorm.For(byItem, Given.ReceivedOn).ExtraRoom);
        Assert.Equal([ExtraRoomReason.DisabledChild], FloorAreaNorm.For(byCategory, Given.ReceivedOn).ExtraRoom);
        Assert.Equal([ExtraRoomReason.SevereChronicIllness], FloorAreaNorm.For(ill, Given.ReceivedOn).ExtraRoom);
        Assert.Equal([ExtraRoomReason.SevereChronicIllness, ExtraRoomReason.DisabledChild], FloorAreaNorm.For(illByCategory, Given.ReceivedOn).ExtraRoom);
        Assert.Equal(54, FloorAreaNorm.For(byItem, Given.ReceivedOn).Most);
    }

    [Fact]
    [Shows("A26")]
    public void The_wish_for_rooms_changes_neither_the_norm_nor_a_finding()
    {
        var (one, five) = (Given.Form(change: f => f.WantedRooms = 1), Given.Form(change: f => f.WantedRooms = 5));
        Assert.Equal(FloorAreaNorm.For(one, Given.ReceivedOn).Most, FloorAreaNorm.For(five, Given.ReceivedOn).Most);
        Assert.Equal(Verdicts(one), Verdicts(five));

        static IEnumerable<(string, Verdict)> Verdicts(Annex1Form form) => Assessment.Assess(Given.Input(form)).Select(finding => (finding.Rule.Code, finding.Verdict));
    }

    [Fact]
    public void The_norm_has_its_source_and_none_before_the_order()
    {
        Assert.Contains("75", FloorAreaNorm.On(new(2024, 1, 1)).Source, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => FloorAreaNorm.On(new(2023, 12, 31)));
        Assert.Equal("75.1", FloorAreaNorm.Citation.Paragraph);
    }
}

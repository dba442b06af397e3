using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Tests.DomainTests.Scenarios;

/// <summary>Applications from receipt to decision, told so that a lawyer can follow them.</summary>
public sealed class ThreeFamiliesTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;
    private static readonly StaffRole[] Officer = [StaffRole.Officer];
    private static readonly StaffRole[] Signer = [StaffRole.AuthorisedPerson];

    [Fact]
    public void A_one_parent_family_in_astana_is_registered()
    {
        // Filed on Friday evening after closing time, so received on Monday.
        var receivedOn = OfficeHours.ReceivedOn(new(2024, 8, 16, 19, 5, 0), Calendar);
        Assert.Equal(new DateOnly(2024, 8, 19), receivedOn);
        Assert.Equal(Editions.AmendedBy223, Editions.Choose(receivedOn, null).Value.Edition);

        var form = Given.Form(change: f => f.SignedOn = new(2024, 8, 16));
        Assert.Empty(Annex1Validator.Check(form, receivedOn));

        var income = Given.Answer(RegisterKind.Income) with { Income = [new(Given.Applicant, new(2024, 1, 1), 1_000_000m)] };
        var answers = Given.Answers(form).Where(answer => answer.Kind != RegisterKind.Income).Append(income).ToList();
        var findings = Assessment.Assess(new(form, receivedOn, Given.Astana, answers));
        Assert.All(findings, finding => Assert.Equal(Verdict.Met, finding.Verdict));

        var file = new Case { State = CaseState.Registered, List = QueueList.SociallyVulnerable, ReceivedOn = receivedOn };
        file = Do(file, new CaseCommand.TakeUp(), Officer, "2024-08-20T09:30");
        file = Do(file, new CaseCommand.DraftPositive(""), Officer, "2024-08-20T11:00");
        file = Do(file, new CaseCommand.SignPositive(), Signer, "2024-08-21T10:00");
        Assert.Equal(CaseState.OnList, file.State);
    }

    [Fact]
    public void A_family_with_too_high_an_income_is_heard_and_refused_on_the_last_day()
    {
        // Example A: filed on 02.05.2024, term ends on 27.05.2024, last day for the notice 22.05.2024.
        var receivedOn = new DateOnly(2024, 5, 2);
        var income = Given.Answer(RegisterKind.Income) with { Income = [new(Given.Spouse, new(2024, 3, 1), 4_844_221.20m)] };
        var input = Given.Input(instead: income) with { ReceivedOn = receivedOn };
        var finding = Assessment.Assess(input).Single(finding => finding.Verdict == Verdict.NotMet);
        Assert.Equal("E5.4-income", finding.Rule.Code);
        var ground = Assert.Single(RefusalGrounds.SuggestedBy(finding));

        var file = new Case { State = CaseState.Registered, List = QueueList.SociallyVulnerable, ReceivedOn = receivedOn, OpenFindings = [finding.Rule.Code] };
        file = Do(file, new CaseCommand.TakeUp(), Officer, "2024-05-06T09:30");
        Assert.Equal("case.findings-open", Try(file, new CaseCommand.DraftPositive(""), Officer, "2024-05-06T10:00"));

        var notice = new CaseCommand.IssuePreliminaryRefusal([ground], "Табысы шектен төмен емес", new(When.At("2024-05-24T15:00"), HearingMethod.Video, "video.example"));
        Assert.Equal("case.notice-too-late", Try(file, notice, Officer, "2024-05-23T09:00"));
        file = Do(file, notice, Officer, "2024-05-22T17:00");
        file = Do(file, new CaseCommand.RecordDelivery(new(2024, 5, 22)), [StaffRole.System], "2024-05-22T17:01");
        file = Do(file, new CaseCommand.RecordHearing(new(HearingOutcome.AbsentDulyNotified, When.At("2024-05-24T15:00"), When.At("2024-05-24T15:15"), "", "Маман")), Officer, "2024-05-24T15:20");
        file = Do(file, new CaseCommand.DraftRefusal("Тыңдауға келмеді, табысы өзгермеді"), Officer, "2024-05-24T16:00");
        Assert.Equal("case.refusal-too-early", Try(file, new CaseCommand.SignRefusal(), Signer, "2024-05-24T18:00"));
        Assert.Equal("case.term-expired", Try(file, new CaseCommand.SignRefusal(), Signer, "2024-05-28T09:00"));
        file = Do(file, new CaseCommand.SignRefusal(), Signer, "2024-05-27T10:00");
        Assert.Equal(CaseState.Refused, file.State);
    }

    [Fact]
    public void A_family_that_brings_its_paper_to_the_hearing_is_registered_after_all()
    {
        var form = Given.Form(change: f => f.NeedGround = NeedGround.SanitaryFail);
        var owning = Given.Answer(RegisterKind.DwellingOwnership) with { Dwellings = [Given.Dwelling()] };
        var open = Assessment.Assess(Given.Input(form, instead: owning) with { Papers = [] }).Where(finding => finding.Verdict != Verdict.Met).Select(finding => finding.Rule.Code).ToList();
        Assert.Equal(["E9.3-need", "A4.8-papers"], open);
        Assert.Equal([PaperKind.SanitaryConclusion], Papers.AtIntake(form).Select(slot => slot.Kind));

        var file = new Case { State = CaseState.Registered, List = QueueList.SociallyVulnerable, ReceivedOn = Given.ReceivedOn, OpenFindings = open };
        file = Do(file, new CaseCommand.TakeUp(), Officer, "2026-08-17T09:30");
        file = Do(file, new CaseCommand.IssuePreliminaryRefusal(["G2"], "Қорытынды жоқ", new(When.At("2026-08-28T10:00"), HearingMethod.InPerson, "12-кабинет")), Officer, "2026-08-27T10:00");
        file = Do(file, new CaseCommand.RecordDelivery(new(2026, 8, 27)), Officer, "2026-08-27T12:00");
        file = Do(file, new CaseCommand.RecordHearing(new(HearingOutcome.Attended, When.At("2026-08-28T10:00"), When.At("2026-08-28T10:40"), "Қорытындыны ұсынды", "Өтініш беруші")), Officer, "2026-08-28T11:00");

        // The officer closes the finding with the paper as the reason.
        file = file with { OpenFindings = [] };
        file = Do(file, new CaseCommand.DraftPositive("Қорытынды тыңдауда ұсынылды"), Officer, "2026-08-28T12:00");
        Assert.Equal(CaseState.HearingRecorded, Do(file, new CaseCommand.ReturnPositive("Көшірмесін тіркеңіз"), Signer, "2026-08-28T16:00").State);
        Assert.Equal(CaseState.OnList, Do(file, new CaseCommand.SignPositive(), Signer, "2026-08-31T10:00").State);
    }

    private static Case Do(Case file, CaseCommand command, StaffRole[] roles, string now)
    {
        var decision = CaseDecider.Decide(file, command, roles, When.At(now), Calendar);
        Assert.True(decision.IsSuccess, decision.Error?.Code);
        return CaseDecider.Apply(file, decision.Value, When.At(now));
    }

    private static string? Try(Case file, CaseCommand command, StaffRole[] roles, string now) => CaseDecider.Decide(file, command, roles, When.At(now), Calendar).Error?.Code;
}

using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Hearings;

public sealed class ProofTests
{
    private static readonly DateOnly Issued = new(2026, 8, 27);
    private static readonly DateTime Now = new(2026, 8, 31, 12, 0, 0);

    [Theory]
    [Shows("B43")]
    [InlineData(NoticeChannel.Cabinet, true)]
    [InlineData(NoticeChannel.RegisteredLetter, true)]
    [InlineData(NoticeChannel.InPerson, true)]
    [InlineData(NoticeChannel.Email, true)]
    [InlineData(NoticeChannel.Sms, false)]
    public void Every_way_that_carries_the_notice_sets_the_day_and_an_sms_alone_does_not(NoticeChannel channel, bool sets) =>
        Assert.Equal(sets, DeliveryProofs.SetsTheDay(channel));

    [Theory]
    [InlineData("2026-08-27T00:00:00", "RA 1", null)]
    [InlineData("2026-08-31T12:00:00", "RA 1", null)]
    [InlineData("2026-08-31T12:01:00", "RA 1", "case.delivery-date")]
    [InlineData("2026-08-26T23:59:00", "RA 1", "case.delivery-date")]
    [InlineData("2026-08-28T10:00:00", " ", "delivery-proof.reference-missing")]
    public void A_proof_names_its_document_and_a_moment_between_the_notice_and_now(string at, string reference, string? code) =>
        Assert.Equal(code, DeliveryProofs.Check(new(NoticeChannel.RegisteredLetter, DateTime.Parse(at, null), reference), Issued, Now)?.Code);

    [Fact]
    public void There_is_nothing_to_prove_before_the_notice() =>
        Assert.Equal("delivery-proof.no-notice", DeliveryProofs.Check(new(NoticeChannel.Email, Now, "x"), null, Now)?.Code);

    [Theory]
    [InlineData(HearingOutcome.WrittenPosition, null, "2026-08-28", "hearing.evidence-missing")]
    [InlineData(HearingOutcome.AskedToSkip, " ", "2026-08-28", "hearing.evidence-missing")]
    [InlineData(HearingOutcome.WrittenPosition, "№ 5", "2026-08-26", "hearing.evidence-day")]
    [InlineData(HearingOutcome.WrittenPosition, "№ 5", "2026-09-01", "hearing.evidence-day")]
    [InlineData(HearingOutcome.AskedToSkip, "№ 5", "2026-08-27", null)]
    [InlineData(HearingOutcome.AskedToSkip, "№ 5", "2026-08-31", null)]
    [InlineData(HearingOutcome.Attended, null, "2026-08-28", null)]
    [InlineData(HearingOutcome.AbsentDulyNotified, "№ 5", "2026-09-01", "hearing.evidence-day")]
    public void What_the_person_wrote_is_kept_with_its_paper_and_day(HearingOutcome outcome, string? document, string receivedOn, string? code) =>
        Assert.Equal(code, PositionEvidence.Check(outcome, document is null ? null : new(NoticeChannel.InPerson, document, DateOnly.Parse(receivedOn, null)), Issued, DateOnly.FromDateTime(Now))?.Code);
}

using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Makes the letters of a complaint in the caller's unit of work. What a letter says is fixed when it is made.</summary>
internal static class ComplaintLetters
{
    public static Task<CaseDocument> ReceiptAsync(PortalDb db, ComplaintRow row, HousingCase? owner, Provider provider, WorkingCalendar calendar, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (facts, language) = (ComplaintMapping.ToDomain(row), row.NoticeLanguage);
        var said = Said(row, provider) with
        {
            Deadlines = [.. ComplaintDeadlines.Of(facts, calendar).Select(deadline => Told(deadline, language))],
            Missing = [.. ComplaintContents.Missing(ComplaintMapping.Form(row)).Select(part => Names.Of(part).In(language))],
            IsLate = row.Filing == FilingFinding.Late,
            StopsExecution = Stops(facts),
        };
        return NoticeService.AddAsync(db, row, owner, provider, DocumentKind.ComplaintReceipt, new(said, "", ""), utcNow, cancellationToken);
    }

    public static Task<CaseDocument> ForwardingAsync(PortalDb db, ComplaintRow row, HousingCase? owner, Provider provider, WorkingCalendar calendar, DateTime utcNow, CancellationToken cancellationToken)
    {
        var facts = ComplaintMapping.ToDomain(row);
        var said = Said(row, provider) with
        {
            Deadlines = [.. ComplaintDeadlines.Of(facts, calendar).Where(deadline => deadline.Step == ComplaintStep.Answer).Select(deadline => Told(deadline, row.NoticeLanguage))],
            StopsExecution = Stops(facts),
        };
        return NoticeService.AddAsync(db, row, owner, provider, DocumentKind.ComplaintForwarding, new(said, row.ForwardedTo, ""), utcNow, cancellationToken);
    }

    /// <summary>What the provider itself answers; satisfied, it quotes the place that lets it keep the complaint.</summary>
    public static Task<CaseDocument> ReplyAsync(PortalDb db, ComplaintRow row, HousingCase? owner, Provider provider, string text, DateTime utcNow, CancellationToken cancellationToken)
    {
        var said = Said(row, provider);
        if (row.State == ComplaintState.Satisfied)
            said = said with { Outcome = Names.Of(row.State).In(row.NoticeLanguage), OutcomeCitation = Acts.Format(SelfCorrection.Citation, row.NoticeLanguage) };
        return NoticeService.AddAsync(db, row, owner, provider, DocumentKind.ComplaintReply, new(said, "", text), utcNow, cancellationToken);
    }

    public static Task<CaseDocument> AnswerAsync(PortalDb db, ComplaintRow row, HousingCase? owner, Provider provider, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (outcome, language) = (row.Outcome!.Value, row.NoticeLanguage);
        var effect = ComplaintOutcomes.Effect(row.Subject, outcome);
        var said = Said(row, provider) with
        {
            Outcome = Names.Of(outcome).In(language),
            OutcomeCitation = Acts.Format(ComplaintOutcomes.Citation(outcome), language),
            Effect = effect is null or ComplaintEffect.None ? "" : Names.Of(effect.Value).In(language),
            PositionOfPerson = row.PositionOfPerson,
            PositionOfProvider = row.PositionOfProvider,
        };
        return NoticeService.AddAsync(db, row, owner, provider, DocumentKind.ComplaintAnswer, new(said, "", row.Reasoning), utcNow, cancellationToken);
    }

    /// <summary>The drafted answer will never be in force.</summary>
    public static async Task WithdrawAnswerAsync(PortalDb db, ComplaintRow row, CancellationToken cancellationToken)
    {
        if (row.AnswerDocumentId is { } id)
            (await db.Documents.SingleAsync(document => document.Id == id && document.ProviderId == row.ProviderId, cancellationToken)).Status = DocumentStatus.Withdrawn;
        row.AnswerDocumentId = null;
    }

    /// <summary>Whether the complaint holds an act back: only a refusal or a removal can be held.</summary>
    internal static bool Stops(Complaint facts) => facts.StopsExecution && facts.Subject is ComplaintSubject.Refusal or ComplaintSubject.Removal;

    private static NoticeComplaint Said(ComplaintRow row, Provider provider)
    {
        var (form, language) = (ComplaintMapping.Form(row), row.NoticeLanguage);
        return new(row.Number, ProviderClock.ToLocal(row.FiledAt, provider), row.RegisteredOn, Names.Of(row.Subject).In(language), Names.Of(row.Addressee).In(language),
            form.Against.Trim().Length > 0 ? form.Against.Trim() : row.OfficialName, form.Demands.Trim());
    }

    private static NoticeDeadline Told(ComplaintDeadline deadline, Language language) => new(Names.Of(deadline.Step).In(language), deadline.DueOn, Acts.Format(deadline.Term.Citation, language));
}

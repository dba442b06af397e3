using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Refusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Notices;

namespace HousingPortal.Web.Documents;

/// <summary>Gathers what a document says from the case, its provider and the facts of the moment.</summary>
internal static class NoticeModels
{
    public static NoticeModel Make(HousingCase row, Provider provider, ContinuationBasisRow? basis, DocumentKind kind, NoticeFacts facts, Language language, string number, DateTime utcNow)
    {
        var now = ProviderClock.ToLocal(utcNow, provider);
        var date = DateOnly.FromDateTime(now);
        return new NoticeModel
        {
            Kind = kind,
            Language = language,
            Number = number,
            Date = date,
            Provider = Of(provider, language),
            ApplicantName = row.ApplicantName,
            ApplicantIin = row.ApplicantIin,
            CaseNumber = row.Number,
            FiledAt = ProviderClock.ToLocal(row.FiledAt, provider),
            ReceivedOn = row.ReceivedOn,
            DueOn = row.DueOn,
            List = Names.Of(row.List).In(language),
            Category = Names.Of(row.Category).In(language),
            Edition = Editions.ByCode(row.EditionCode)?.Name.In(language) ?? row.EditionCode,
            Basis = basis?.Document,
            PhraseCode = LegalPhrases.On(date).Code,
            Reasoning = facts.Reasoning.Trim(),
            Grounds = facts.Removal is { } cause ? [Ground(QueueCauses.Of(cause), language)] : [.. facts.Grounds.Where(RefusalGrounds.IsKnown).Select(RefusalGrounds.Find).Select(ground => Ground(ground, facts, language))],
            HearingStartsAt = facts.HearingStartsAt,
            HearingMethod = facts.HearingMethod,
            HearingPlace = facts.HearingPlace.Trim(),
            Hearing = facts.Hearing,
            OrdinalNumber = facts.OrdinalNumber,
            Place = facts.Place,
            PlaceAsOf = now,
            DecisionNumber = facts.DecisionNumber,
            Body = facts.Body.Trim(),
            Update = facts.Update is { } update ? Update(update, row, language) : null,
            ReplyBy = facts.ReplyBy,
            Protocol = facts.Protocol is { } protocol ? new(protocol.Record, provider.Name(language), protocol.Chair, protocol.Secretary) : null,
        };
    }

    /// <summary>The same for a letter about a complaint. Where it is about a case, everything the letter may say of the case is there.</summary>
    public static NoticeModel OfComplaint(ComplaintRow complaint, HousingCase? row, Provider provider, ContinuationBasisRow? basis, DocumentKind kind, ComplaintSaid said, string number, DateTime utcNow)
    {
        var language = complaint.NoticeLanguage;
        var model = row is null ? WithoutCase(complaint, provider, basis, kind, number, utcNow) : Make(row, provider, basis, kind, new NoticeFacts(), language, number, utcNow);
        return model with { ApplicantName = complaint.PersonName, ApplicantIin = complaint.PersonIin, Reasoning = said.Text.Trim(), Body = said.Body.Trim(), Complaint = said.Complaint };
    }

    private static NoticeModel WithoutCase(ComplaintRow complaint, Provider provider, ContinuationBasisRow? basis, DocumentKind kind, string number, DateTime utcNow)
    {
        var date = DateOnly.FromDateTime(ProviderClock.ToLocal(utcNow, provider));
        return new NoticeModel
        {
            Kind = kind,
            Language = complaint.NoticeLanguage,
            Number = number,
            Date = date,
            Provider = Of(provider, complaint.NoticeLanguage),
            ApplicantName = complaint.PersonName,
            ApplicantIin = complaint.PersonIin,
            CaseNumber = "",
            FiledAt = ProviderClock.ToLocal(complaint.FiledAt, provider),
            ReceivedOn = complaint.RegisteredOn,
            DueOn = complaint.RegisteredOn,
            List = "",
            Category = "",
            Edition = Editions.All[^1].Name.In(complaint.NoticeLanguage),
            Basis = basis?.Document,
            PhraseCode = LegalPhrases.On(date).Code,
        };
    }

    private static NoticeProvider Of(Provider provider, Language language) =>
        new(provider.NameKk, provider.NameRu, provider.AddressKk, provider.AddressRu, provider.Phone, provider.Bin, provider.SuperiorBody(language));

    private static NoticeUpdate Update(UpdateSaid said, HousingCase row, Language language) => new(
        said.Number, said.FiledAt, said.ReceivedOn, said.DueOn, [.. said.Changes.Select(change => Names.Of(change).In(language))], said.Effect,
        said.ListBefore is { } list && list != row.List ? Names.Of(list).In(language) : "",
        said.CategoryBefore is { } category && category != row.Category ? Names.Of(category).In(language) : "");

    private static NoticeGround Ground(RefusalGround ground, NoticeFacts facts, Language language)
    {
        var basis = facts.Worsening.FirstOrDefault(item => item.Ground == ground.Code);
        return new(ground.Code, ground.Wording.In(language), Acts.Format(ground.Citation, language)) { HappenedOn = basis?.HappenedOn, Document = basis?.Document.Trim() ?? "" };
    }

    private static NoticeGround Ground(QueueCauseRule rule, Language language) => new(rule.Cause.ToString(), rule.Name.In(language), Acts.Format(rule.Citation, language));

    /// <summary>The letter that tells the kind of a document in its number.</summary>
    public static char Letter(DocumentKind kind) => kind switch
    {
        DocumentKind.Receipt => 'R',
        DocumentKind.PositiveDecision => 'D',
        DocumentKind.RegistrationNotification => 'N',
        DocumentKind.HearingNotice => 'H',
        DocumentKind.ReasonedRefusal => 'F',
        DocumentKind.UpdateReceipt => 'U',
        DocumentKind.UpdateResult => 'V',
        DocumentKind.UpdateRequest => 'Q',
        DocumentKind.RemovalNotice => 'M',
        DocumentKind.HearingProtocol => 'P',
        DocumentKind.ComplaintReceipt => 'S',
        DocumentKind.ComplaintForwarding => 'W',
        DocumentKind.ComplaintReply => 'L',
        DocumentKind.ComplaintAnswer => 'A',
        DocumentKind.CourtPosition => 'J',
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Data;

public enum ProviderKind
{
    /// <summary>Housing department of a local executive body (para 2).</summary>
    Akimat,

    /// <summary>State institution or enterprise with its own workplace register (paras 7–9).</summary>
    Workplace,
}

/// <summary>A service provider (көрсетілетін қызметті беруші): the tenant that every row of work belongs to.</summary>
public sealed class Provider
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public ProviderKind Kind { get; set; }

    /// <summary>Whose stock a workplace gives housing from; null for an akimat.</summary>
    public WorkplaceKind? Workplace { get; set; }

    /// <summary>Short stable code used in registration numbers, for example AST.</summary>
    public string Code { get; set; } = "";
    public string NameKk { get; set; } = "";
    public string NameRu { get; set; } = "";
    public string Bin { get; set; } = "";
    public string Kato { get; set; } = "";
    public string AddressKk { get; set; } = "";
    public string AddressRu { get; set; } = "";
    public string Phone { get; set; } = "";

    /// <summary>The superior body that reviews complaints, named in the appeal route of every refusal (para 14).</summary>
    public string SuperiorBodyKk { get; set; } = "";
    public string SuperiorBodyRu { get; set; } = "";

    /// <summary>Usual place of hearings, offered when one is appointed.</summary>
    public string HearingPlaceKk { get; set; } = "";
    public string HearingPlaceRu { get; set; } = "";
    public string TimeZoneId { get; set; } = "Asia/Almaty";

    /// <summary>Number of the <see cref="CalendarRevisionRow"/> that terms are counted by; 0 is the calendar that the portal ships.</summary>
    public int CalendarNumber { get; set; }

    /// <summary>The register that this provider keeps.</summary>
    public HousingRegister Register => Kind == ProviderKind.Workplace ? HousingRegister.Workplace : HousingRegister.Settlement;

    public string Name(Language language) => language == Language.Ru ? NameRu : NameKk;
    public string Address(Language language) => language == Language.Ru ? AddressRu : AddressKk;
    public string SuperiorBody(Language language) => language == Language.Ru ? SuperiorBodyRu : SuperiorBodyKk;
    public string HearingPlace(Language language) => language == Language.Ru ? HearingPlaceRu : HearingPlaceKk;
}

/// <summary>
/// A calendar of one provider: everything by which it differs from the shipped calendar <see cref="BasedOn"/>. Rows are added, never edited: closed cases keep the one their
/// term was counted by.
/// </summary>
public sealed class CalendarRevisionRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>1, 2, 3 … within the provider.</summary>
    public int Number { get; set; }

    /// <summary>Name of a calendar of <see cref="PublishedCalendar.Shipped"/>.</summary>
    public string BasedOn { get; set; } = "";
    public string PatchJson { get; set; } = "{}";

    /// <summary>The act by which this revision came; empty when only the shipped calendar changed.</summary>
    public string Act { get; set; } = "";

    /// <summary>How many open cases it touched.</summary>
    public int TouchedCases { get; set; }
    public string RecordedById { get; set; } = "";
    public string RecordedByName { get; set; } = "";
    public DateTime RecordedAt { get; set; }
}

/// <summary>The recorded basis on which a provider goes on applying the last edition after its repeal. Rows are added and ended, never edited.</summary>
public sealed class ContinuationBasisRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string Document { get; set; } = "";
    public string Reason { get; set; } = "";
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public string RecordedById { get; set; } = "";
    public string RecordedByName { get; set; } = "";
    public DateTime RecordedAt { get; set; }

    public ContinuationBasis ToDomain() => new(Document, Reason, ValidFrom, ValidUntil);
}

using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;

namespace HousingPortal.Domain.Publication;

/// <summary>How much of a name a published list shows beside the number of the application (para 7, part two).</summary>
public enum ShownName
{
    /// <summary>Nothing: the number alone, by which a person knows the own line.</summary>
    Nothing,

    /// <summary>What <see cref="MaskedName"/> leaves of it.</summary>
    Masked,
}

/// <summary>What may be published of a register and what must be (para 7, part two).</summary>
public static class PublicationRules
{
    /// <summary>The place that speaks of publication.</summary>
    public static Citation Basis { get; } = new(Acts.Order168, "7.2");

    /// <summary>Whether the order itself wants the list of those housed published: of a workplace register it does, of an akimat it is silent (para 7, part two).</summary>
    [Interpretation("B29", "7.2", "2026-11-24",
        Unclear = "Para 7 has state institutions publish the persons who received housing with their order; of akimats, of the waiting list itself and of what is shown of a person it says nothing.",
        Decision = "Nothing is published until the administrator of the provider switches a list on and names the act. A workplace register is told that its list of those housed is to be "
            + "published; everything else is the provider's own decision.",
        Why = "Showing people to everybody needs a ground that the provider can name. A list that appears by itself has none.")]
    public static bool MustPublishHoused(HousingRegister register) => register == HousingRegister.Workplace;

    /// <summary>Whether a masked name may stand on a list; on the list of orphans (para 5(2)) never. A category, an identification number, an address or a reason may not stand on any.</summary>
    [Interpretation("B30", "7.2,5(2),5(4)", "2026-11-24",
        Unclear = "Which data of a person a published list carries is not said. A category of para 5(4) can be a disability or an illness, and those of para 5(2) are mostly children.",
        Decision = "A line has the place, the registration number and the day on which the application was complete; those housed have the list, the ordinal number and the day instead of the "
            + "last. A name at most as initials, and never on the list of orphans. Never a category, an identification number, an address, a document or a reason of an officer.",
        Why = "The own number, printed on the receipt, is enough to find oneself and to check the order; whatever more is shown serves only others. Free text may name anybody.")]
    public static bool MayShowName(QueueList list) => list != QueueList.Orphans;

    /// <summary>Those who stand on the published list of a day, the first first (paras 7, part two, and 11-1).</summary>
    [Interpretation("B31", "7.2,11-1.1", "2026-11-24",
        Unclear = "Whether an entry that the inventory or a court suspended stands on a published list.",
        Decision = "It does not, and the list does not tell a suspended entry from one that left or never was there. The person reads about the own entry on the page that asks for the number and "
            + "the identification number.",
        Why = "The list is the recorded order of the day, which has only those counted; a mark beside a number would publish an unproven doubt about a person.")]
    public static IReadOnlyCollection<QueuedEntry> Listed(QueueOrder order) => order.Counted;
}

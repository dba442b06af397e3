using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Notices;

/// <summary>A way on which a result reaches the applicant.</summary>
public enum DeliveryChannel
{
    /// <summary>"Personal cabinet" (жеке кабинет) of the electronic-government portal.</summary>
    Cabinet,

    /// <summary>Message to the mobile telephone of Annex 1 item 13.</summary>
    Sms,
}

/// <summary>What goes to the applicant when a case has its result.</summary>
/// <param name="Result">The final state.</param>
/// <param name="SignedByEds">Whether the authorised person signs it with the electronic digital signature (ЭЦҚ).</param>
/// <param name="NamesOrdinalNumber">Whether it names the ordinal number in the queue (кезектің реттік нөмірі).</param>
/// <param name="Channels">All of them are used, each once.</param>
/// <param name="Citation">Where the order says so.</param>
public sealed record ResultNotice(CaseState Result, bool SignedByEds, bool NamesOrdinalNumber, IReadOnlyList<DeliveryChannel> Channels, Citation Citation);

/// <summary>The two results of para 10 and how each is told.</summary>
public static class ResultNotices
{
    private static readonly IReadOnlyList<DeliveryChannel> Both = [DeliveryChannel.Cabinet, DeliveryChannel.Sms];

    /// <summary>Registration on a list, and the reasoned refusal. There is no third result.</summary>
    [Interpretation("A14", "10.1,10(1),A4.5", "2026-11-24",
        Unclear = "The first sentence of para 10 speaks of a certificate (анықтама), what follows of a notification (хабарлама); the sentence is garbled.",
        Decision = "One result of registration: a notification that names the ordinal number. No certificate besides.",
        Why = "Para 10(1) and Annex 4 item 5 describe the result, the first sentence only its term.")]
    [Interpretation("A15", "10(1),A4.5", "2026-11-24",
        Unclear = "Para 10(1) wants a notification and an SMS, Annex 4 item 5 a notification or an SMS, and item 5 forgets the refusal.",
        Decision = "Always both, for both results.",
        Why = "Who gets both lacks nothing under either wording; a refusal that is only in a cabinet may be found too late to complain of it.")]
    [Interpretation("A16", "10(2),12.3", "2026-11-24",
        Unclear = "Paras 10(2) and 12 want the signature of the authorised person under a refusal and under a positive result after a hearing; para 10(1) is "
            + "silent on an ordinary positive result.",
        Decision = "Every result is signed.",
        Why = "A result that gives a place in the queue must be as provable as one that denies it.")]
    public static IReadOnlyList<ResultNotice> All { get; } =
    [
        new(CaseState.OnList, true, true, Both, new(Acts.Order168, "10(1)")),
        new(CaseState.Refused, true, false, Both, new(Acts.Order168, "10(2)")),
    ];

    /// <summary>What goes out in a state, or null for a state that is no result.</summary>
    public static ResultNotice? Of(CaseState state) => All.FirstOrDefault(notice => notice.Result == state);
}

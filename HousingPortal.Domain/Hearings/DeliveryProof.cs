using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Hearings;

/// <summary>A way on which papers go between the provider and the person, and by which the delivery is proven (APPK arts 64 to 66).</summary>
public enum NoticeChannel
{
    /// <summary>"Personal cabinet" (жеке кабинет) of the electronic-government portal.</summary>
    Cabinet,

    /// <summary>Message to the mobile telephone.</summary>
    Sms,

    /// <summary>Registered letter with a track number.</summary>
    RegisteredLetter,

    /// <summary>Handed over in person, against a signature.</summary>
    InPerson,

    /// <summary>E-mail to the address that the person gave.</summary>
    Email,
}

/// <summary>The proof that the notice of a hearing reached the person (APPK arts 64 to 66).</summary>
/// <param name="Channel">On which way.</param>
/// <param name="At">When it reached the person, local time of the provider.</param>
/// <param name="Reference">The document that shows it, or its track number.</param>
public sealed record DeliveryProof(NoticeChannel Channel, DateTime At, string Reference);

/// <summary>Which proofs of delivery count and what each must say.</summary>
public static class DeliveryProofs
{
    /// <summary>Whether the proof of a channel sets the day N from which hearing and refusal are counted.</summary>
    [Interpretation("B43", "12.1", "2026-11-24",
        Unclear = "The order does not say by what the delivery of the notice is proven when it goes out on several ways.",
        Decision = "The first proof on record of a way that carries the notice itself sets the day and never moves it; an SMS alone does not. Later proofs are kept beside it.",
        Why = "An SMS tells that there is a notice, not its grounds, and the person needs the whole two days with the grounds in hand to answer them.")]
    public static bool SetsTheDay(NoticeChannel channel) => channel != NoticeChannel.Sms;

    /// <summary>
    /// Null when the proof can be recorded. Errors: <c>delivery-proof.no-notice</c>, <c>delivery-proof.reference-missing</c>,
    /// <c>case.delivery-date</c>(first, last) for a moment before the notice or later than now.
    /// </summary>
    public static Error? Check(DeliveryProof proof, DateOnly? issuedOn, DateTime nowLocal)
    {
        if (issuedOn is not { } issued)
        {
            return new Error("delivery-proof.no-notice");
        }

        return string.IsNullOrWhiteSpace(proof.Reference) ? new Error("delivery-proof.reference-missing")
            : DateOnly.FromDateTime(proof.At) < issued || proof.At > nowLocal ? new Error("case.delivery-date", issued, DateOnly.FromDateTime(nowLocal))
            : null;
    }
}

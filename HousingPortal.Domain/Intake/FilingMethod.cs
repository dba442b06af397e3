using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>How an application came in and by what the applicant stands behind it.</summary>
public enum FilingMethod
{
    /// <summary>Through the electronic-government portal, signed with the applicant's electronic digital signature (ЭЦҚ).</summary>
    PortalSignature,

    /// <summary>Through the electronic-government portal, confirmed by a one-time password (бір реттік пароль).</summary>
    PortalOneTimePassword,

    /// <summary>On paper, signed by hand before an officer who types it.</summary>
    Counter,
}

/// <summary>Which ways of filing a provider takes.</summary>
public static class FilingMethods
{
    /// <summary>
    /// Whether an application filed in this way is taken. <paramref name="oneTimePasswordsAllowed"/> is the provider's setting.
    /// </summary>
    [Interpretation("A30", "4,A4.10", "2026-11-24",
        Unclear = "Annex 4 item 10 lets the applicant use the service when he has a signature, and also speaks of one-time passwords.",
        Decision = "A signature is always enough; a one-time password only where the provider allows it; at the counter the hand-written signature of the form.",
        Why = "Item 10(3) says that one-time passwords \"may\" be used, so it is a choice and not a right; the form itself ends with a signature.")]
    public static bool Accepts(FilingMethod method, bool oneTimePasswordsAllowed) => method != FilingMethod.PortalOneTimePassword || oneTimePasswordsAllowed;
}

using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.People;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Intake;

/// <summary>
/// Which items of Annex 1 concern an application. The draft keeps everything that was ever typed; what is checked, shown and registered is only what the chosen list asks.
/// </summary>
public static class IntakeQuestions
{
    /// <summary>Item 4: socially vulnerable groups and large families, unless exempt.</summary>
    public static bool AsksIncome(Annex1Form form) =>
        form.List is QueueList.LargeFamilies or QueueList.SociallyVulnerable && IncomeExemption.Claimed(form) is null;

    /// <summary>Item 9: "for the list of citizens by the categories of civil servants …".</summary>
    public static bool AsksWorkplace(Annex1Form form) => form.List == QueueList.PublicService;

    /// <summary>Item 10: legal representatives of orphans (para 6).</summary>
    public static bool AsksGuardian(Annex1Form form) => form.List == QueueList.Orphans;

    /// <summary>Item 11.</summary>
    public static bool AsksEmergencyDwelling(Annex1Form form) => form.List == QueueList.EmergencyDwelling || form.NeedGround == NeedGround.EmergencyOnlyDwelling;

    /// <summary>The application as it would be filed now: only what concerns it, numbers without the spaces around them.</summary>
    public static IHousingApplication AsFiled(IHousingApplication form)
    {
        var filed = PortalJson.ReadApplication(PortalJson.Write(form));
        filed.Surname = filed.Surname.Trim();
        filed.GivenName = filed.GivenName.Trim();
        filed.Patronymic = filed.Patronymic.Trim();
        filed.Iin = filed.Iin.Trim();
        filed.Email = filed.Email.Trim();
        filed.Mobile = Mobile.Parse(filed.Mobile) is { IsSuccess: true } mobile ? mobile.Value : filed.Mobile;
        foreach (var member in filed.Family)
            member.Iin = member.Iin.Trim();
        if (filed is Annex1Form annex1)
            LeaveOutWhatIsNotAsked(annex1);
        return filed;
    }

    private static void LeaveOutWhatIsNotAsked(Annex1Form filed)
    {
        if (!AsksIncome(filed))
            filed.Income = [];
        if (!AsksWorkplace(filed))
            filed.WorkplaceBin = "";
        if (!AsksGuardian(filed))
            filed.Guardian = new();
        if (!AsksEmergencyDwelling(filed))
            filed.EmergencyDwelling = new();
        filed.WorkplaceBin = filed.WorkplaceBin.Trim();
        filed.Guardian.Iin = filed.Guardian.Iin.Trim();
        filed.PregnantMemberIin = filed.PregnantMemberIin.Trim();
        filed.MusculoskeletalIin = filed.MusculoskeletalIin.Trim();
        filed.EmergencyDwelling.Kato = filed.EmergencyDwelling.Kato.Trim();
        filed.DisabledChildIins = [.. filed.DisabledChildIins.Select(iin => iin.Trim())];
        foreach (var line in filed.Income)
            line.MemberIin = line.MemberIin.Trim();
        foreach (var circumstance in filed.Health)
            circumstance.Iin = circumstance.Iin.Trim();
    }

    /// <summary>
    /// Carries a corrected number of a person over to the answers that name that person, unless somebody else in the form still bears the old one.
    /// Call after the number itself was changed.
    /// </summary>
    public static void Renumber(IHousingApplication application, string before, string after)
    {
        if (application is not Annex1Form form || string.IsNullOrWhiteSpace(before) || string.IsNullOrWhiteSpace(after) || before == after || form.Iin == before || form.Family.Any(member => member.Iin == before))
            return;
        foreach (var line in form.Income.Where(line => line.MemberIin == before))
            line.MemberIin = after;
        foreach (var circumstance in form.Health.Where(circumstance => circumstance.Iin == before))
            circumstance.Iin = after;
        form.DisabledChildIins = [.. form.DisabledChildIins.Select(iin => iin == before ? after : iin)];
        if (form.PregnantMemberIin == before)
            form.PregnantMemberIin = after;
        if (form.MusculoskeletalIin == before)
            form.MusculoskeletalIin = after;
    }
}

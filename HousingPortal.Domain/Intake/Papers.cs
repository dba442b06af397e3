using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Intake;

/// <summary>A place for one paper in the application.</summary>
/// <param name="Kind">Which paper.</param>
/// <param name="Citation">What allows to ask for it.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Register">The register that had no data; null for a paper that no register has.</param>
public sealed record PaperSlot(PaperKind Kind, Citation Citation, LocalizedText Name, RegisterKind? Register);

/// <summary>Which papers may be asked for. Para 10 forbids to ask for anything that information systems hold.</summary>
public static class Papers
{
    /// <summary>Papers that no register has, by the list, the category, the ground of need and the family of the application.</summary>
    [Interpretation("A29", "4,10.3,A4.8", "2026-11-22",
        Unclear = "Item 8 lists papers while para 10 forbids asking for what a system holds.",
        Decision = "Papers of item 8 that no register has are asked at intake; every other one only after a stored \"no data\" answer of its "
            + "register.",
        Why = "Para 10 is a prohibition, item 8 only a list.")]
    public static IReadOnlyList<PaperSlot> AtIntake(Annex1Form f)
    {
        var slots = new List<PaperSlot>();
        if (f.List == QueueList.PublicService && f.Category is { } category && Categories.NeedsWorkplaceCertificate(category))
        {
            slots.Add(Slot(PaperKind.WorkplaceCertificate, "A4.8(2)", null));
        }

        if (f.NeedGround is { } ground && KindFor(ground) is { } kind)
        {
            slots.Add(Slot(kind, "A4.8(3)", null));
        }

        if (f.Family.Any(member => member.Kinship == Kinship.ByCourt))
        {
            slots.Add(Slot(PaperKind.CourtDecisionOnFamily, "A4.8(3)", null));
        }

        return slots;
    }

    /// <summary>
    /// Papers in place of each register that answered "no data" and has not answered otherwise since. Income is never asked of the exempt.
    /// </summary>
    public static IReadOnlyList<PaperSlot> AfterNoData(Annex1Form f, IReadOnlyList<RegisterAnswer> answers) =>
    [
        .. answers
            .GroupBy(answer => answer.Kind)
            .Select(group => group.MaxBy(answer => answer.AnsweredAt)!)
            .Where(answer => answer.Outcome == AnswerOutcome.NoData)
            .Where(answer => answer.Kind != RegisterKind.Income || IncomeExemption.Claimed(f) is null)
            .OrderBy(answer => answer.Kind)
            .Select(answer => InPlaceOf(answer.Kind, f.List)),
    ];

    /// <summary>The paper that shows a ground of need; null for grounds that registers show.</summary>
    internal static PaperKind? KindFor(NeedGround ground) => ground switch
    {
        NeedGround.SanitaryFail => PaperKind.SanitaryConclusion,
        NeedGround.TechnicalFail => PaperKind.TechnicalReport,
        NeedGround.SharedAdjoiningRooms => PaperKind.TechnicalPassportAndTitle,
        NeedGround.ChronicIllness => PaperKind.IllnessConfirmation,
        _ => null,
    };

    private static PaperSlot InPlaceOf(RegisterKind register, QueueList? list) => (register, list) switch
    {
        (RegisterKind.Category, QueueList.SociallyVulnerable or QueueList.LargeFamilies or QueueList.Orphans or QueueList.WarVeterans) =>
            Slot(PaperKind.VulnerableGroupProof, "A4.8(3)", register),
        (RegisterKind.Income, _) => Slot(PaperKind.IncomeProof, "A4.8(3)", register),
        _ => Slot(PaperKind.RegisterReplacement, "10.3", register),
    };

    private static PaperSlot Slot(PaperKind kind, string paragraph, RegisterKind? register)
    {
        var name = Names.Of(kind);
        return new(
            kind,
            new(Acts.Order168, paragraph),
            kind == PaperKind.RegisterReplacement && register is { } missing ? new($"{name.Kk}: {Names.Of(missing).Kk}", $"{name.Ru}: {Names.Of(missing).Ru}") : name,
            register);
    }
}

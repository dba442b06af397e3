using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Parameters;

/// <summary>Useful area (пайдалы алаң) in square metres for one person, least and most.</summary>
public sealed record AreaRange(int Least, int Most);

/// <summary>Why a family gets a separate room besides (article 75 of the Law, para 4).</summary>
public enum ExtraRoomReason
{
    /// <summary>A listed severe chronic illness in the family.</summary>
    SevereChronicIllness,

    /// <summary>A child with a disability in the family.</summary>
    DisabledChild,
}

/// <summary>The area a family may be given, shown beside the number of rooms it asks for.</summary>
/// <param name="Persons">Applicant, declared family, and one more for a pregnancy over 22 weeks.</param>
/// <param name="CountsPregnancy">Whether that one more is counted.</param>
/// <param name="Least">Least useful area in square metres; never less than a one-room flat or a dormitory room.</param>
/// <param name="Most">Most useful area in square metres.</param>
/// <param name="ExtraRoom">Why a separate room comes on top; empty when none does.</param>
/// <param name="Source">The value used, with its act.</param>
public sealed record FamilyArea(int Persons, bool CountsPregnancy, int Least, int Most, IReadOnlyList<ExtraRoomReason> ExtraRoom, DatedValue<AreaRange> Source);

/// <summary>The norm for giving housing (тұрғын үй беру нормасы), article 75 of the Law: square metres, never rooms.</summary>
public static class FloorAreaNorm
{
    private static readonly Dated<AreaRange> Values = new(
        (new(2024, 1, 1), new(15, 18), "«Тұрғын үй қатынастары туралы» Заң, 75-баптың 1-тармағы / Закон «О жилищных отношениях», пункт 1 статьи 75"));

    /// <summary>The place of the norm.</summary>
    public static readonly Citation Citation = new(Acts.HousingLaw, "75.1");

    /// <summary>The range for one person on a day. Throws <see cref="ArgumentOutOfRangeException"/> before Order 168 was in force.</summary>
    public static DatedValue<AreaRange> On(DateOnly day) => Values.On(day);

    /// <summary>The area of the family of an application as declared, on a day. Throws as <see cref="On"/>.</summary>
    [Interpretation("A26", "A1,A2", "2026-11-24",
        Unclear = "The head of Annexes 1 and 2 asks for a number of rooms \"under article 75(1)\", which knows only square metres.",
        Decision = "The number of rooms is the applicant's wish and decides nothing; the range of 15 to 18 square metres a person is shown beside it.",
        Why = "No table of rooms exists in the Law, and a heuristic must not look like a right.")]
    public static FamilyArea For(IHousingApplication form, DateOnly day)
    {
        var range = On(day);
        var pregnancy = form is Annex1Form annex1 && !string.IsNullOrWhiteSpace(annex1.PregnantMemberIin);
        var persons = 1 + form.Family.Count + (pregnancy ? 1 : 0);
        return new(persons, pregnancy, persons * range.Value.Least, persons * range.Value.Most, [.. ExtraRoom(form)], range);
    }

    private static IEnumerable<ExtraRoomReason> ExtraRoom(IHousingApplication form)
    {
        if (form.Category == Category.SevereChronicIllness || form.NeedGround == NeedGround.ChronicIllness)
        {
            yield return ExtraRoomReason.SevereChronicIllness;
        }

        if (form.Category == Category.FamilyWithDisabledChild || form is Annex1Form annex1 && annex1.DisabledChildIins.Any(iin => !string.IsNullOrWhiteSpace(iin)))
        {
            yield return ExtraRoomReason.DisabledChild;
        }
    }
}

using HousingPortal.Domain.Complaints;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>The colour of a state; the words carry the meaning.</summary>
internal static class ComplaintBadge
{
    public static string Css(ComplaintState state, ComplaintOutcome? outcome) => state switch
    {
        ComplaintState.Satisfied => "chip-ok",
        ComplaintState.Answered => outcome is { } ended && ComplaintOutcomes.IsFavourable(ended) ? "chip-ok" : "chip-bad",
        ComplaintState.Withdrawn => "",
        _ => "chip-warn",
    };
}

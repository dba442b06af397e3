using HousingPortal.Domain;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>The edition that answers for a day of receipt. After the repeal it is the last one, and the answer says that it holds on a recorded basis only.</summary>
internal sealed record AppliedEdition(string Code, bool OnBasisOnly)
{
    public static Result<AppliedEdition> On(DateOnly receivedOn)
    {
        var choice = Editions.Choose(receivedOn, null);
        return choice switch
        {
            { IsSuccess: true } => new AppliedEdition(choice.Value.Edition.Code, false),
            { Error.Code: "edition.repealed" } => new AppliedEdition(Editions.All[^1].Code, true),
            _ => choice.Error!,
        };
    }
}

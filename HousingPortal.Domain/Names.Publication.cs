using HousingPortal.Domain.Law;
using HousingPortal.Domain.Publication;

namespace HousingPortal.Domain;

/// <content>Names of what a published list shows.</content>
public static partial class Names
{
    /// <summary>Name of how much of a person's name is shown.</summary>
    public static LocalizedText Of(ShownName value) => value switch
    {
        ShownName.Nothing => new("аты-жөнсіз", "без имени"),
        ShownName.Masked => new("бас әріптері", "первые буквы"),
        _ => throw Unknown(value),
    };
}

using HousingPortal.Domain.Law;
using HousingPortal.Domain.Updates;

namespace HousingPortal.Domain;

/// <content>Names of what becomes of an application of Annex 3.</content>
public static partial class Names
{
    /// <summary>Name of the state of an update.</summary>
    public static LocalizedText Of(UpdateState value) => value switch
    {
        UpdateState.Draft => new("жоба", "черновик"),
        UpdateState.Registered => new("тіркелді, қаралуда", "зарегистрировано, рассматривается"),
        UpdateState.Decided => new("шешім қабылданды", "решение принято"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what an officer made of an update.</summary>
    public static LocalizedText Of(UpdateEffect value) => value switch
    {
        UpdateEffect.DataOnly => new("мәліметтер жаңартылды, тізім мен санат өзгермейді", "сведения обновлены, список и категория не меняются"),
        UpdateEffect.CategoryChanged => new("мәліметтер жаңартылды, санат өзгереді", "сведения обновлены, меняется категория"),
        UpdateEffect.ListChanged => new("мәліметтер жаңартылды, тізім өзгереді", "сведения обновлены, меняется список"),
        UpdateEffect.NotAccepted => new("жаңарту қабылданбайды", "обновление не принимается"),
        _ => throw Unknown(value),
    };
}

using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain;

/// <content>Names of what happens to a complaint.</content>
public static partial class Names
{
    /// <summary>Name of the addressee of a complaint (para 14).</summary>
    public static LocalizedText Of(ComplaintAddressee value) => value switch
    {
        ComplaintAddressee.Provider => new("көрсетілетін қызметті беруші", "услугодатель"),
        ComplaintAddressee.QualityAssessmentBody => new(
            "мемлекеттік қызметтер көрсету сапасын бағалау және бақылау жөніндегі уәкілетті орган",
            "уполномоченный орган по оценке и контролю за качеством оказания государственных услуг"),
        ComplaintAddressee.ReviewingBody => new("шағымды қарайтын жоғары тұрған орган", "вышестоящий орган, рассматривающий жалобу"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what was found of the term for filing (APPK art. 92).</summary>
    public static LocalizedText Of(FilingFinding value) => value switch
    {
        FilingFinding.InTime => new("мерзімінде берілді", "подана в срок"),
        FilingFinding.Late => new("мерзімі өткеннен кейін берілді", "подана после срока"),
        FilingFinding.Restored => new("мерзімі дәлелді себеппен қалпына келтірілді", "срок восстановлен по уважительной причине"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of what silence means (APPK arts 91(2) and 100(5)).</summary>
    public static LocalizedText Of(SilenceMeaning value) => value switch
    {
        SilenceMeaning.ApplicationRefused => new("өтініш бойынша бас тартылды деп есептеледі", "по заявлению считается отказанным"),
        SilenceMeaning.ComplaintRejected => new(
            "шағым қанағаттандырусыз қалдырылды деп есептеледі",
            "жалоба считается оставленной без удовлетворения"),
        _ => throw Unknown(value),
    };

    /// <summary>Name of the road to the court (para 15).</summary>
    public static LocalizedText Of(CourtRoute value) => value switch
    {
        CourtRoute.NotYet => new("алдымен сотқа дейінгі тәртіппен шағым беріледі", "сначала подается досудебная жалоба"),
        CourtRoute.AfterComplaint => new("сотқа дейінгі шағымнан кейін сотқа жүгінуге болады", "можно обратиться в суд после досудебной жалобы"),
        CourtRoute.DirectlyByLaw => new("заң бойынша сотқа бірден жүгінуге болады", "по закону можно обратиться прямо в суд"),
        _ => throw Unknown(value),
    };
}

using System.Globalization;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Delivery;

/// <summary>What an applicant reads outside the document, in the document's language. Names nobody: a case number is all that identifies.</summary>
public sealed class ApplicantTexts(IStringLocalizer<DeliveryTexts> texts, IStringLocalizer<NoticeTexts> notices)
{
    /// <summary>Kazakh and Russian travel as UCS-2: 70 characters in one part, 67 in each of several.</summary>
    public static int SmsParts(string text) => text.Length <= 70 ? 1 : (text.Length + 66) / 67;

    public string Sms(NoticeModel model) => In(model, () => model.Kind switch
    {
        DocumentKind.Receipt => texts["Sms.Receipt", model.CaseNumber, model.DueOn],
        DocumentKind.RegistrationNotification => texts["Sms.RegistrationNotification", model.CaseNumber, model.OrdinalNumber ?? 0],
        DocumentKind.HearingNotice => texts["Sms.HearingNotice", model.CaseNumber, model.HearingStartsAt ?? default],
        DocumentKind.UpdateReceipt => texts["Sms.UpdateReceipt", model.CaseNumber, model.Update?.Number ?? ""],
        DocumentKind.UpdateResult when model is { OrdinalNumber: { } number, Place: { } place } => texts["Sms.UpdateResult.Place", model.CaseNumber, number, place],
        DocumentKind.UpdateRequest => texts["Sms.UpdateRequest", model.CaseNumber, model.ReplyBy ?? default],
        _ => texts[$"Sms.{model.Kind}", model.Complaint?.Number ?? model.CaseNumber],
    });

    public string CabinetTitle(NoticeModel model) => In(model, () => notices[$"Title.{model.Kind}"]);

    public string CabinetText(NoticeModel model) => In(model, () => model.Complaint is { } complaint
        ? texts["Cabinet.Complaint", complaint.Number, model.Number]
        : texts["Cabinet.Text", model.CaseNumber, model.Number]);

    private static string In(NoticeModel model, Func<string> write)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(model.Language);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}

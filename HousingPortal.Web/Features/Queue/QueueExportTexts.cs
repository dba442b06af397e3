namespace HousingPortal.Web.Features.Queue;

/// <summary>Texts of the export and of its file: QueueExportTexts.kk.resx and QueueExportTexts.ru.resx.</summary>
public sealed class QueueExportTexts;

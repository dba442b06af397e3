namespace HousingPortal.Web.Features.Queue;

/// <summary>Texts of the page that proves the lists: QueueCheckTexts.kk.resx and QueueCheckTexts.ru.resx.</summary>
public sealed class QueueCheckTexts;

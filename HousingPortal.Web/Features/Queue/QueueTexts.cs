namespace HousingPortal.Web.Features.Queue;

/// <summary>Texts of the queue page and of a case's entry: QueueTexts.kk.resx and QueueTexts.ru.resx.</summary>
public sealed class QueueTexts;

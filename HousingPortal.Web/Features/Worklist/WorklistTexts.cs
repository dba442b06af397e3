namespace HousingPortal.Web.Features.Worklist;

public sealed class WorklistTexts;

namespace HousingPortal.Web.Features.Workspace;

public sealed class WorkspaceTexts;

using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;

namespace HousingPortal.Web.Features.Cases;

/// <summary>
/// What every form of an action does: sends the command with the version the user saw, and keeps what was typed when the case was changed by somebody else meanwhile
/// or the law says no.
/// </summary>
public abstract class CaseActionForm : ComponentBase
{
    [Inject]
    private CaseService Cases { get; set; } = default!;

    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>The command was stored.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>The user wants the present state of the case.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    protected Error? Problem { get; private set; }

    protected CaseConflict? Conflict { get; private set; }

    protected bool Busy { get; private set; }

    /// <summary>Whether the action is still open to the actor. A form stays on the page when it no longer is, so that typed text can be copied.</summary>
    protected bool IsOpen(CaseAction action) => View.Action(action) is { Blocked: null };

    protected async Task<bool> SubmitAsync(CaseCommand command)
    {
        if (Busy)
            return false;
        Busy = true;
        try
        {
            var outcome = await StoreAsync(command);
            (Problem, Conflict) = (outcome.Error, outcome.Conflict);
            if (outcome.Version is null)
                return false;
        }
        finally
        {
            Busy = false;
        }
        await OnDone.InvokeAsync();
        return true;
    }

    /// <summary>Stores the command; a form that stores something beside it does so here.</summary>
    protected virtual Task<CaseOutcome> StoreAsync(CaseCommand command) => Cases.ExecuteAsync(Actor, View.Id, View.Version, command);

    protected async Task ReloadAsync()
    {
        (Problem, Conflict) = (null, null);
        await OnReload.InvokeAsync();
    }
}

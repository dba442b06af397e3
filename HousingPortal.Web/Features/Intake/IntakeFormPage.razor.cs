using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HousingPortal.Web.Features.Intake;

/// <summary>
/// One application being typed, one step at a time. Everything is stored at each step, every few seconds and when the page is left; what the server does not have yet is
/// kept in the tab by <c>draft-guard.js</c>.
/// </summary>
public sealed partial class IntakeFormPage(
    DraftService drafts, RegistrationService registration, CurrentActor currentActor, NavigationManager navigation, TimeProvider time, ProviderClock clock, IJSRuntime js, ILogger<IntakeFormPage> log)
{
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource leaving = new();
    private readonly SemaphoreSlim oneSave = new(1, 1);
    private Actor actor = default!;
    private IntakeEditor? editor;
    private IntakeStep step;
    private Guid loadedDraft;
    private Guid version;
    private SavedVersion? lastSave;
    private DraftConflict? conflict;
    private RegisteredCase? registered;
    private RegistrationOutcome? outcome;
    private Error? saveError;
    private bool registering;
    private bool gone;
    private bool guardToStart;
    private bool focusSummary;
    private bool focusHeading;
    private int restored;
    private IJSObjectReference? guard;
    private ElementReference form;
    private ElementReference heading;
    private ErrorSummary? summary;

    [Parameter]
    public Guid DraftId { get; set; }

    [Parameter]
    public string Step { get; set; } = "";

    private string SaveText =>
        saveError is not null ? Errors[saveError]
        : lastSave is null ? ""
        : T["Form.SavedAt", lastSave.SavedAt];

    private string StepName => editor?.NameOf(step) ?? $"Step.{step}";

    protected override async Task OnInitializedAsync()
    {
        actor = await currentActor.GetAsync();
        _ = SaveWhenDirtyAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        step = Enum.TryParse<IntakeStep>(Step, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : IntakeStep.Applicant;
        outcome = null;
        if (loadedDraft != DraftId)
            await LoadAsync();
        if (editor is null)
            return;
        if (!editor.Steps.Contains(step))
            step = IntakeStep.Applicant;
        editor.Enter(step);
        await SaveAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (guardToStart && editor is not null && registered is null)
        {
            guardToStart = false;
            guard ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/draft-guard.js");
            restored = await guard.InvokeAsync<int>("start", form, Milliseconds(lastSave!.SavedAtUtc), Milliseconds(clock.UtcNow));
            if (restored > 0)
                StateHasChanged();
        }
        if (focusHeading)
        {
            focusHeading = false;
            await heading.FocusAsync();
        }
        if (focusSummary && summary is not null)
        {
            focusSummary = false;
            await summary.FocusAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        if (editor is { IsDirty: true } && conflict is null && registered is null)
            await SaveAsync(askTab: false);
        try
        {
            if (guard is not null)
            {
                await guard.InvokeVoidAsync("stop");
                await guard.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
        }
        leaving.Dispose();
    }

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private string Address(IntakeStep at) => $"intake/{DraftId}/{at}";

    private async Task LoadAsync()
    {
        loadedDraft = DraftId;
        (editor, conflict, saveError) = (null, null, null);
        var draft = await drafts.GetAsync(actor, DraftId);
        if (draft is null)
        {
            registered = await registration.FindAsync(actor, DraftId);
            gone = registered is null;
            return;
        }
        gone = false;
        version = draft.Version;
        lastSave = new SavedVersion(draft.Version, draft.SavedAtUtc, draft.SavedAt);
        editor = new IntakeEditor(draft.Form, draft.Today, draft.Reached, draft.ProviderName, draft.ProviderKato, Errors, Changed);
        guardToStart = true;
    }

    private void Changed(bool saveNow)
    {
        StateHasChanged();
        if (saveNow)
            _ = InvokeAsync(() => SaveAsync());
    }

    private async Task SaveWhenDirtyAsync()
    {
        using var timer = new PeriodicTimer(SaveEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token))
                await InvokeAsync(async () =>
                {
                    if (editor is { IsDirty: true } && conflict is null)
                        await SaveAsync();
                });
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>Stores what stands in the form; true when it is stored. One save at a time, so that two of our own never overtake each other.</summary>
    private async Task<bool> SaveAsync(bool askTab = true)
    {
        await oneSave.WaitAsync();
        try
        {
            if (editor is not { IsDirty: true } current || conflict is not null)
                return conflict is null;
            var sent = askTab ? await MarkAsync() : null;
            var edits = current.Edits;
            var result = await drafts.SaveAsync(actor, DraftId, version, current.Form, current.Reached);
            (conflict, saveError) = (result.Conflict, result.Error);
            if (result.Saved is not { } saved)
                return false;
            (version, lastSave, current.SavedEdits) = (saved.Version, saved, edits);
            if (sent is not null && guard is not null)
                await guard.InvokeVoidAsync("covered", sent);
            return true;
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The tab is away; the draft itself is stored.
            return true;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            log.LogError(exception, "Draft {DraftId} could not be stored", DraftId);
            saveError = new Error("draft.not-saved");
            return false;
        }
        finally
        {
            oneSave.Release();
            if (!leaving.IsCancellationRequested)
                StateHasChanged();
        }
    }

    /// <summary>Asks the tab what it has sent so far. What it sent is here when its answer is here; a tab that is away does not hold up the save.</summary>
    private async Task<int?> MarkAsync()
    {
        if (guard is null)
            return null;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), time);
        try
        {
            return await guard.InvokeAsync<int>("mark", patience.Token);
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task KeepMineAsync()
    {
        version = conflict!.Version;
        conflict = null;
        await SaveAsync();
    }

    private async Task LoadTheirsAsync()
    {
        if (guard is not null)
            await guard.InvokeVoidAsync("forget", DraftId);
        await LoadAsync();
    }

    private async Task NextAsync()
    {
        if (step == IntakeStep.CheckAnswers)
            return;
        editor!.Reveal(step);
        if (editor.Shown(step).Count > 0)
        {
            focusSummary = true;
            await SaveAsync();
            return;
        }
        await GoAsync(editor.Next(step, 1));
    }

    private async Task GoAsync(IntakeStep to)
    {
        editor!.Reveal(step);
        if (await SaveAsync())
            navigation.NavigateTo(Address(to));
    }

    private async Task RegisterAsync(AcceptedDoubles? accepted)
    {
        if (registering || !await SaveAsync())
            return;
        registering = true;
        StateHasChanged();
        try
        {
            outcome = await registration.RegisterAsync(actor, DraftId, version, accepted);
        }
        finally
        {
            registering = false;
        }
        conflict = outcome.Conflict;
        if (outcome.Case is not { } done)
            return;
        (registered, focusHeading) = (done, true);
        if (guard is not null)
            await guard.InvokeVoidAsync("forget", DraftId);
    }
}

using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Features.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>Complaints on a real database file, with cases that were refused and entries that were removed. The clock stands at Tuesday 07.04.2026, 10:00: working day 3 is Friday 10.04.</summary>
public sealed class ComplaintScene : IAsyncDisposable
{
    private readonly UpdateScene lists;
    private readonly ServiceProvider services;

    private ComplaintScene(UpdateScene lists)
    {
        this.lists = lists;
        var collection = new ServiceCollection();
        lists.Host.Configure(collection);
        services = collection.BuildServiceProvider();
    }

    public CaseHost Host => lists.Host;

    public ComplaintIntake Intake => services.GetRequiredService<ComplaintIntake>();

    public ComplaintQueries Queries => services.GetRequiredService<ComplaintQueries>();

    public ComplaintService Complaints => services.GetRequiredService<ComplaintService>();

    public ComplaintAnswers Answers => services.GetRequiredService<ComplaintAnswers>();

    public ComplaintArrivals Arrivals => services.GetRequiredService<ComplaintArrivals>();

    public CourtService Courts => services.GetRequiredService<CourtService>();

    public WorklistService Worklist => services.GetRequiredService<WorklistService>();

    public static async Task<ComplaintScene> StartAsync() => new(await UpdateScene.StartAsync());

    public Task<HousingCase> OnListAsync() => lists.OnListAsync(QueueList.SociallyVulnerable, Category.IncompleteFamily);

    /// <summary>A case that Officer drafted a refusal of and Signer signed, received and decided long ago.</summary>
    public async Task<HousingCase> RefusedAsync(Action<HousingCase>? change = null)
    {
        var row = await Host.AddCaseAsync(item =>
        {
            (item.State, item.RefusalGrounds, item.DecidedAt, item.DecisionReasoning) = (CaseState.Refused, "G2", FiledAt.AddDays(10), "The dwelling belongs to the applicant.");
            (item.NoticeIssuedOn, item.NoticeDeliveredOn, item.AssignedToId, item.AssignedToName) = (new(2026, 3, 27), new(2026, 3, 27), Host.Officer.UserId, Host.Officer.Name);
            change?.Invoke(item);
        });
        await using var db = Host.Database.CreateDbContext();
        var document = new CaseDocument { ProviderId = row.ProviderId, CaseId = row.Id, Kind = DocumentKind.ReasonedRefusal, Status = DocumentStatus.Issued, Number = "AST-F-2026-0001", Token = row.Id.ToString(), Sha256 = "b", CreatedAt = FiledAt.AddDays(10) };
        db.Documents.Add(document);
        db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = [1] });
        db.Signatures.Add(new DocumentSignature { Id = Guid.NewGuid(), ProviderId = row.ProviderId, DocumentId = document.Id, SignerId = Host.Signer.UserId, SignerName = "Signer", SignedAt = FiledAt.AddDays(10) });
        db.CaseEvents.Add(new CaseEventRow { ProviderId = row.ProviderId, CaseId = row.Id, Type = "case.action.DraftRefusal", At = FiledAt.AddDays(9), ActorId = Host.Officer.UserId, ActorName = Host.Officer.Name });
        await ActiveClaims.ReleaseAsync(db, row.Id, default);
        await db.SaveChangesAsync();
        await db.Cases.Where(item => item.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(item => item.DecisionDocumentId, document.Id));
        return await Host.ReadAsync(row.Id);
    }

    /// <summary>A case whose entry Signer took off the list.</summary>
    public async Task<HousingCase> RemovedAsync(QueueCause cause = QueueCause.GroundsCeased)
    {
        var row = await OnListAsync();
        var entry = (await lists.Queue.FindAsync(Host.Signer, row.Id))!;
        Assert.True((await lists.Queue.WriteAsync(Host.Signer, row.Id, entry.Version, new(QueueEventKind.Departed, cause, "Order No 5", "No longer in need."))).IsSuccess);
        return row;
    }

    public ComplaintInput Input(HousingCase? row, ComplaintSubject subject, ComplaintAddressee addressee = ComplaintAddressee.ReviewingBody, Action<ComplaintForm>? change = null, string? official = null)
    {
        var form = new ComplaintForm
        {
            Name = row?.ApplicantName ?? "Somebody Else",
            Iin = row?.ApplicantIin ?? Support.TestPeople.Iin(new(1985, 3, 3), serial: 700),
            Address = "Street 1",
            Subject = subject,
            Addressee = addressee,
            Against = "Department",
            Circumstances = "The flat was sold ten years ago.",
            Demands = "Cancel it.",
            LearntOn = new(2026, 4, 3),
            SignedOn = new(2026, 4, 7),
            IsSigned = true,
        };
        change?.Invoke(form);
        return new(Guid.NewGuid().ToString(), row?.Id, form, official, true, Language.Ru);
    }

    public async Task<ComplaintView> RegisterAsync(HousingCase? row, ComplaintSubject subject, ComplaintAddressee addressee = ComplaintAddressee.ReviewingBody, string? official = null)
    {
        var outcome = await Intake.RegisterAsync(Host.Officer2, Input(row, subject, addressee, official: official));
        Assert.True(outcome.Registered is not null, $"{outcome.Error?.Code} {string.Join("; ", outcome.Problems.Select(problem => $"{problem.Field}: {problem.Error.Code}"))}");
        return await ViewAsync(outcome.Registered.Id);
    }

    public async Task<ComplaintView> ViewAsync(Guid id) => (await Queries.FindAsync(Host.Supervisor, id))!;

    public async Task<ComplaintResult> TryAsync(Actor actor, Guid id, ComplaintCommand command) => await Complaints.ExecuteAsync(actor, id, (await ViewAsync(id)).Version, command);

    /// <summary>Does a step with the present version and expects it to be stored.</summary>
    public async Task DoAsync(Actor actor, Guid id, ComplaintCommand command)
    {
        var result = await TryAsync(actor, id, command);
        Assert.True(result.Version is not null, $"{command.Action}: {result.Error?.Code}");
    }

    /// <summary>Sent on, reviewed by the supervisor, both sides heard, answer drafted and printed. Returns the document.</summary>
    public async Task<Guid> DraftedAsync(Guid id, ComplaintOutcome outcome)
    {
        await DoAsync(Host.Officer2, id, new ComplaintCommand.Forward("Department"));
        await DoAsync(Host.Supervisor, id, new ComplaintCommand.TakeReview());
        await DoAsync(Host.Supervisor, id, new ComplaintCommand.RecordPositions("Insists.", "Stands by it."));
        await DoAsync(Host.Supervisor, id, new ComplaintCommand.DraftAnswer(outcome, "The register says so."));
        await using var db = Host.Database.CreateDbContext();
        var row = await db.Complaints.SingleAsync(item => item.Id == id);
        var document = await db.Documents.SingleAsync(item => item.Id == row.AnswerDocumentId);
        (document.Status, document.Sha256) = (DocumentStatus.Printed, new string('a', 64));
        db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = [1, 2, 3] });
        await db.SaveChangesAsync();
        return document.Id;
    }

    /// <summary>The whole way to a signed answer.</summary>
    public async Task<AnswerSigned> AnswerAsync(Guid id, ComplaintOutcome outcome)
    {
        var document = await DraftedAsync(id, outcome);
        return await Answers.SignAsync(Host.Supervisor, id, (await ViewAsync(id)).Version, document, [9]);
    }

    public async Task<QueueEntryState?> EntryAsync(Guid caseId)
    {
        await using var db = Host.Database.CreateDbContext();
        return await db.QueueEntries.Where(entry => entry.CaseId == caseId).Select(entry => (QueueEntryState?)entry.State).SingleOrDefaultAsync();
    }

    public async Task<IReadOnlyList<(QueueEventKind Kind, QueueCause Cause)>> LinesAsync(Guid caseId)
    {
        await using var db = Host.Database.CreateDbContext();
        var lines = await db.QueueLines.Where(line => db.QueueEntries.Any(entry => entry.Id == line.EntryId && entry.CaseId == caseId)).ToListAsync();
        return [.. QueueJournal.InOrder(lines).Select(line => (line.Kind, line.Cause))];
    }

    public async Task<IReadOnlyList<DocumentKind>> DocumentsAsync(Guid caseId)
    {
        await using var db = Host.Database.CreateDbContext();
        return await db.Documents.Where(document => document.CaseId == caseId).OrderBy(document => document.CreatedAt).ThenBy(document => document.Id).Select(document => document.Kind).ToListAsync();
    }

    public Task<int?> PlaceAsync(Guid caseId) => lists.PlaceAsync(caseId);

    public Task AssertQueuesAreWholeAsync() => lists.AssertQueuesAreWholeAsync();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await lists.DisposeAsync();
    }
}

using System.Security.Cryptography;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Signing;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Support;

/// <summary>Decisions that wait for a signature in a running portal, made after the one of the demonstration: printed, frozen, with nothing open.</summary>
internal static class WaitingDecisions
{
    private static int serial = 500;

    /// <summary>Makes as many of them for the provider of the demonstration in Astana.</summary>
    public static async Task<IReadOnlyList<SigningTarget>> MakeAsync(IServiceProvider services, int count)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var provider = await db.Providers.SingleAsync(row => row.Code == "AST");
        var sample = await db.Cases.AsNoTracking().FirstAsync(row => row.ProviderId == provider.Id && row.DecisionDocumentId != null && row.State == CaseState.PositiveDrafted);
        var model = await db.Documents.AsNoTracking().SingleAsync(document => document.Id == sample.DecisionDocumentId);
        var made = new List<SigningTarget>();
        for (var n = 0; n < count; n++)
        {
            var number = Interlocked.Increment(ref serial);
            var row = (HousingCase)db.Entry(sample).CurrentValues.ToObject();
            var document = (CaseDocument)db.Entry(model).CurrentValues.ToObject();
            (row.Id, row.Number) = (Guid.CreateVersion7(), $"AST-2026-9{number:00000}");
            row.ApplicantIin = TestPeople.Iin(new(1981, 2, 3), serial: number * 3);
            var pdf = System.Text.Encoding.ASCII.GetBytes($"%PDF-1.7 decision {number}");
            (document.Id, document.CaseId, document.Token, document.Number) = (Guid.CreateVersion7(), row.Id, $"waiting-{number}", $"AST-S-2026-9{number}");
            (document.Status, document.Sha256) = (DocumentStatus.Printed, Convert.ToHexStringLower(SHA256.HashData(pdf)));
            row.DecisionDocumentId = document.Id;
            db.AddRange(row, document, new DocumentContent { Id = document.Id, Pdf = pdf });
            await db.SaveChangesAsync();
            foreach (var item in (await AssessmentService.LoadAsync(db, row, provider, default)).Findings.Where(item => item.Decided != Verdict.Met))
                db.FindingReviews.Add(new FindingReview { ProviderId = row.ProviderId, CaseId = row.Id, RuleCode = item.Finding.Rule.Code, Computed = item.Finding.Verdict, Decided = Verdict.Met, Reason = "seen", At = row.FiledAt });
            await db.SaveChangesAsync();
            made.Add(new SigningTarget(SigningKind.Decision, row.Id, row.Version, document.Id));
        }
        return made;
    }

    public static async Task<Actor> ActorAsync(IServiceProvider services, string account, params StaffRole[] roles)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.UserName == account);
        return new Actor(user.Id, user.FullName, user.ProviderId, roles);
    }
}

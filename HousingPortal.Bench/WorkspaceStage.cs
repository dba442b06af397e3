using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Worklist;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Bench;

/// <summary>
/// Puts the work of the last months beside the long lists of a provider: of N cases a twentieth open, of every age and some overdue, and a tenth decided in the last year, with
/// their history, spread over thirty officers.
/// </summary>
internal static class WorkspaceStage
{
    private const int Officers = 30;
    private const string Prefix = "WORK";

    /// <summary>Does nothing when the file has them already.</summary>
    public static async Task AddAsync(IDbContextFactory<PortalDb> databases, Guid providerId, int size, DateOnly today, WorkingCalendar calendar)
    {
        await using var db = databases.CreateDbContext();
        if (await db.Cases.AnyAsync(row => row.ProviderId == providerId && row.Number.StartsWith(Prefix)))
            return;
        var random = new Random(5);
        var cases = new List<HousingCase>();
        var lines = new List<CaseEventRow>();
        for (var n = 0; n < size / 20; n++)
            Open(n);
        for (var n = 0; n < size / 10; n++)
            Decided(n);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Users.AddRange(Enumerable.Range(0, Officers).Select(n => new PortalUser { Id = OfficerId(n), UserName = OfficerId(n), FullName = $"Bench officer {n:00}", ProviderId = providerId }));
        await db.SaveChangesAsync();
        await BulkInsert.WriteAsync(db, cases, default);
        await BulkInsert.WriteAsync(db, lines, default);
        await transaction.CommitAsync();

        void Open(int n)
        {
            var row = Case(n, calendar.AddWorkingDays(today.AddDays(-random.Next(8)), random.Next(ServiceTerm.WorkingDays + 1)));
            row.State = WorklistNarrower.Open[random.Next(WorklistNarrower.Open.Length)];
            if (random.Next(10) > 0)
                row.AssignedToId = OfficerId(random.Next(Officers));
            Line(row, CaseAction.TakeUp, 9);
            if (random.Next(25) == 0)
                Line(row, CaseAction.ReturnPositive, 2);
            if (random.Next(100) == 0)
                Line(row, CaseAction.AllowLateNotice, 1);
        }

        void Decided(int n)
        {
            var day = today.AddDays(-1 - random.Next(360));
            var row = Case(size + n, calendar.AddWorkingDays(day, random.Next(6)));
            (row.State, row.DecidedAt) = (random.Next(6) == 0 ? CaseState.Refused : CaseState.OnList, day.ToDateTime(new TimeOnly(4 + random.Next(9), random.Next(60)), DateTimeKind.Utc));
            row.RefusalGrounds = row.State == CaseState.Refused ? string.Join(',', RefusalGrounds.All.Select(ground => ground.Code).Where(_ => random.Next(6) == 0).DefaultIfEmpty("G2")) : "";
            row.AssignedToId = OfficerId(random.Next(Officers));
            Line(row, CaseAction.TakeUp, 0);
            Line(row, row.State == CaseState.Refused ? CaseAction.SignRefusal : CaseAction.SignPositive, 0);
            if (random.Next(20) == 0)
                Line(row, CaseAction.ReturnPositive, 0);
            if (random.Next(100) == 0)
                Line(row, CaseAction.AllowLateRefusal, 0);
        }

        HousingCase Case(int n, DateOnly dueOn)
        {
            var row = new HousingCase
            {
                ProviderId = providerId,
                Number = string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{dueOn.Year}-{n:000000}"),
                FiledAt = dueOn.AddDays(-21).ToDateTime(new TimeOnly(5, 0), DateTimeKind.Utc),
                ReceivedOn = dueOn.AddDays(-21),
                DueOn = dueOn,
                CalendarRevision = calendar.Revision,
                EditionCode = Editions.InForceOn(new(2025, 3, 3))!.Code,
                UpdatedAt = dueOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                Version = Guid.CreateVersion7(),
            };
            row.Take(new Annex1Form
            {
                Surname = "Bench",
                GivenName = "Person",
                Iin = SyntheticNumbers.Iin(new DateOnly(1950, 1, 1).AddDays(n % 15_000), n % 2 == 0, 500 + (n / 15_000 * 10)),
                List = QueueList.SociallyVulnerable,
                Category = Categories.Of(QueueList.SociallyVulnerable)[0],
                Mobile = "+77010000000",
            });
            row.Persons.Clear();
            cases.Add(row);
            return row;
        }

        void Line(HousingCase row, CaseAction action, int daysAgo) => lines.Add(new CaseEventRow
        {
            ProviderId = providerId,
            CaseId = row.Id,
            Type = CaseEventTypes.ActionPrefix + action,
            At = (row.DecidedAt ?? today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).AddDays(-daysAgo).AddMinutes(-1),
            ActorId = "bench",
            ActorName = "Bench",
            DataJson = "{\"reason\":\"bench\"}",
        });
    }

    public static string OfficerId(int n) => string.Create(CultureInfo.InvariantCulture, $"bench-{n:00}");
}

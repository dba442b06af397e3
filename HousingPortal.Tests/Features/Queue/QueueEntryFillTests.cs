using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HousingPortal.Tests.Features.Queue;

public sealed class QueueEntryFillTests
{
    [Fact]
    public async Task Entries_of_before_the_migration_get_what_they_would_have_taken_from_their_case()
    {
        await using var database = TestDatabase.Sqlite();
        await SeedCommand.FillAsync(database, 700, new(2026, 11, 24), TextWriter.Null);
        await using var db = database.CreateDbContext();
        await ChangeOneAsync(db);
        var before = await FactsAsync(db);
        Assert.Equal((" ТЕСТОВ ОҒЛЫ АЙ", 3), (before[0].NameParts, before[0].Household));

        var migrations = db.Database.GetMigrations().ToList();
        var filling = migrations.FindIndex(name => name.EndsWith("_QueueExport", StringComparison.Ordinal));
        await db.GetService<IMigrator>().MigrateAsync(migrations[filling - 1]);
        await db.Database.MigrateAsync();

        Assert.Equal(before, await FactsAsync(db));
    }

    /// <summary>A name of two parts joined by a hyphen, and a family.</summary>
    private static async Task ChangeOneAsync(PortalDb db)
    {
        var entry = await db.QueueEntries.OrderBy(row => row.RegistrationNumber).FirstAsync();
        var row = await db.Cases.SingleAsync(item => item.Id == entry.CaseId);
        row.Take(new Annex1Form
        {
            Surname = "Тестов-Оғлы",
            GivenName = "Ай",
            Iin = row.ApplicantIin,
            List = row.List,
            Category = row.Category,
            Family = [new() { Iin = TestPeople.Iin(new(2010, 1, 1)) }, new() { Iin = TestPeople.Iin(new(2012, 1, 1)) }],
        });
        entry.Take(row, 3);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static async Task<List<(string Number, string Category, string NameParts, int Household)>> FactsAsync(PortalDb db) =>
        [.. (await db.QueueEntries.AsNoTracking().OrderBy(row => row.RegistrationNumber).ToListAsync()).Select(row => (row.RegistrationNumber, row.Category.ToString(), row.NameParts, row.Household))];
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace HousingPortal.Web.Data;

/// <summary>Gives entries of before <see cref="QueueEntry.Take"/> what they would have taken. Called once, by the migration that adds the columns and before it makes the indexes.</summary>
internal static class QueueEntryFill
{
    public static void FillQueueEntries(this MigrationBuilder migration)
    {
        // The databases differ in how they join texts and count the members of a JSON list.
        var (space, members) = migration.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite"
            ? ("' ' ||", "CASE WHEN json_valid(c.ApplicationJson) THEN COALESCE(json_array_length(c.ApplicationJson, '$.family'), 0) ELSE 0 END")
            : ("N' ' +", "CASE WHEN ISJSON(c.ApplicationJson) = 1 THEN (SELECT COUNT(*) FROM OPENJSON(c.ApplicationJson, '$.family')) ELSE 0 END");
        migration.Sql($"""
            UPDATE QueueEntries SET
                Category = (SELECT c.Category FROM Cases c WHERE c.Id = QueueEntries.CaseId),
                NameParts = (SELECT {space} REPLACE(c.SearchName, '-', ' ') FROM Cases c WHERE c.Id = QueueEntries.CaseId),
                Household = 1 + (SELECT {members} FROM Cases c WHERE c.Id = QueueEntries.CaseId)
            """);
    }
}

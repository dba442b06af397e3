using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueExport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RegisterChecks_CaseId",
                table: "RegisterChecks");

            migrationBuilder.DropIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber",
                table: "QueueEntries");

            migrationBuilder.AddColumn<string>(
                name: "Category",
                table: "QueueEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Household",
                table: "QueueEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "NameParts",
                table: "QueueEntries",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "QueueExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Filter = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueExports_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.FillQueueEntries();

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChecks_CaseId_AnsweredAt",
                table: "RegisterChecks",
                columns: new[] { "CaseId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueEntries_ProviderId_List_State_Category_CompleteAt_RegistrationNumber_NameParts",
                table: "QueueEntries",
                columns: new[] { "ProviderId", "List", "State", "Category", "CompleteAt", "RegistrationNumber", "NameParts" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber_NameParts",
                table: "QueueEntries",
                columns: new[] { "ProviderId", "List", "State", "CompleteAt", "RegistrationNumber", "NameParts" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueExports_ProviderId_StartedAt",
                table: "QueueExports",
                columns: new[] { "ProviderId", "StartedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QueueExports");

            migrationBuilder.DropIndex(
                name: "IX_RegisterChecks_CaseId_AnsweredAt",
                table: "RegisterChecks");

            migrationBuilder.DropIndex(
                name: "IX_QueueEntries_ProviderId_List_State_Category_CompleteAt_RegistrationNumber_NameParts",
                table: "QueueEntries");

            migrationBuilder.DropIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber_NameParts",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "Category",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "Household",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "NameParts",
                table: "QueueEntries");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterChecks_CaseId",
                table: "RegisterChecks",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber",
                table: "QueueEntries",
                columns: new[] { "ProviderId", "List", "State", "CompleteAt", "RegistrationNumber" });
        }
    }
}

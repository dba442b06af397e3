using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_QueueEntries_ProviderId_List_CompleteAt_RegistrationNumber",
                table: "QueueEntries");

            migrationBuilder.AddColumn<DateTime>(
                name: "LastAt",
                table: "QueueLists",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "LastHash",
                table: "QueueLists",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "LastSequence",
                table: "QueueLists",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "QueueEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Active");

            migrationBuilder.AddColumn<DateTime>(
                name: "StateSince",
                table: "QueueEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "QueueEntries",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "QueueLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false),
                    CompleteAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegistrationNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueLines_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QueueSnapshots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueueSnapshots_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber",
                table: "QueueEntries",
                columns: new[] { "ProviderId", "List", "State", "CompleteAt", "RegistrationNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueLines_EntryId_At",
                table: "QueueLines",
                columns: new[] { "EntryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueLines_ProviderId_List_At",
                table: "QueueLines",
                columns: new[] { "ProviderId", "List", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_QueueLines_ProviderId_List_Sequence",
                table: "QueueLines",
                columns: new[] { "ProviderId", "List", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueueSnapshots_ProviderId_List_Day",
                table: "QueueSnapshots",
                columns: new[] { "ProviderId", "List", "Day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QueueLines");

            migrationBuilder.DropTable(
                name: "QueueSnapshots");

            migrationBuilder.DropIndex(
                name: "IX_QueueEntries_ProviderId_List_State_CompleteAt_RegistrationNumber",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "LastAt",
                table: "QueueLists");

            migrationBuilder.DropColumn(
                name: "LastHash",
                table: "QueueLists");

            migrationBuilder.DropColumn(
                name: "LastSequence",
                table: "QueueLists");

            migrationBuilder.DropColumn(
                name: "State",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "StateSince",
                table: "QueueEntries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "QueueEntries");

            migrationBuilder.CreateIndex(
                name: "IX_QueueEntries_ProviderId_List_CompleteAt_RegistrationNumber",
                table: "QueueEntries",
                columns: new[] { "ProviderId", "List", "CompleteAt", "RegistrationNumber" });
        }
    }
}

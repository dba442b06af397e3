using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CalendarRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CalendarNumber",
                table: "Providers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CalendarNumber",
                table: "Cases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "CalendarRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    BasedOn = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PatchJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    TouchedCases = table.Column<int>(type: "int", nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarRevisions_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarRevisions_ProviderId_Number",
                table: "CalendarRevisions",
                columns: new[] { "ProviderId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarRevisions");

            migrationBuilder.DropColumn(
                name: "CalendarNumber",
                table: "Providers");

            migrationBuilder.DropColumn(
                name: "CalendarNumber",
                table: "Cases");
        }
    }
}

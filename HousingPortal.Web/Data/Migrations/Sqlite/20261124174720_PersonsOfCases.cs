using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PersonsOfCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CasePersons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Iin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePersons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CasePersons_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CasePersons_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CasePersons_CaseId",
                table: "CasePersons",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CasePersons_Claim",
                table: "CasePersons",
                column: "Claim",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CasePersons_Iin",
                table: "CasePersons",
                column: "Iin");

            migrationBuilder.CreateIndex(
                name: "IX_CasePersons_ProviderId",
                table: "CasePersons",
                column: "ProviderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CasePersons");
        }
    }
}

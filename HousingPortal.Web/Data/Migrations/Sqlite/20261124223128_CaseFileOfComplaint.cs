using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseFileOfComplaint : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Recused",
                table: "Complaints");

            migrationBuilder.AddColumn<Guid>(
                name: "CaseFileId",
                table: "Complaints",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CaseFileId",
                table: "Complaints");

            migrationBuilder.AddColumn<string>(
                name: "Recused",
                table: "Complaints",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}

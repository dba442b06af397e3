using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WorseningEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WorseningJson",
                table: "Cases",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WorseningJson",
                table: "Cases");
        }
    }
}

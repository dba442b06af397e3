using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListPublication : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ListPublicationChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WasPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    NameBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NameAfter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListPublicationChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListPublicationChanges_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListPublications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShownName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LinesHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListPublications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListPublications_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedPages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedPages_ListPublications_PublicationId",
                        column: x => x.PublicationId,
                        principalTable: "ListPublications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ListPublicationChanges_ProviderId_RecordedAt",
                table: "ListPublicationChanges",
                columns: new[] { "ProviderId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ListPublications_ProviderId_Target",
                table: "ListPublications",
                columns: new[] { "ProviderId", "Target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedPages_PublicationId_Number",
                table: "PublishedPages",
                columns: new[] { "PublicationId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ListPublicationChanges");

            migrationBuilder.DropTable(
                name: "PublishedPages");

            migrationBuilder.DropTable(
                name: "ListPublications");
        }
    }
}

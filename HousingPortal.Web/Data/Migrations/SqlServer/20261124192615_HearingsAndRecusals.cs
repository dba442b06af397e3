using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HearingsAndRecusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HearingEndsAt",
                table: "Cases",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HearingPlaceId",
                table: "Cases",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeliveryProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SetTheDay = table.Column<bool>(type: "bit", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryProofs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeliveryProofs_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeliveryProofs_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HearingPlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NameKk = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    NameRu = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    IsClosed = table.Column<bool>(type: "bit", nullable: false),
                    Taken = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HearingPlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HearingPlaces_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HearingProtocols",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChairId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    ChairName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SecretaryId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    SecretaryName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HeldFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Participants = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Question = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Explanations = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    QuestionsAndAnswers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChairSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SecretarySignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Comments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CommentedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HearingProtocols", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HearingProtocols_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HearingProtocols_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PositionEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WasInTime = table.Column<bool>(type: "bit", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PositionEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PositionEvidence_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PositionEvidence_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficialId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    OfficialName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByParticipant = table.Column<bool>(type: "bit", nullable: false),
                    DeclaredById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    DeclaredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DeclaredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecideBy = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recusals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recusals_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderId_HearingStartsAt",
                table: "Cases",
                columns: new[] { "ProviderId", "HearingStartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryProofs_CaseId",
                table: "DeliveryProofs",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryProofs_ProviderId",
                table: "DeliveryProofs",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_HearingPlaces_ProviderId",
                table: "HearingPlaces",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_HearingProtocols_CaseId_HeldFrom",
                table: "HearingProtocols",
                columns: new[] { "CaseId", "HeldFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HearingProtocols_ProviderId_HeldOn",
                table: "HearingProtocols",
                columns: new[] { "ProviderId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PositionEvidence_CaseId",
                table: "PositionEvidence",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PositionEvidence_ProviderId",
                table: "PositionEvidence",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_CaseId_OfficialId",
                table: "Recusals",
                columns: new[] { "CaseId", "OfficialId" });

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_ProviderId_State_DecideBy",
                table: "Recusals",
                columns: new[] { "ProviderId", "State", "DecideBy" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeliveryProofs");

            migrationBuilder.DropTable(
                name: "HearingPlaces");

            migrationBuilder.DropTable(
                name: "HearingProtocols");

            migrationBuilder.DropTable(
                name: "PositionEvidence");

            migrationBuilder.DropTable(
                name: "Recusals");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ProviderId_HearingStartsAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HearingEndsAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HearingPlaceId",
                table: "Cases");
        }
    }
}

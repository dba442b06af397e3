using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ComplaintsAndWorkspace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_ProviderId_State_DueOn",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_CaseEvents_ProviderId",
                table: "CaseEvents");

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Outbox",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Documents",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "ComplaintId",
                table: "Documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReopenedOn",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ComplaintId",
                table: "Attachments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FormJson = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PersonIin = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    NoticeLanguage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LearntOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AppealStated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Filing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficialId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    OfficialName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TookPart = table.Column<string>(type: "TEXT", nullable: false),
                    Recused = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    ReviewerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ForwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ForwardedTo = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ProviderAnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProviderAnswer = table.Column<string>(type: "TEXT", nullable: false),
                    PositionsRecorded = table.Column<bool>(type: "INTEGER", nullable: false),
                    PositionOfPerson = table.Column<string>(type: "TEXT", nullable: false),
                    PositionOfProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reasoning = table.Column<string>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExecutedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Execution = table.Column<string>(type: "TEXT", nullable: false),
                    StoppedRemoval = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnswerDocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Complaints_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Complaints_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SimulatedComplaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintJson = table.Column<string>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TimesFetched = table.Column<int>(type: "INTEGER", nullable: false),
                    AnswerReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    AnswerFailure = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SimulatedComplaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ToState = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintEvents_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ComplaintEvents_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CourtCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<string>(type: "TEXT", nullable: false),
                    PositionDocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PositionByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Judgment = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    JudgedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SavedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CourtCases_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CourtCases_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CourtCases_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ComplaintId",
                table: "Documents",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderId_State_DecidedAt_AssignedToId_DueOn",
                table: "Cases",
                columns: new[] { "ProviderId", "State", "DecidedAt", "AssignedToId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderId_State_DueOn_AssignedToId",
                table: "Cases",
                columns: new[] { "ProviderId", "State", "DueOn", "AssignedToId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_ProviderId_Type_At",
                table: "CaseEvents",
                columns: new[] { "ProviderId", "Type", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_ComplaintId",
                table: "Attachments",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintEvents_ComplaintId_At",
                table: "ComplaintEvents",
                columns: new[] { "ComplaintId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintEvents_ProviderId",
                table: "ComplaintEvents",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CaseId",
                table: "Complaints",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ProviderId_Number",
                table: "Complaints",
                columns: new[] { "ProviderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ProviderId_State_EndedOn",
                table: "Complaints",
                columns: new[] { "ProviderId", "State", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_RequestId",
                table: "Complaints",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourtCases_CaseId",
                table: "CourtCases",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CourtCases_ComplaintId",
                table: "CourtCases",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_CourtCases_ProviderId",
                table: "CourtCases",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_SimulatedComplaints_SentAt",
                table: "SimulatedComplaints",
                column: "SentAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ComplaintEvents");

            migrationBuilder.DropTable(
                name: "CourtCases");

            migrationBuilder.DropTable(
                name: "SimulatedComplaints");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_Documents_ComplaintId",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ProviderId_State_DecidedAt_AssignedToId_DueOn",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ProviderId_State_DueOn_AssignedToId",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_CaseEvents_ProviderId_Type_At",
                table: "CaseEvents");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_ComplaintId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "ComplaintId",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "ReopenedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ComplaintId",
                table: "Attachments");

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Documents",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderId_State_DueOn",
                table: "Cases",
                columns: new[] { "ProviderId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_ProviderId",
                table: "CaseEvents",
                column: "ProviderId");
        }
    }
}

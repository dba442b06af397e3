using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HousingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HearingsComplaintsCaseFilesAndTrust : Migration
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
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "CheckProblem",
                table: "DocumentSignatures",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "DocumentSignatures",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DocumentSha256",
                table: "DocumentSignatures",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EvidenceHashes",
                table: "DocumentSignatures",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Documents",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "ComplaintId",
                table: "Documents",
                type: "uniqueidentifier",
                nullable: true);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReopenedOn",
                table: "Cases",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ComplaintId",
                table: "Attachments",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestedById = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RequestedByName = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Pages = table.Column<int>(type: "int", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailureKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    FormJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    PersonIin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    NoticeLanguage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Addressee = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LearntOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AppealStated = table.Column<bool>(type: "bit", nullable: false),
                    Filing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfficialId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    OfficialName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TookPart = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ReviewerId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    ReviewerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ForwardedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ForwardedTo = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProviderAnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProviderAnswer = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PositionsRecorded = table.Column<bool>(type: "bit", nullable: false),
                    PositionOfPerson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PositionOfProvider = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reasoning = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExecutedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Execution = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    StoppedRemoval = table.Column<bool>(type: "bit", nullable: false),
                    AnswerDocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "EvidenceItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FetchedLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ThisUpdate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextUpdate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FetchedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FetchedLists", x => x.Id);
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

            migrationBuilder.CreateTable(
                name: "SimulatedComplaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ComplaintJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TimesFetched = table.Column<int>(type: "int", nullable: false),
                    AnswerReference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    AnswerFailure = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SimulatedComplaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrustedCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsAnchor = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Certificate = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NotAfter = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    AddedByName = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true),
                    RemovedByName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RemovalReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustedCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrustedCertificates_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TrustEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrustEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrustEvents_Providers_ProviderId",
                        column: x => x.ProviderId,
                        principalTable: "Providers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ComplaintEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ToState = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ComplaintId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Court = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PositionDocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PositionByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Effect = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Judgment = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    JudgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "IX_DocumentSignatures_CheckedAt",
                table: "DocumentSignatures",
                column: "CheckedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_ComplaintId",
                table: "Documents",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderId_HearingStartsAt",
                table: "Cases",
                columns: new[] { "ProviderId", "HearingStartsAt" });

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
                name: "IX_CaseFiles_CaseId_RequestedAt",
                table: "CaseFiles",
                columns: new[] { "CaseId", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_ProviderId_GivenOn_DueOn",
                table: "CaseFiles",
                columns: new[] { "ProviderId", "GivenOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Status_RequestedAt",
                table: "CaseFiles",
                columns: new[] { "Status", "RequestedAt" });

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
                name: "IX_DeliveryProofs_CaseId",
                table: "DeliveryProofs",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryProofs_ProviderId",
                table: "DeliveryProofs",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceItems_Sha256",
                table: "EvidenceItems",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FetchedLists_Address",
                table: "FetchedLists",
                column: "Address",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_SimulatedComplaints_SentAt",
                table: "SimulatedComplaints",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_TrustedCertificates_ProviderId_Fingerprint",
                table: "TrustedCertificates",
                columns: new[] { "ProviderId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_TrustEvents_ProviderId_At",
                table: "TrustEvents",
                columns: new[] { "ProviderId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "ComplaintEvents");

            migrationBuilder.DropTable(
                name: "CourtCases");

            migrationBuilder.DropTable(
                name: "DeliveryProofs");

            migrationBuilder.DropTable(
                name: "EvidenceItems");

            migrationBuilder.DropTable(
                name: "FetchedLists");

            migrationBuilder.DropTable(
                name: "HearingPlaces");

            migrationBuilder.DropTable(
                name: "HearingProtocols");

            migrationBuilder.DropTable(
                name: "PositionEvidence");

            migrationBuilder.DropTable(
                name: "Recusals");

            migrationBuilder.DropTable(
                name: "SimulatedComplaints");

            migrationBuilder.DropTable(
                name: "TrustedCertificates");

            migrationBuilder.DropTable(
                name: "TrustEvents");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropIndex(
                name: "IX_DocumentSignatures_CheckedAt",
                table: "DocumentSignatures");

            migrationBuilder.DropIndex(
                name: "IX_Documents_ComplaintId",
                table: "Documents");

            migrationBuilder.DropIndex(
                name: "IX_Cases_ProviderId_HearingStartsAt",
                table: "Cases");

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
                name: "CheckProblem",
                table: "DocumentSignatures");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "DocumentSignatures");

            migrationBuilder.DropColumn(
                name: "DocumentSha256",
                table: "DocumentSignatures");

            migrationBuilder.DropColumn(
                name: "EvidenceHashes",
                table: "DocumentSignatures");

            migrationBuilder.DropColumn(
                name: "ComplaintId",
                table: "Documents");

            migrationBuilder.DropColumn(
                name: "HearingEndsAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HearingPlaceId",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ReopenedOn",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ComplaintId",
                table: "Attachments");

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "CaseId",
                table: "Documents",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
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

using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Security;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>Two akimats and an institution on a real database, with the intake's services. Today is Monday 23.11.2026, 10:00; Astana has a continuation basis, Pavlodar has none.</summary>
public sealed class IntakeWorld : IAsyncDisposable
{
    private int serial;

    public IntakeWorld()
    {
        Officer = new("officer", "Офицер А.", Astana.Id, [StaffRole.Officer]);
        Colleague = new("colleague", "Әріптес Б.", Astana.Id, [StaffRole.Officer]);
        Stranger = new("stranger", "Бөтен В.", Pavlodar.Id, [StaffRole.Officer]);
        Hr = new("hr", "Кадр Г.", Institute.Id, [StaffRole.HrOfficer]);
        var local = new ProviderClock(Clock);
        Drafts = new(Database, local);
        Gate = new(Database, local);
        Attachments = new(Database, local, Options.Create(Limits));
        Doubles = new(Database);
        Registration = new(Database, local, new CheckService(Database, local, new CheckSignal()), new NoticeService(Database, null!, local, new DeliverySignal(), NullLogger<NoticeService>.Instance));
    }

    public TestDatabase Database { get; } = TestDatabase.Sqlite();
    public ManualClock Clock { get; } = new();
    public Provider Astana { get; } = new() { Code = "AST", Kato = "710000000", NameKk = "Астана", NameRu = "Астана" };
    public Provider Pavlodar { get; } = new() { Code = "PVL", Kato = "551010000" };
    public Provider Institute { get; } = new()
    {
        Code = "INS",
        Kato = "710000000",
        Kind = ProviderKind.Workplace,
        Workplace = WorkplaceKind.StateInstitution,
        NameKk = "Институт",
        NameRu = "Институт",
        Bin = "180140000018",
    };
    public Actor Officer { get; }
    public Actor Colleague { get; }
    public Actor Stranger { get; }
    public Actor Hr { get; }
    public AttachmentOptions Limits { get; } = new() { MaxBytes = 2000, MaxCount = 3 };
    public DraftService Drafts { get; }
    public IntakeGate Gate { get; }
    public AttachmentService Attachments { get; }
    public DoubleService Doubles { get; }
    public RegistrationService Registration { get; }

    public async Task<IntakeWorld> SettleAsync()
    {
        await using var db = Database.CreateDbContext();
        db.Providers.AddRange(Astana, Pavlodar, Institute);
        db.ContinuationBases.Add(new ContinuationBasisRow { ProviderId = Astana.Id, Document = "№ 1", Reason = "оқыту", ValidFrom = new(2025, 5, 24) });
        db.ContinuationBases.Add(new ContinuationBasisRow { ProviderId = Institute.Id, Document = "№ 1", Reason = "оқыту", ValidFrom = new(2025, 5, 24) });
        await db.SaveChangesAsync();
        return this;
    }

    public string NextIin() => TestPeople.Iin(new(1990, 1, 15), serial: ++serial * 7);

    /// <summary>A form with nothing wrong in it: list 4, sanitary ground, one child, one income.</summary>
    public Annex1Form RightForm(string? iin = null)
    {
        iin ??= NextIin();
        return new()
        {
            Surname = "Тестов",
            GivenName = "Әлихан",
            Iin = iin,
            Mobile = "8 701 123 45 67",
            WantedRooms = 2,
            List = QueueList.SociallyVulnerable,
            Category = Category.OldAgePensioner,
            NeedGround = NeedGround.SanitaryFail,
            Family = [new() { Kinship = Kinship.Child, Iin = TestPeople.Iin(new(2010, 5, 5)) }],
            Income = [new() { MemberIin = iin, Kind = IncomeKind.Pay, Amount = 120_000 }],
            AcceptsMismatchedHousing = true,
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = new(2026, 11, 20),
        };
    }

    /// <summary>Annex 2 with nothing wrong in it: an employee with a child.</summary>
    public Annex2Form RightWorkplaceForm(string? iin = null) => new()
    {
        Workplace = WorkplaceKind.StateInstitution,
        WorkplaceName = "Институт",
        HeadName = "Басшы Басшыұлы",
        Surname = "Бекова",
        GivenName = "Сара",
        Iin = iin ?? NextIin(),
        Address = "Астана, Ғылым 3",
        Mobile = "8 701 123 45 67",
        Category = Category.WorkplaceEmployee,
        NeedGround = NeedGround.NoDwelling,
        WantedRooms = 2,
        Family = [new() { Kinship = Kinship.Child, Surname = "Беков", GivenName = "Али", Iin = TestPeople.Iin(new(2010, 5, 5)) }],
        ConsentsToCommunalHousingCheck = true,
        ConsentsToProtectedData = true,
        SignedOn = new(2026, 11, 20),
    };

    /// <summary>A saved draft with this form; gives its id and version.</summary>
    public async Task<(Guid Id, Guid Version)> DraftAsync(Annex1Form? form = null, Actor? owner = null) => await DraftAsync((IHousingApplication)(form ?? RightForm()), owner);

    public async Task<(Guid Id, Guid Version)> DraftAsync(IHousingApplication form, Actor? owner = null)
    {
        owner ??= Officer;
        var id = (await Drafts.CreateAsync(owner)).Value;
        var saved = await Drafts.SaveAsync(owner, id, (await Drafts.GetAsync(owner, id))!.Version, form, IntakeStep.CheckAnswers);
        return (id, saved.Saved!.Version);
    }

    public async Task<RegisteredCase> RegisteredAsync(Annex1Form? form = null)
    {
        var (id, version) = await DraftAsync(form);
        var outcome = await Registration.RegisterAsync(Officer, id, version);
        Assert.Null(outcome.Error);
        return outcome.Case!;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

/// <summary>The smallest files that are what they say.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();
    public static readonly byte[] CutPdf = "%PDF-1.7\n1 0 obj<<>>endobj\n"u8.ToArray();
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xD9];
    public static readonly byte[] CutJpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2];
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    public static readonly byte[] Program = [.. "MZ"u8, .. new byte[100]];
}

using System.Text.RegularExpressions;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.People;
using HousingPortal.Tests.Features.Checks;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;

namespace HousingPortal.Tests.Integrations.StateRegisters;

/// <summary>The people of docs/simulator.md do what is written beside them.</summary>
public sealed partial class SimulatorTests : IAsyncLifetime
{
    private readonly CheckScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public void The_documented_people_are_those_of_the_file_and_their_numbers_are_valid()
    {
        var documented = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "simulator.md"))).Select(row => (Iin: row.Groups[1].Value, Name: row.Groups[2].Value)).ToList();

        Assert.NotEmpty(documented);
        Assert.All(documented, person => Assert.True(Iin.Parse(person.Iin).IsSuccess, person.Iin));
        Assert.Equal(CheckScene.Simulator.People.Select(person => (person.Iin, person.Name)).Order(), documented.Order());
        Assert.All(CheckScene.Simulator.People.SelectMany(person => person.Family ?? []), link => Assert.NotNull(CheckScene.Simulator.Find(link.Iin)));
    }

    [Theory]
    [InlineData("880412471017", QueueList.SociallyVulnerable)]
    [InlineData("850221371037", QueueList.SociallyVulnerable, "E5.4-income")]
    [InlineData("791105471041", QueueList.SociallyVulnerable, "E5.4-income")]
    [InlineData("920630471052", QueueList.SociallyVulnerable, "E5.2-three-years")]
    [InlineData("830817371063", QueueList.SociallyVulnerable, "E9.3-need")]
    [InlineData("810126471089", QueueList.SociallyVulnerable, "E11-worsening")]
    [InlineData("760314371093", QueueList.EmergencyDwelling)]
    [InlineData("741202471109", QueueList.EmergencyDwelling, "E9.1-emergency-place")]
    [InlineData("900719471111", QueueList.SociallyVulnerable)]
    [InlineData("870923371136", QueueList.SociallyVulnerable, "E5.4-category", "A4.8-papers")]
    [InlineData("930113471211", QueueList.SociallyVulnerable, "E5.4-income", "A4.8-papers")]
    [InlineData("911011471147", QueueList.SociallyVulnerable)]
    [InlineData("891219471191", QueueList.SociallyVulnerable, "E9.6-communal-lease", "E11-worsening")]
    [InlineData("940208471160", QueueList.SociallyVulnerable, "A4.9.1-reliability")]
    [InlineData("080315571178", QueueList.Orphans)]
    [InlineData("240622371189", QueueList.WarVeterans)]
    [InlineData("820704371205", QueueList.PublicService, "E9.6-communal-lease")]
    public async Task Each_person_leaves_just_these_findings_open(string iin, QueueList list, params string[] open)
    {
        var form = CheckScene.FormOf(iin);
        form.List = list;
        if (list == QueueList.EmergencyDwelling)
            (form.Category, form.NeedGround) = (Category.EmergencyDwellingOwner, NeedGround.EmergencyOnlyDwelling);

        var findings = await AssessAsync(form);

        Assert.Equal(open, findings.Where(finding => finding.Decided != Verdict.Met).Select(finding => finding.Finding.Rule.Code));
    }

    [Fact]
    public async Task An_income_exactly_on_the_line_stays_there_whatever_the_family()
    {
        var form = CheckScene.FormOf("791105471041");
        form.Family = [new FamilyMemberForm { Iin = TestPeople.Iin(new(2015, 5, 5)), Kinship = Kinship.Child }, new FamilyMemberForm { Iin = TestPeople.Iin(new(2018, 5, 5)), Kinship = Kinship.Child }];
        var id = await scene.RegisterAsync(form);
        await scene.Runner().RunDueAsync(default);

        var income = (await scene.Assessments.GetAsync(scene.Officer, id))!.Income!;

        Assert.Equal((3, income.Threshold.Value, false), (income.Members, income.PerMemberPerMonth, income.IsBelow));
        Assert.Equal(157_638.10m, income.Threshold.Value);
    }

    [Theory]
    [InlineData(QueueList.SociallyVulnerable, Category.Kandas)]
    [InlineData(QueueList.PublicService, Category.Military)]
    [InlineData(QueueList.LargeFamilies, Category.LargeFamily)]
    [InlineData(QueueList.EmergencyDwelling, Category.EmergencyDwellingOwner)]
    public async Task Somebody_who_is_not_in_the_file_has_told_the_truth(QueueList list, Category category)
    {
        var form = CheckScene.Form();
        (form.List, form.Category) = (list, category);
        form.NeedGround = list == QueueList.EmergencyDwelling ? NeedGround.EmergencyOnlyDwelling : NeedGround.NoDwelling;
        form.EmergencyDwelling.Kato = "710000000";
        form.Family = [new FamilyMemberForm { Iin = TestPeople.Iin(new(2015, 5, 5)), Kinship = Kinship.Child }];
        form.Income = [new IncomeLineForm { MemberIin = form.Iin, Kind = IncomeKind.Pay, Amount = 1_000_000.01m }];

        var findings = await AssessAsync(form);

        // The certificate from the workplace is on paper: no register can hand it in.
        string[] open = category == Category.Military ? ["A4.8-papers"] : [];
        Assert.Equal(open, findings.Where(finding => finding.Decided != Verdict.Met).Select(finding => finding.Finding.Rule.Code));
    }

    [Fact]
    public async Task A_declared_income_comes_back_to_the_last_tiyn()
    {
        var form = CheckScene.Form();
        form.Income = [new IncomeLineForm { MemberIin = form.Iin, Kind = IncomeKind.Pay, Amount = 1_000_000.01m }];
        var id = await scene.RegisterAsync(form);
        await scene.Runner().RunDueAsync(default);

        Assert.Equal(1_000_000.01m, (await scene.Assessments.GetAsync(scene.Officer, id))!.Income!.Total);
    }

    [Theory]
    [InlineData("""{ "people": [{ "iin": "880412471018", "name": "N" }] }""", "880412471018")]
    [InlineData("""{ "people": [{ "iin": "880412471017", "name": "N" }, { "iin": "880412471017", "name": "N" }] }""", "twice")]
    [InlineData("""{ "people": [], "wrong": 1 }""", "wrong")]
    public void A_file_with_a_mistake_stops_the_start_and_says_where(string json, string says)
    {
        var folder = Directory.CreateTempSubdirectory("housing-portal-test-");
        File.WriteAllText(Path.Combine(folder.FullName, "people.json"), json);

        var refusal = Assert.Throws<InvalidOperationException>(() => SimulatorFile.Load("people.json", folder.FullName));

        Assert.Contains("people.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<Web.Features.Assessment.ReviewedFinding>> AssessAsync(Annex1Form form)
    {
        var id = await scene.RegisterAsync(form);
        var runner = scene.Runner();
        for (var look = 0; look < 6; look++, scene.Clock.Advance(TimeSpan.FromMinutes(3)))
            await runner.RunDueAsync(default);
        return [.. (await scene.Assessments.GetAsync(scene.Officer, id))!.Findings.Select(view => view.Item)];
    }

    [GeneratedRegex(@"^\| (\d{12}) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}

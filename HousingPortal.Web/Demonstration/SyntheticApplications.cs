using System.Text.Json;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Features.LawCommands;

namespace HousingPortal.Web.Demonstration;

/// <summary>Applications of made-up families with register answers, as JSON lines: every list and category, families of one to seven, and each fact now and then speaking against registration.</summary>
internal static class SyntheticApplications
{
    private const string Astana = "710000000";
    private const string Pavlodar = "551010000";

    /// <summary>The same lines each time for the same size.</summary>
    public static byte[] Lines(int size)
    {
        using var lines = new MemoryStream();
        for (var i = 0; i < size; i++)
        {
            JsonSerializer.Serialize(lines, Make(i, new Random(i)), FactsSchema.Application);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Split(byte[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = Array.IndexOf(lines, (byte)'\n', start);
            yield return lines.AsMemory(start, end - start);
            start = end + 1;
        }
    }

    private static ApplicationLine Make(int number, Random random)
    {
        var receivedOn = new DateOnly(2024, 1, 3).AddDays(random.Next(1050));
        var provider = random.Next(3) == 0 ? Pavlodar : Astana;
        var list = QueueLists.All[random.Next(QueueLists.All.Count)];
        var categories = Categories.Of(list);
        var form = Form(random, receivedOn, list, categories[random.Next(categories.Count)]);
        return new()
        {
            Id = $"made-up-{number}",
            ReceivedOn = receivedOn,
            ProviderKato = provider,
            Application = form,
            Answers = [.. RequiredChecks.For(form).Select(register => Answer(register, form, receivedOn, provider, random))],
        };
    }

    private static Annex1Form Form(Random random, DateOnly receivedOn, QueueList list, Category category)
    {
        var form = new Annex1Form
        {
            Surname = "Серікова",
            GivenName = "Айгүл",
            Patronymic = "Маратқызы",
            Iin = SyntheticNumbers.Iin(new DateOnly(1965 + random.Next(35), 1 + random.Next(12), 1 + random.Next(28)), true, random.Next(9000)),
            WantedRooms = 1 + random.Next(4),
            List = list,
            Category = category,
            EmploymentMeasures = random.Next(20) == 0,
            NeedGround = list == QueueList.EmergencyDwelling ? NeedGround.EmergencyOnlyDwelling : (NeedGround)(random.Next(4) == 0 ? random.Next(5) : 0),
            AcceptsMismatchedHousing = random.Next(2) == 0,
            Mobile = "+77010000001",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = receivedOn,
        };
        for (var i = random.Next(7); i > 0; i--)
        {
            var kinship = i == 1 ? Kinship.Spouse : Kinship.Child;
            var born = kinship == Kinship.Spouse ? new DateOnly(1970 + random.Next(30), 5, 1 + random.Next(28)) : new DateOnly(2006 + random.Next(17), 9, 1 + random.Next(28));
            form.Family.Add(new() { Kinship = kinship, Surname = "Серіков", GivenName = "Әлихан", Iin = SyntheticNumbers.Iin(born, false, random.Next(8000)) });
        }
        form.Income.Add(new() { MemberIin = form.Iin, Kind = IncomeKind.Pay, Amount = random.Next(3_000_000) });
        return form;
    }

    private static AnswerLine Answer(RegisterKind register, Annex1Form form, DateOnly receivedOn, string provider, Random random)
    {
        var answer = new AnswerLine
        {
            Register = register,
            Outcome = random.Next(20) == 0 ? AnswerOutcome.NoData : AnswerOutcome.Confirms,
            AnsweredAt = receivedOn.ToDateTime(new TimeOnly(6, 0, random.Next(60)), DateTimeKind.Utc),
            RequestId = Convert.ToHexString(BitConverter.GetBytes(random.NextInt64())),
        };
        if (answer.Outcome == AnswerOutcome.NoData)
            return answer;
        var (rarely, kato) = (random.Next(8) == 0, provider[..2] == "71" ? "711310000" : "551010000");
        switch (register)
        {
            case RegisterKind.Identity:
                var born = HousingPortal.Domain.People.Iin.Parse(form.Iin).Value.BirthDate;
                answer.Identity = new(form.Iin, "СЕРІКОВА АЙГҮЛ МАРАТҚЫЗЫ", born, !rarely, true);
                break;
            case RegisterKind.Residence:
                answer.Residence.Add(new(form.Iin, kato, "Абай даңғылы, 12-үй, 34-пәтер", receivedOn.AddYears(-6), receivedOn.AddYears(-2)));
                answer.Residence.Add(new(form.Iin, kato, "Сарыарқа даңғылы, 5-үй, 6-пәтер", receivedOn.AddYears(-2).AddDays(rarely ? 40 : 1), null));
                break;
            case RegisterKind.Family:
                answer.Family.AddRange(form.Family.Select(member => new FamilyLink(member.Iin, rarely ? Kinship.Sibling : member.Kinship!.Value)));
                break;
            case RegisterKind.Category:
                answer.Categories.Add(rarely ? Category.Kandas : form.Category!.Value);
                break;
            case RegisterKind.Income:
                var month = new DateOnly(receivedOn.Year, receivedOn.Month, 1);
                foreach (var earner in form.Family.Where(member => member.Kinship == Kinship.Spouse).Select(member => member.Iin).Prepend(form.Iin))
                    for (var back = 1; back <= 12; back++)
                        answer.Income.Add(new(earner, month.AddMonths(-back), random.Next(20_000, 500_000)));
                break;
            case RegisterKind.DwellingOwnership when rarely || form.List == QueueList.EmergencyDwelling:
                var isEmergency = form.List == QueueList.EmergencyDwelling && !rarely;
                answer.Dwellings.Add(new(form.Iin, "21-318-001-002", kato, "Абай даңғылы, 12-үй", 41.5m, new(2015, 4, 1), null, isEmergency, isEmergency ? "№ 5, 01.02.2024" : null));
                break;
            case RegisterKind.Worsening when rarely:
                answer.Worsenings.Add(new(form.Iin, (WorseningKind)random.Next(5), receivedOn.AddDays(-random.Next(2500)), "№ 7 шарт", false, random.Next(2) == 0));
                break;
            case RegisterKind.CommunalLease when rarely:
                answer.Leases.Add(new(form.Iin, "ҚТ-15", kato, new(2019, 5, 1)));
                break;
        }
        return answer;
    }
}

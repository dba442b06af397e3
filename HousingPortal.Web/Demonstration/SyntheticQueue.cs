using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;

namespace HousingPortal.Web.Demonstration;

/// <summary>The lists of one made-up provider: cases, entries and a journal as years of work would have left them. The same size gives the same people and the same order.</summary>
internal sealed class SyntheticQueue
{
    private static readonly DateOnly FirstDay = new(2024, 1, 3);
    private static readonly DateOnly LastDay = new(2025, 4, 30);
    private const int DaysToDecision = 20;

    /// <summary>Lists with their shares in percent; the longest first.</summary>
    private static readonly (QueueList List, int Share)[] Shares =
        [(QueueList.SociallyVulnerable, 46), (QueueList.PublicService, 26), (QueueList.LargeFamilies, 15), (QueueList.Orphans, 10), (QueueList.EmergencyDwelling, 2), (QueueList.WarVeterans, 1)];

    private static readonly (string Male, string Female)[] Surnames =
    [
        ("Ахметов", "Ахметова"), ("Досанов", "Досанова"), ("Жақсылықов", "Жақсылықова"), ("Сүлейменов", "Сүлейменова"), ("Өтегенов", "Өтегенова"), ("Нұрпейісов", "Нұрпейісова"),
        ("Есенов", "Есенова"), ("Тоқтаров", "Тоқтарова"), ("Үсенов", "Үсенова"), ("Қалиев", "Қалиева"), ("Әбенов", "Әбенова"), ("Байжанов", "Байжанова"), ("Иванов", "Иванова"),
        ("Кузнецов", "Кузнецова"), ("Шевченко", "Шевченко"), ("Ким", "Ким"), ("Беккер", "Беккер"), ("Мельников", "Мельникова"), ("Ковалёв", "Ковалёва"),
    ];

    private static readonly (string Male, string Female)[] GivenNames =
    [
        ("Мұрат", "Гүлжан"), ("Айдос", "Дариға"), ("Бақыт", "Сәния"), ("Қуаныш", "Назгүл"), ("Ержан", "Зарина"), ("Нұрлан", "Айгүл"), ("Әлихан", "Ләззат"), ("Тимур", "Мәдина"),
        ("Андрей", "Елена"), ("Виктор", "Ольга"), ("Денис", "Мария"), ("Рүстем", "Жанар"), ("Дәулет", "Әсел"),
    ];

    private static readonly (string Male, string Female)[] Patronymics =
    [
        ("Серікұлы", "Серікқызы"), ("Әлиұлы", "Әлиқызы"), ("Ерланұлы", "Ерланқызы"), ("Болатұлы", "Болатқызы"), ("Викторович", "Викторовна"), ("Игоревич", "Игоревна"), ("Ілиясұлы", "Ілиясқызы"),
    ];

    private static readonly (int Upto, QueueCause Cause)[] Departures =
        [(50, QueueCause.Housed), (65, QueueCause.OwnWish), (80, QueueCause.GroundsCeased), (90, QueueCause.OwnDwelling), (96, QueueCause.MovedAway), (100, QueueCause.Death)];

    private const string Officer = "Сәрсенова Айгүл Маратқызы";
    private const string Reason = "Деректер тіркелімдердің жауабымен расталды. / Данные подтверждены ответом реестров.";

    private readonly Random random;
    private readonly WorkingCalendar calendar;
    private readonly Dictionary<QueueList, int> ordinals = [];
    private readonly Dictionary<DateOnly, DateOnly> terms = [];
    private (int Year, int Number) last;

    /// <param name="first">Number of the first person; no two providers get the same people.</param>
    public SyntheticQueue(Provider provider, WorkingCalendar calendar, int first, int size, DateTime utcNow)
    {
        this.calendar = calendar;
        random = new Random(first);
        for (var index = 0; index < size; index++)
            Add(provider, first + index, FiledAt(index, size));
        Lists = [.. Entries.Select(entry => entry.List).Distinct().Select(list => new QueueListRow { ProviderId = provider.Id, List = list })];
        foreach (var list in Lists)
            Lines.AddRange(Journal(list, [.. Entries.Where(entry => entry.List == list.List)], utcNow));
        var left = Entries.Where(entry => entry.State == QueueEntryState.Departed).Select(entry => entry.CaseId).ToHashSet();
        Persons = [.. Cases.SelectMany(row => row.Persons)];
        foreach (var person in Persons.Where(person => left.Contains(person.CaseId)))
            (person.IsActive, person.Claim) = (false, null);
        Sequences = [.. Cases.CountBy(row => row.ReceivedOn.Year).Select(year => new NumberSequence { ProviderId = provider.Id, Name = $"registration-{year.Key}", LastNumber = year.Value })];
    }

    public List<HousingCase> Cases { get; } = [];

    /// <summary>Who is on the books by these cases; who left is free to be registered anew.</summary>
    public IReadOnlyList<CasePerson> Persons { get; }
    public List<QueueEntry> Entries { get; } = [];
    public List<QueueLineRow> Lines { get; } = [];
    public IReadOnlyList<QueueListRow> Lists { get; }
    public IReadOnlyList<NumberSequence> Sequences { get; }

    /// <summary>Spread evenly over the days of intake, between nine and six in Astana.</summary>
    private static DateTime FiledAt(int index, int size)
    {
        var place = (double)index / size * (LastDay.DayNumber - FirstDay.DayNumber);
        return FirstDay.AddDays((int)place).ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc).AddSeconds((int)((place - (int)place) * 9 * 3600));
    }

    private void Add(Provider provider, int person, DateTime filedAt)
    {
        var day = DateOnly.FromDateTime(filedAt);
        var list = ListOf(random.Next(100));
        var form = Form(person, list, day);
        last = (day.Year, last.Year == day.Year ? last.Number + 1 : 1);
        var decided = filedAt.AddDays(DaysToDecision);
        var row = new HousingCase
        {
            ProviderId = provider.Id,
            Number = $"{provider.Code}-{day.Year}-{last.Number:000000}",
            State = CaseState.OnList,
            FiledAt = filedAt,
            ReceivedOn = day,
            DueOn = terms.TryGetValue(day, out var due) ? due : terms[day] = ServiceTerm.For(day, calendar).DueOn,
            EditionCode = Editions.InForceOn(day)!.Code,
            RegisteredById = "system",
            OrdinalNumber = ordinals[list] = ordinals.GetValueOrDefault(list) + 1,
            DecidedAt = decided,
            UpdatedAt = decided,
            Version = Guid.CreateVersion7(),
        };
        row.Take(form);
        Cases.Add(row);
        var entry = new QueueEntry
        {
            ProviderId = provider.Id,
            List = list,
            CaseId = row.Id,
            RegistrationNumber = row.Number,
            OrdinalNumber = row.OrdinalNumber.Value,
            CompleteAt = filedAt,
            EnteredAt = decided,
            Version = Guid.CreateVersion7(),
        };
        entry.Take(row, 1 + form.Family.Count);
        Entries.Add(entry);
    }

    private Annex1Form Form(int person, QueueList list, DateOnly day)
    {
        var female = random.Next(2) == 0;
        var categories = Categories.Of(list);
        // Each birth date comes again with a serial number ten higher: the check digit may pass over some.
        var (from, days) = list switch
        {
            QueueList.WarVeterans => (new DateOnly(1922, 1, 1), 1800),
            QueueList.Orphans => (new DateOnly(2000, 1, 1), 2500),
            _ => (new DateOnly(1955, 1, 1), 15_700),
        };
        return new Annex1Form
        {
            Surname = Pick(Surnames, female),
            GivenName = Pick(GivenNames, female),
            Patronymic = Pick(Patronymics, female),
            Iin = SyntheticNumbers.Iin(from.AddDays(person % days), female, person / days * 10),
            Address = DemoCatalogue.ApplicantAddress(person % 100),
            NoticeLanguage = random.Next(3) == 0 ? Language.Ru : Language.Kk,
            WantedRooms = 1 + random.Next(4),
            List = list,
            Category = categories[random.Next(categories.Count)],
            NeedGround = list == QueueList.EmergencyDwelling ? NeedGround.EmergencyOnlyDwelling : NeedGround.NoDwelling,
            Mobile = $"+7701{person % 10_000_000:0000000}",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = day,
        };
    }

    private string Pick((string Male, string Female)[] names, bool female) => names[random.Next(names.Length)] is var (male, hers) && female ? hers : male;

    private static QueueList ListOf(int percent)
    {
        foreach (var (list, share) in Shares)
            if ((percent -= share) < 0)
                return list;
        return Shares[0].List;
    }

    /// <summary>Everybody enters; over the last year some leave, some are looked into, and a few come back.</summary>
    private List<QueueLineRow> Journal(QueueListRow list, List<QueueEntry> entries, DateTime utcNow)
    {
        var later = new List<(DateTime At, QueueEntry Entry, QueueEventKind Kind, QueueCause Cause)>();
        foreach (var entry in entries)
        {
            var at = utcNow.AddDays(-364).AddSeconds(random.Next(300 * 86_400));
            var back = at.AddSeconds(random.Next(60 * 86_400));
            switch (random.Next(1000))
            {
                case < 60:
                    var lot = random.Next(100);
                    later.Add((at, entry, QueueEventKind.Departed, Departures.First(row => lot < row.Upto).Cause));
                    break;
                case < 75:
                    later.Add((at, entry, QueueEventKind.Suspended, QueueCause.Inventory));
                    break;
                case < 85:
                    later.Add((at, entry, QueueEventKind.Suspended, QueueCause.Inventory));
                    later.Add((back, entry, QueueEventKind.Returned, QueueCause.Cleared));
                    break;
                case < 87:
                    later.Add((at, entry, QueueEventKind.Departed, QueueCause.GroundsCeased));
                    later.Add((back, entry, QueueEventKind.Restored, QueueCause.Court));
                    break;
            }
        }
        var lines = new List<QueueLineRow>(entries.Count + later.Count);
        foreach (var entry in entries)
            lines.Add(Line(list, entry, null, entry.EnteredAt, QueueEventKind.Entered, QueueCause.Decision));
        foreach (var (at, entry, kind, cause) in later.OrderBy(item => item.At))
            lines.Add(Line(list, entry, entry.State, at, kind, cause));
        list.LastNumber = entries.Count;
        return lines;
    }

    private static QueueLineRow Line(QueueListRow list, QueueEntry entry, QueueEntryState? before, DateTime at, QueueEventKind kind, QueueCause cause)
    {
        var after = QueueLife.After(before, kind).Value;
        var row = new QueueLineRow
        {
            ProviderId = entry.ProviderId,
            List = entry.List,
            Sequence = ++list.LastSequence,
            At = at,
            EntryId = entry.Id,
            Kind = kind,
            Cause = cause,
            Change = QueueLife.Change(before, after),
            CompleteAt = entry.CompleteAt,
            RegistrationNumber = entry.RegistrationNumber,
            Document = $"№ {list.LastSequence}, {at:dd.MM.yyyy}",
            Reason = QueueCauses.Of(cause).NoticeDays is null ? "" : Reason,
            ActorId = "system",
            ActorName = Officer,
        };
        (row.Hash, list.LastAt) = (QueueChain.Link(list.LastHash, QueueJournal.LineOf(row), QueueJournal.Details(row)), at);
        list.LastHash = row.Hash;
        (entry.State, entry.StateSince) = (after, at);
        return row;
    }
}

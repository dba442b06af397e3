using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Integrations.StateRegisters;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Checks;

/// <summary>What becomes of a waiting check, whatever the register and the machine do.</summary>
public sealed class CheckRunnerTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly CheckScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Every_answer_is_stored_with_its_request_its_time_and_the_hash_of_its_text()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());

        await scene.Runner().RunDueAsync(default);

        var rows = await scene.RowsAsync(id);
        Assert.Equal(RequiredChecks.For(CheckScene.Form()), rows.Select(row => row.Kind).Order());
        Assert.All(rows, row =>
        {
            Assert.Equal(CheckStatus.Answered, row.Status);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.AnswerJson!))), row.AnswerSha256);
            var answer = CheckAnswers.Read(row.AnswerJson!);
            Assert.Equal((row.Kind, row.RequestId, row.AnsweredAt!.Value), (answer.Kind, answer.RequestId, answer.AnsweredAt));
            Assert.Null(row.LeaseUntil);
        });
        Assert.Equal(rows.Count, rows.Select(row => row.RequestId).Distinct().Count());
        Assert.Equal(rows.Count, (await scene.JournalAsync(id, CaseEventTypes.CheckAnswered)).Count);
    }

    [Fact]
    public async Task A_register_that_is_down_twice_is_asked_a_third_time_after_growing_waits()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("911011471147"));
        var runner = scene.Runner();

        await runner.RunDueAsync(default);
        var first = await scene.RowAsync(id, RegisterKind.Residence);
        scene.Clock.Advance(TimeSpan.FromSeconds(2));
        await runner.RunDueAsync(default);
        var second = await scene.RowAsync(id, RegisterKind.Residence);
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        await runner.RunDueAsync(default);
        var early = await scene.RowAsync(id, RegisterKind.Residence);
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await runner.RunDueAsync(default);
        var third = await scene.RowAsync(id, RegisterKind.Residence);

        Assert.Equal((CheckStatus.Waiting, 1, "register.unavailable"), (first.Status, first.Attempts, first.FailureKey));
        Assert.Equal((CheckStatus.Waiting, 2), (second.Status, second.Attempts));
        Assert.Equal((CheckStatus.Waiting, 2), (early.Status, early.Attempts));
        Assert.Equal((CheckStatus.Answered, 3, null), (third.Status, third.Attempts, third.FailureKey));
        Assert.Empty(await scene.JournalAsync(id, CaseEventTypes.CheckFailed));
    }

    [Theory]
    [InlineData(RegisterKind.Worsening, "register.unavailable")]
    [InlineData(RegisterKind.CommunalLease, "register.unreadable")]
    public async Task A_register_that_never_works_is_shown_as_failed_after_the_last_attempt_and_left_alone(RegisterKind kind, string key)
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("891219471191"));
        var runner = scene.Runner();
        for (var look = 0; look < 8; look++, scene.Clock.Advance(TimeSpan.FromMinutes(2)))
            await runner.RunDueAsync(default);

        var row = await scene.RowAsync(id, kind);
        Assert.Equal((CheckStatus.Failed, 5, key), (row.Status, row.Attempts, row.FailureKey));
        Assert.Single(await scene.JournalAsync(id, CaseEventTypes.CheckFailed), line => line.DataJson.Contains(kind.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_connection_the_check_fails_at_once()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());

        await scene.Runner(new NotConnectedRegister()).RunDueAsync(default);

        Assert.All(await scene.RowsAsync(id), row => Assert.Equal((CheckStatus.Failed, 1, "register.not-connected"), (row.Status, row.Attempts, row.FailureKey)));
    }

    [Fact]
    public async Task A_register_slower_than_the_limit_is_a_time_out()
    {
        var id = await scene.RegisterAsync(CheckScene.FormOf("860527371151"));

        await scene.Runner(change: options => options.Timeout = TimeSpan.FromMilliseconds(100)).RunDueAsync(default);

        var slow = await scene.RowAsync(id, RegisterKind.Income);
        Assert.Equal((CheckStatus.Waiting, "register.timeout"), (slow.Status, slow.FailureKey));
        Assert.Equal(CheckStatus.Answered, (await scene.RowAsync(id, RegisterKind.Identity)).Status);
    }

    [Fact]
    public async Task A_client_that_throws_or_answers_another_question_never_stops_the_runner()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        var register = new ScriptedRegister((question, _) => question.Kind switch
        {
            RegisterKind.Identity => throw new InvalidOperationException("boom"),
            RegisterKind.Family => Task.FromResult<RegisterReply>(ScriptedRegister.Confirms(question with { RequestId = "another" }, scene.Clock.GetUtcNow().UtcDateTime)),
            _ => Task.FromResult<RegisterReply>(ScriptedRegister.Confirms(question, scene.Clock.GetUtcNow().UtcDateTime)),
        });

        await scene.Runner(register).RunDueAsync(default);

        Assert.Equal("register.unavailable", (await scene.RowAsync(id, RegisterKind.Identity)).FailureKey);
        Assert.Equal("register.unreadable", (await scene.RowAsync(id, RegisterKind.Family)).FailureKey);
        Assert.Equal(CheckStatus.Answered, (await scene.RowAsync(id, RegisterKind.Residence)).Status);
    }

    [Fact]
    public async Task A_check_of_a_node_that_was_killed_is_taken_over_when_its_lease_ends_and_answered_once()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        var lease = scene.Clock.GetUtcNow().UtcDateTime.AddSeconds(30);
        await scene.ChangeAsync(async db =>
        {
            foreach (var row in await db.RegisterChecks.ToListAsync())
                (row.Status, row.Attempts, row.LeaseUntil) = (CheckStatus.Running, 1, lease);
        });
        var runner = scene.Runner();

        Assert.Equal(0, await runner.RunDueAsync(default));
        scene.Clock.Advance(TimeSpan.FromSeconds(30));
        await runner.RunDueAsync(default);
        await runner.RunDueAsync(default);

        Assert.All(await scene.RowsAsync(id), row => Assert.Equal((CheckStatus.Answered, 2), (row.Status, row.Attempts)));
        Assert.Equal((await scene.RowsAsync(id)).Count, (await scene.JournalAsync(id, CaseEventTypes.CheckAnswered)).Count);
    }

    [Fact]
    public async Task A_node_that_comes_back_after_its_lease_stores_nothing()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        await scene.ChangeAsync(db => db.RegisterChecks.Where(row => row.Kind != RegisterKind.Identity).ExecuteDeleteAsync());
        var asked = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var late = new ScriptedRegister(async (question, _) =>
        {
            asked.SetResult();
            await goOn.Task;
            return ScriptedRegister.Confirms(question, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        });
        var lateRun = scene.Runner(late).RunDueAsync(default);
        await asked.Task.WaitAsync(Soon);
        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        await scene.Runner().RunDueAsync(default);
        goOn.SetResult();
        await lateRun.WaitAsync(Soon);

        var row = await scene.RowAsync(id, RegisterKind.Identity);
        Assert.Equal((CheckStatus.Answered, scene.Clock.GetUtcNow().UtcDateTime), (row.Status, row.AnsweredAt));
        Assert.Single(await scene.JournalAsync(id, CaseEventTypes.CheckAnswered));
    }

    [Fact]
    public async Task A_check_that_kills_the_portal_each_time_is_not_tried_for_ever()
    {
        var id = await scene.RegisterAsync(CheckScene.Form());
        await scene.ChangeAsync(async db =>
        {
            foreach (var row in await db.RegisterChecks.ToListAsync())
                (row.Status, row.Attempts, row.LeaseUntil) = (CheckStatus.Running, 5, scene.Clock.GetUtcNow().UtcDateTime);
        });

        await scene.Runner().RunDueAsync(default);

        Assert.All(await scene.RowsAsync(id), row => Assert.Equal((CheckStatus.Failed, "register.interrupted"), (row.Status, row.FailureKey)));
    }

    [Fact]
    public async Task Two_nodes_side_by_side_ask_and_answer_every_check_once_and_keep_to_their_limit()
    {
        var ids = new List<Guid>();
        for (var serial = 100; serial < 105; serial++)
            ids.Add(await scene.RegisterAsync(CheckScene.Form(Support.TestPeople.Iin(new(1985, 1, 1), serial: serial))));
        var asked = new ConcurrentBag<string>();
        CheckRunner Node(StrongBox most)
        {
            var now = 0;
            return scene.Runner(
                new ScriptedRegister(async (question, cancellationToken) =>
                {
                    most.Raise(Interlocked.Increment(ref now));
                    asked.Add(question.RequestId);
                    await Task.Delay(5, cancellationToken);
                    Interlocked.Decrement(ref now);
                    return ScriptedRegister.Confirms(question, scene.Clock.GetUtcNow().UtcDateTime);
                }),
                options => options.Parallel = 3);
        }
        var (first, second) = (new StrongBox(), new StrongBox());

        var claimed = await Task.WhenAll(Task.Run(() => Node(first).RunDueAsync(default)), Task.Run(() => Node(second).RunDueAsync(default)));

        var rows = new List<RegisterCheck>();
        foreach (var id in ids)
        {
            rows.AddRange(await scene.RowsAsync(id));
            Assert.Equal((await scene.RowsAsync(id)).Count, (await scene.JournalAsync(id, CaseEventTypes.CheckAnswered)).Count);
        }
        Assert.All(rows, row => Assert.Equal((CheckStatus.Answered, 1), (row.Status, row.Attempts)));
        Assert.Equal(rows.Select(row => row.RequestId).Order(), asked.Order());
        Assert.Equal(rows.Count, claimed.Sum());
        Assert.InRange(Math.Max(first.Value, second.Value), 1, 3);
    }

    [Fact]
    public async Task A_started_runner_hears_the_bell_and_gives_unfinished_checks_back_when_it_is_stopped()
    {
        var asked = new TaskCompletionSource();
        var runner = scene.Runner(
            new ScriptedRegister(async (question, cancellationToken) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return RegisterFailure.Unavailable;
            }),
            options => (options.PollEvery, options.Timeout) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        await runner.StartAsync(default);
        var id = await scene.RegisterAsync(CheckScene.Form());

        scene.Checks.Wake();
        await asked.Task.WaitAsync(Soon);
        await runner.StopAsync(default).WaitAsync(Soon);

        Assert.All(await scene.RowsAsync(id), row => Assert.Equal((CheckStatus.Waiting, 0, null), (row.Status, row.Attempts, row.LeaseUntil)));
    }

    private sealed class StrongBox
    {
        private readonly Lock gate = new();

        public int Value { get; private set; }

        public void Raise(int value)
        {
            lock (gate)
                Value = Math.Max(Value, value);
        }
    }
}

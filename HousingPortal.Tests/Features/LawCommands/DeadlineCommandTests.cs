using System.Text;

namespace HousingPortal.Tests.Features.LawCommands;

public sealed class DeadlineCommandTests
{
    [Fact]
    public void The_term_of_the_worked_example_over_nauryz()
    {
        var run = CommandRun.Of("""{"received":"2026-03-20T18:45:00+05:00"}""", "deadlines");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith(
            """{"receivedOn":"2026-03-26","firstDay":"2026-03-27","noticeBy":"2026-04-13","hearingBy":"2026-04-15","dueOn":"2026-04-16","edition":"168-2024-06-18","onBasisOnly":true,"calendar":""",
            Assert.Single(run.Lines),
            StringComparison.Ordinal);
        Assert.Equal(HousingPortal.Domain.Calendar.PublishedCalendar.Current.Revision, run.Answers[0].GetProperty("calendar").GetString());
    }

    [Theory]
    [InlineData("2024-05-02T10:00:00+05:00", "2024-05-02", "2024-05-27", "before closing time")]
    [InlineData("2024-05-02T18:29:59.9999999+05:00", "2024-05-02", "2024-05-27", "the last moment before closing time")]
    [InlineData("2024-05-02T18:30:00+05:00", "2024-05-03", "2024-05-28", "closing time itself")]
    [InlineData("2024-05-02T13:29:59Z", "2024-05-02", "2024-05-27", "the same moment in UTC")]
    [InlineData("2024-05-02T18:30", "2024-05-03", "2024-05-28", "without an offset it is local time")]
    [InlineData("2024-02-28T18:29:00+06:00", "2024-02-28", "2024-03-26", "before 01.03.2024 the provider is at UTC+6")]
    [InlineData("2024-02-28T18:29:00+05:00", "2024-02-29", "2024-03-27", "which is 19:29 there")]
    [InlineData("2024-03-01T18:29:00+05:00", "2024-03-01", "2024-03-28", "from that day at UTC+5")]
    [InlineData("2025-01-03T10:00:00+05:00", "2025-01-05", "2025-01-27", "a day off, then a worked Sunday")]
    [InlineData("2026-08-14T10:00:00+05:00", "2026-08-14", "2026-09-04", "31.08.2026 is a working day")]
    public void Moments_become_days_in_the_time_of_the_provider(string received, string receivedOn, string dueOn, string why)
    {
        var answer = Assert.Single(CommandRun.Of($$"""{"received":"{{received}}"}""", "deadlines").Answers);
        Assert.True((receivedOn, dueOn) == (answer.GetProperty("receivedOn").GetString(), answer.GetProperty("dueOn").GetString()), $"{why}: {answer}");
    }

    [Fact]
    public void Another_zone_moves_the_closing_time()
    {
        const string input = """{"received":"2024-05-02T18:29:00+05:00"}""";
        Assert.Equal("2024-05-02", CommandRun.Of(input, "deadlines", "--zone", "Asia/Almaty").Answers[0].GetProperty("receivedOn").GetString());
        Assert.Equal("2024-05-03", CommandRun.Of(input, "deadlines", "--zone", "Asia/Omsk").Answers[0].GetProperty("receivedOn").GetString());
    }

    [Theory]
    [InlineData("2024-06-17T10:00", "168-2024-01-01", false)]
    [InlineData("2024-06-18T10:00", "168-2024-06-18", false)]
    [InlineData("2025-05-23T10:00", "168-2024-06-18", false)]
    [InlineData("2025-05-23T18:30", "168-2024-06-18", true)]
    public void The_last_edition_after_the_repeal_is_marked(string received, string edition, bool onBasisOnly)
    {
        var answer = CommandRun.Of($$"""{"received":"{{received}}"}""", "deadlines").Answers[0];
        Assert.Equal(edition, answer.GetProperty("edition").GetString());
        Assert.Equal(onBasisOnly, answer.TryGetProperty("onBasisOnly", out var mark) && mark.GetBoolean());
    }

    public static TheoryData<string, string> BadLines => new()
    {
        { """{"received":"2023-12-29T10:00:00+06:00"}""", "edition.not-yet-in-force: received on 2023-12-29, the first edition is in force from 2024-01-01" },
        { """{"received":"2040-01-09T10:00:00+05:00"}""", "calendar.not-known" },
        { """{"received":"2024-02-30T10:00:00+05:00"}""", "received.not-a-moment" },
        { """{"received":"2024-05-02"}""", "received.not-a-moment" },
        { """{"received":"2024-05-02T25:00:00+05:00"}""", "received.not-a-moment" },
        { """{"received":20240502}""", "json.wrong-value: the value at $.received" },
        { """{"received":null}""", "json.wrong-value: the value at $.received" },
        { """{"received":"2024-05-02T10:00","received":"2024-05-02T10:00"}""", "json.wrong-value" },
        { """{"Received":"2024-05-02T10:00"}""", "json.unknown-property" },
        { "{}", "json.missing-property: a property is missing: received" },
        { "null", "json.invalid" },
        { "[]", "json.wrong-value" },
        { """{"received":"2024-05-02T10:00"} {}""", "json.invalid" },
        { """{"received":""", "json.invalid" },
        { """{"received":"\ud800"}""", "json.wrong-value" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_bad_line_is_named_with_its_reason_and_the_others_are_answered(string bad, string reason)
    {
        const string good = """{"received":"2024-05-02T10:00"}""";
        var run = CommandRun.Of($"{good}\n{bad}\n{good}\n", "deadlines");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith($"line 2: {reason}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_blank_lines_are_passed_over_and_counted()
    {
        var run = CommandRun.Of("\uFEFF{\"received\":\"2024-05-02T10:00\"}\r\n\r\n  \n{}\r\n{\"received\":\"2024-05-02T10:00\"}", "deadlines");
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith("line 4: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_is_utf8_without_a_mark_lines_end_in_lf_and_kazakh_is_readable()
    {
        var run = CommandRun.Of("""{"received":"2024-05-02T10:00"}""", "deadlines");
        Assert.Equal((byte)'{', run.Bytes[0]);
        Assert.DoesNotContain((byte)'\r', run.Bytes);
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void An_oversize_line_is_named_and_the_next_ones_are_read_however_the_bytes_arrive(int chunk)
    {
        const string good = """{"received":"2024-05-02T10:00"}""";
        var tooLong = $$"""{"received":"{{new string('x', 1024 * 1024)}}"}""";
        var text = chunk == 1 ? $"{good}\n\n{good}" : $"{good}\n{tooLong}\n{good}\n{tooLong}";
        var run = CommandRun.Of(new Trickle(Encoding.UTF8.GetBytes(text), chunk), "deadlines");

        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(chunk == 1 ? [] : new[] { "line 2: line.too-long: the line is longer than 1048576 bytes", "line 4: line.too-long: the line is longer than 1048576 bytes" }, run.ErrorLines);
    }

    [Theory]
    [InlineData("deadlines", "--zone")]
    [InlineData("deadlines", "--zone", "Mars/Base")]
    [InlineData("deadlines", "now")]
    [InlineData("assess", "--language", "en")]
    [InlineData("assess", "--measure", "0")]
    [InlineData("assess", "--measure", "many")]
    public void Wrong_arguments_are_explained_and_end_with_two(params string[] args)
    {
        var run = CommandRun.Of("", args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Commands:", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>A stream that gives a few bytes at a time, as a pipe does.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}

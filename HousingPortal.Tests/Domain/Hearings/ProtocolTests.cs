using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;

namespace HousingPortal.Tests.DomainTests.Hearings;

/// <summary>A hearing on Friday 28.08.2026: the second working day after it is Tuesday 01.09.</summary>
public sealed class ProtocolTests
{
    private static readonly DateOnly Held = new(2026, 8, 28);
    private static readonly DateTime Now = new(2026, 8, 28, 12, 0, 0);

    private static Protocol Begun => Protocols.Begin("chair", "secretary", Held).Value;

    private static Protocol Signed => Begun with { ChairSignedOn = Held, SecretarySignedOn = Held };

    private static ProtocolRecord Full => new()
    {
        Place = "12-кабинет",
        StartedAt = Now.AddHours(-1),
        EndedAt = Now.AddMinutes(-30),
        Participants = "Өтініш беруші",
        Question = "Алдын ала шешім",
        Explanations = "Келіспейді",
    };

    [Fact]
    public void A_full_protocol_has_no_problem_and_questions_may_be_empty() => Assert.Empty(Protocols.Check(Full, Now));

    [Fact]
    public void Everything_that_article_74_names_must_be_there() =>
        Assert.Equal(["Place", "Participants", "Question", "Explanations"], Protocols.Check(new ProtocolRecord(), Now).Select(problem => problem.Field));

    [Fact]
    public void A_text_over_the_limit_is_named_with_the_limit()
    {
        var problem = Protocols.Check(Full with { QuestionsAndAnswers = new string('а', ProtocolRecord.MaxText + 1) }, Now).Single();
        Assert.Equal(("QuestionsAndAnswers", "annex1.too-long"), (problem.Field, problem.Error.Code));
        Assert.Equal([ProtocolRecord.MaxText], problem.Error.Args);
    }

    [Fact]
    public void A_hearing_neither_ends_before_it_begins_nor_in_the_future()
    {
        Assert.Equal("protocol.times", Protocols.Check(Full with { EndedAt = Now.AddHours(-2) }, Now).Single().Error.Code);
        Assert.Equal("protocol.times", Protocols.Check(Full with { EndedAt = Now.AddMinutes(1) }, Now).Single().Error.Code);
    }

    [Fact]
    public void Chair_and_secretary_are_two_people_and_both_sign()
    {
        Assert.Equal("protocol.one-person", Protocols.Begin("one", "one", Held).Error?.Code);
        var half = Protocols.Sign(Begun, "chair", Held).Value;
        Assert.False(half.IsSigned);
        Assert.Equal("protocol.signed", Protocols.Sign(half, "chair", Held).Error?.Code);
        var whole = Protocols.Sign(half, "secretary", Held.AddDays(3)).Value;
        Assert.True(whole.IsSigned);
        Assert.Equal(Held.AddDays(3), whole.SecretarySignedOn);
        Assert.Equal("protocol.signed", Protocols.Sign(whole, "secretary", Held).Error?.Code);
        Assert.Equal("protocol.not-signer", Protocols.Sign(Begun, "other", Held).Error?.Code);
        Assert.Equal(new DateOnly(2026, 9, 1), Begun.SignBy(PublishedCalendar.Current));
    }

    [Fact]
    public void The_participant_sees_only_a_signed_protocol_once_and_on_a_day_that_can_be()
    {
        Assert.Equal("protocol.not-signed", Protocols.Show(Begun, Held, Held).Error?.Code);
        Assert.Equal("protocol.day", Protocols.Show(Signed, Held.AddDays(-1), Held).Error?.Code);
        Assert.Equal("protocol.day", Protocols.Show(Signed, Held.AddDays(1), Held).Error?.Code);
        var seen = Protocols.Show(Signed, Held, Held).Value;
        Assert.Equal("protocol.seen", Protocols.Show(seen, Held, Held).Error?.Code);
    }

    /// <summary>Seen on Friday 28.08.2026: 31.08, 01.09 and 02.09 are the three working days.</summary>
    [Fact]
    public void Comments_are_taken_for_three_working_days_after_seeing()
    {
        var calendar = PublishedCalendar.Current;
        Assert.Null(Signed.CommentsBy(calendar));
        Assert.Equal("protocol.not-seen", Protocols.Comment(Signed, "ескерту", Held, calendar).Error?.Code);
        var seen = Signed with { SeenOn = Held };
        Assert.Equal("protocol.text-missing", Protocols.Comment(seen, " ", Held, calendar).Error?.Code);
        Assert.Equal("ескерту", Protocols.Comment(seen, "ескерту", new(2026, 9, 2), calendar).Value.Comments);
        var late = Protocols.Comment(seen, "ескерту", new(2026, 9, 3), calendar).Error;
        Assert.Equal(("protocol.comments-late", new DateOnly(2026, 9, 2)), (late?.Code, (DateOnly)late!.Args[0]));
    }
}

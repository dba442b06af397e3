using HousingPortal.Domain.Complaints;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintContentsTests
{
    private static readonly DateOnly Today = new(2026, 8, 18);

    private static ComplaintForm Full() => new()
    {
        Name = "Сынақов Сынақ",
        Iin = "900115300013",
        Address = "Астана, Сынақ көшесі, 1",
        Subject = ComplaintSubject.Refusal,
        Addressee = ComplaintAddressee.Provider,
        Against = "Тұрғын үй бөлімі",
        Circumstances = "Бас тартуға келіспеймін",
        Demands = "Есепке қою",
        LearntOn = new(2026, 8, 1),
        SignedOn = Today,
        IsSigned = true,
    };

    [Fact]
    public void A_full_complaint_is_registered_and_lacks_nothing()
    {
        Assert.Empty(ComplaintContents.Check(Full(), Today));
        Assert.Empty(ComplaintContents.Missing(Full()));
        Assert.Equal("93", ComplaintContents.Citation.Paragraph);
    }

    [Fact]
    [Shows("B38")]
    public void What_article_93_wants_is_asked_for_and_does_not_stop_the_registration()
    {
        var form = Full();
        (form.Address, form.Against, form.Demands, form.SignedOn, form.IsSigned) = ("", " ", "", null, false);
        Assert.Empty(ComplaintContents.Check(form, Today));
        Assert.Equal(Enum.GetValues<ComplaintContent>(), ComplaintContents.Missing(form));
    }

    [Fact]
    public void Whose_complaint_it_is_and_what_about_must_be_known()
    {
        var problems = ComplaintContents.Check(new ComplaintForm(), Today);
        Assert.Equal(
            ["Name", "Iin", "Subject", "Addressee", "Circumstances", "LearntOn"],
            problems.Select(problem => problem.Field));
    }

    [Fact]
    public void Days_to_come_and_texts_that_never_end_are_refused()
    {
        var form = Full();
        (form.LearntOn, form.SignedOn, form.Circumstances) = (Today.AddDays(1), Today.AddDays(1), new string('а', ComplaintContents.MaxText + 1));
        Assert.Equal(
            [("Circumstances", "annex1.too-long"), ("LearntOn", "annex1.date-in-future"), ("SignedOn", "annex1.date-in-future")],
            ComplaintContents.Check(form, Today).Select(problem => (problem.Field, problem.Error.Code)));
    }
}

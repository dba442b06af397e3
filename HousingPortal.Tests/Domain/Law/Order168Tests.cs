using System.Reflection;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Tests.DomainTests.Law;

public sealed class Order168Tests
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    [Fact]
    public void Every_place_is_either_implemented_or_says_why_nothing_computes()
    {
        Assert.All(Order168.Paragraphs, paragraph => Assert.True(paragraph.ImplementedBy is null != paragraph.WhyNotComputed is null, paragraph.Number));
    }

    [Fact]
    public void No_place_is_named_twice()
    {
        Assert.Equal(Order168.Paragraphs.Count, Order168.Paragraphs.DistinctBy(paragraph => paragraph.Number).Count());
    }

    [Fact]
    public void What_is_named_as_implementing_a_place_exists()
    {
        var types = typeof(Order168).Assembly.GetTypes();
        foreach (var paragraph in Order168.Paragraphs.Where(paragraph => paragraph.ImplementedBy is not null))
        {
            var name = paragraph.ImplementedBy!.Split('.');
            var type = types.FirstOrDefault(type => type.Name == name[0]);
            Assert.True(type is not null, paragraph.ImplementedBy);
            Assert.True(name.Length == 1 || type.GetMember(name[1], Anything).Length > 0, paragraph.ImplementedBy);
        }
    }

    [Fact]
    public void All_numbered_paragraphs_and_the_items_of_the_annexes_are_there()
    {
        var numbers = Order168.Paragraphs.Select(paragraph => paragraph.Number.Split('.', '(')[0]).ToHashSet();
        Assert.Empty(new[] { "11-1", "A1", "A2", "A3", "A4" }.Concat(Enumerable.Range(1, 15).Select(n => $"{n}")).Except(numbers));
        Assert.All(Enumerable.Range(1, 14), n => Assert.NotNull(Order168.Find($"A1.{n}")));
        Assert.All(new[] { "A4.1", "A4.2", "A4.3", "A4.4", "A4.5", "A4.6", "A4.7", "A4.8", "A4.9(1)", "A4.9(2)", "A4.9(3)", "A4.10" }, n => Assert.NotNull(Order168.Find(n)));
    }

    [Fact]
    public void Every_citation_of_the_library_resolves_to_a_place()
    {
        var form = new Annex1Form { List = QueueList.PublicService, Category = Category.Military, NeedGround = NeedGround.SanitaryFail };
        Citation[] citations =
        [
            .. EligibilityRules.All.Select(rule => rule.Citation),
            .. RefusalGrounds.All.Select(ground => ground.Citation),
            .. CaseTransitions.All.Select(row => row.Citation),
            .. QueueLists.All.Select(QueueLists.Citation),
            .. Papers.AtIntake(form).Select(slot => slot.Citation),
        ];
        Assert.All(citations.Where(citation => citation.Act == Acts.Order168), citation => Assert.True(Order168.Find(citation.Paragraph) is not null, citation.Paragraph));
        Assert.All(citations, citation => Assert.NotEqual(Acts.Format(citation, Language.Kk), Acts.Format(citation, Language.Ru)));
    }

    [Fact]
    public void Every_place_can_be_quoted_in_both_languages()
    {
        foreach (var citation in Order168.Paragraphs.Select(paragraph => new Citation(Acts.Order168, paragraph.Number)))
        {
            Assert.Contains("168", Acts.Format(citation, Language.Kk), StringComparison.Ordinal);
            Assert.Contains("168", Acts.Format(citation, Language.Ru), StringComparison.Ordinal);
        }
    }
}

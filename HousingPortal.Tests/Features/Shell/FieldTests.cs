using Bunit;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Components.Shared.Fields;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Shell;

public sealed class FieldTests : BunitContext
{
    private static readonly IReadOnlyList<(string Value, string Text)> Items = [("a", "First"), ("b", "Second")];

    public FieldTests() => Services.AddLocalization();

    [Theory]
    [InlineData("150000,50")]
    [InlineData("150000.50")]
    [InlineData("150 000,50")]
    [InlineData("150\u00a0000,5")]
    public void A_number_is_read_however_it_is_written(string typed)
    {
        decimal? value = null;
        var field = Render<NumberField>(parameters => parameters.Add(f => f.Id, "sum").Add(f => f.Label, "Sum").Add(f => f.ValueChanged, number => value = number));
        field.Find("input").Change(typed);
        Assert.Equal(150000.50m, value);
    }

    [Theory]
    [InlineData("12 apples")]
    [InlineData("-5")]
    [InlineData("1,2,3")]
    public void What_is_not_a_number_stays_as_it_was_typed_and_is_called_a_problem(string typed)
    {
        decimal? value = 7;
        var field = Render<NumberField>(parameters => parameters.Add(f => f.Id, "sum").Add(f => f.Label, "Sum").Add(f => f.Value, 7m).Add(f => f.ValueChanged, number => value = number));

        field.Find("input").Change(typed);

        Assert.Null(value);
        Assert.Equal(typed, field.Find("input").GetAttribute("value"));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal(field.Find("[role=alert]").Id, field.Find("input").GetAttribute("aria-describedby"));
        field.Find("input").Change("8");
        Assert.Empty(field.FindAll("[role=alert]"));
        Assert.Equal(8, value);
    }

    [Fact]
    public void A_choice_gives_the_value_behind_the_text_and_the_placeholder_gives_none()
    {
        string? value = "b";
        var field = Render<ChoiceField<string>>(parameters => parameters
            .Add(f => f.Id, "kind").Add(f => f.Label, "Kind").Add(f => f.Items, Items).Add(f => f.Placeholder, "Choose").Add(f => f.Value, "b").Add(f => f.ValueChanged, chosen => value = chosen));
        Assert.Equal("1", field.Find("select").GetAttribute("value"));

        field.Find("select").Change("0");
        Assert.Equal("a", value);
        field.Find("select").Change("");
        Assert.Null(value);
    }

    [Fact]
    public void A_choice_that_is_not_among_the_items_shows_the_placeholder()
    {
        var field = Render<ChoiceField<string>>(parameters => parameters.Add(f => f.Id, "kind").Add(f => f.Label, "Kind").Add(f => f.Items, Items).Add(f => f.Placeholder, "Choose").Add(f => f.Value, "z"));
        Assert.Equal("", field.Find("select").GetAttribute("value") ?? "");
    }

    [Fact]
    public void Radio_options_have_labels_of_their_own_and_give_their_value()
    {
        string? value = null;
        var field = Render<RadioField<string>>(parameters => parameters
            .Add(f => f.Id, "kind").Add(f => f.Label, "Kind").Add(f => f.Hint, "Why").Add(f => f.Items, Items).Add(f => f.Value, "a").Add(f => f.ValueChanged, chosen => value = chosen));

        Assert.Equal(["First", "Second"], field.FindAll("label").Select(label => label.TextContent));
        Assert.All(field.FindAll("input"), input => Assert.NotNull(field.Find($"label[for={input.Id}]")));
        Assert.True(field.FindAll("input")[0].HasAttribute("checked"));
        Assert.Equal("kind-hint", field.Find("fieldset").GetAttribute("aria-describedby"));
        field.FindAll("input")[1].Change(true);
        Assert.Equal("b", value);
    }

    [Fact]
    public void A_date_is_read_as_a_day_whatever_the_language()
    {
        System.Globalization.CultureInfo.CurrentCulture = PortalCultures.Kazakh;
        DateOnly? value = null;
        var field = Render<DateField>(parameters => parameters.Add(f => f.Id, "day").Add(f => f.Label, "Day").Add(f => f.Value, new DateOnly(2026, 3, 8)).Add(f => f.ValueChanged, day => value = day));
        Assert.Equal("2026-03-08", field.Find("input").GetAttribute("value"));
        field.Find("input").Change("2026-12-16");
        Assert.Equal(new DateOnly(2026, 12, 16), value);
        field.Find("input").Change("");
        Assert.Null(value);
    }
}

using System.Text.RegularExpressions;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.House;

/// <summary>What every page must load, exactly once.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("HousingPortal.Web.styles.css")]
    [InlineData("app.css")]
    [InlineData("js/draft-guard.js")]
    [InlineData("_framework/blazor.web.js")]
    public void The_page_frame_loads_it_once(string file) =>
        Assert.Single(Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "HousingPortal.Web", "Components", "App.razor")), $"\"{Regex.Escape(file)}\""));
}

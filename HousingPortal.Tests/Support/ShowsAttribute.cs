using Xunit.Abstractions;
using Xunit.Sdk;

namespace HousingPortal.Tests.Support;

/// <summary>The test shows an interpretation: <c>[Shows("A7")]</c>. Run them with <c>--filter Interpretation=A7</c>.</summary>
[TraitDiscoverer("HousingPortal.Tests.Support.ShowsDiscoverer", "HousingPortal.Tests")]
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ShowsAttribute(string code) : Attribute, ITraitAttribute
{
    public string Code => code;
}

public sealed class ShowsDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        [new("Interpretation", traitAttribute.GetConstructorArguments().Cast<string>().Single())];
}

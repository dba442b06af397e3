using System.Reflection;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests;

public sealed class NamesTests
{
    [Fact]
    public void Every_value_of_every_enumeration_has_a_name_in_both_languages()
    {
        foreach (var method in typeof(Names).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "Of"))
        {
            foreach (var value in Enum.GetValues(method.GetParameters()[0].ParameterType))
            {
                var name = (LocalizedText)method.Invoke(null, [value])!;
                Assert.False(string.IsNullOrWhiteSpace(name.Kk) || string.IsNullOrWhiteSpace(name.Ru), $"{value}");
                Assert.True(name.Kk != name.Ru, $"{value}: {name.Kk}");
            }
        }
    }

    [Fact]
    public void A_value_that_the_law_does_not_know_has_no_name()
    {
        foreach (var method in typeof(Names).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "Of"))
        {
            var unknown = Enum.ToObject(method.GetParameters()[0].ParameterType, 99);
            var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [unknown]));
            Assert.IsType<ArgumentOutOfRangeException>(thrown.InnerException);
        }
    }

    [Fact]
    public void Every_public_enumeration_of_the_law_has_names()
    {
        string[] nameless = ["Language", "IntakeStep"];
        var named = typeof(Names).GetMethods().Where(method => method.Name == "Of").Select(method => method.GetParameters()[0].ParameterType).ToHashSet();
        var enumerations = typeof(Names).Assembly.GetExportedTypes().Where(type => type.IsEnum && !nameless.Contains(type.Name));
        Assert.Empty(enumerations.Except(named));
    }
}

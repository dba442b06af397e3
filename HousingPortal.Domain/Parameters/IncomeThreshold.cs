using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Parameters;

/// <summary>The average monthly income of a family member that must not be reached on lists 3 and 4 (para 5(3) and 5(4)).</summary>
public static class IncomeThreshold
{
    /// <summary>"3,1 еселенген мөлшері".</summary>
    public static readonly decimal Factor = 3.1m;

    /// <summary>
    /// The threshold on a day, in tenge a month for each member, exact and never rounded. Throws <see cref="ArgumentOutOfRangeException"/> before
    /// 2022.
    /// </summary>
    public static DatedValue<decimal> On(DateOnly day)
    {
        var minimum = SubsistenceMinimum.On(day);
        return new(minimum.Value * Factor, minimum.From, minimum.Source);
    }
}

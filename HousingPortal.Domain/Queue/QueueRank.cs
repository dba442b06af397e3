namespace HousingPortal.Domain.Queue;

/// <summary>
/// What decides who stands before whom: the moment the application was complete with all documents (UTC), then the registration number, compared
/// character by character. A smaller rank stands earlier (art. 74 of the Law).
/// </summary>
public readonly record struct QueueRank(DateTime CompleteAt, string RegistrationNumber) : IComparable<QueueRank>
{
    /// <summary>Negative when this rank stands before the other.</summary>
    public int CompareTo(QueueRank other) =>
        CompleteAt.CompareTo(other.CompleteAt) is not 0 and var byTime ? byTime : string.CompareOrdinal(RegistrationNumber, other.RegistrationNumber);
}

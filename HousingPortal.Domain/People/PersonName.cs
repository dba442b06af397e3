namespace HousingPortal.Domain.People;

/// <summary>A person's name as in the identity document: surname (тегі), given name (аты), patronymic (әкесінің аты) if there is one.</summary>
public sealed record PersonName(string Surname, string GivenName, string? Patronymic)
{
    /// <summary>The parts that exist, with one space between.</summary>
    public string Full => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

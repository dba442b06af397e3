using HousingPortal.Domain.Publication;

namespace HousingPortal.Web.Data;

/// <summary>Whether one list of a provider is published, and the edition that is shown. Without a row a list is not published.</summary>
public sealed class ListPublication : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>Number of the list, or <c>housed</c>; it stands in the public address.</summary>
    public string Target { get; set; } = "";
    public bool IsPublished { get; set; }
    public ShownName ShownName { get; set; }

    /// <summary>The recorded day that the edition shows; null until there is one.</summary>
    public DateOnly? Day { get; set; }
    public int Count { get; set; }

    /// <summary>Hash of the record of that day (<see cref="QueueSnapshotRow.Hash"/>); of those housed, of the records of all lists.</summary>
    public string RecordHash { get; set; } = "";

    /// <summary>SHA-256 of the lines of all pages in UTF-8.</summary>
    public string LinesHash { get; set; } = "";
    public Guid Version { get; set; }
}

/// <summary>One page of an edition: the lines as they are published, without names.</summary>
public sealed class PublishedPage
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid PublicationId { get; set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; set; }
    public string Lines { get; set; } = "";
}

/// <summary>Who switched the publication of a list, from what to what, by which act. Never changed, never deleted.</summary>
public sealed class ListPublicationChange
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public string Target { get; set; } = "";
    public bool WasPublished { get; set; }
    public bool IsPublished { get; set; }
    public ShownName NameBefore { get; set; }
    public ShownName NameAfter { get; set; }
    public string Act { get; set; } = "";
    public string RecordedById { get; set; } = "";
    public string RecordedByName { get; set; } = "";
    public DateTime RecordedAt { get; set; }
}

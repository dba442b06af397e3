using System.Globalization;

namespace HousingPortal.Web.Demonstration;

/// <summary>
/// The system clock, moved forward. A refusal takes working days by law; whoever tries the portal out moves the clock instead of waiting. Registered in Development only;
/// how far it was moved is kept in a file, so that a restart does not go back in time.
/// </summary>
public sealed class DemonstrationClock : TimeProvider
{
    private readonly string file;
    private TimeSpan ahead;

    public DemonstrationClock(string file)
    {
        this.file = file;
        if (File.Exists(file) && TimeSpan.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var kept))
            ahead = kept;
    }

    public TimeSpan Ahead => ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>Moves the clock forward to a moment; a moment that has passed changes nothing, because a case never goes back in time.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        var now = GetUtcNow();
        if (moment <= now)
            return;
        ahead += moment - now;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, ahead.ToString("c", CultureInfo.InvariantCulture));
    }
}

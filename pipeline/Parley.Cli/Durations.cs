namespace Parley.Cli;

/// <summary>Durations for people.</summary>
internal static class Durations
{
    /// <summary>"2.4 s", "3 min 20 s", "5 h 12 min".</summary>
    public static string Text(double seconds) => seconds switch
    {
        < 60 => $"{seconds:0.0} s",
        < 3600 => $"{(int)seconds / 60} min {(int)seconds % 60} s",
        _ => $"{(long)seconds / 3600} h {(long)seconds / 60 % 60} min",
    };
}

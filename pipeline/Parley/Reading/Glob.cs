namespace Parley.Reading;

/// <summary>
/// A path pattern with <c>*</c> (any run of characters but '/'), <c>?</c> (one character but '/') and <c>**</c> (any
/// number of folders). Case matters, everywhere: the same command reads the same files on any system.
/// </summary>
internal sealed class Glob
{
    private readonly string[] _segments;

    public Glob(string pattern)
    {
        var segments = pattern.Split('/');
        var first = Array.FindIndex(segments, HasWildcard);
        Root = string.Join('/', segments[..first]);
        if (first > 0 && Root.Length == 0)
            Root = "/";
        _segments = segments[first..];
    }

    /// <summary>The folder that the pattern starts from, as written; empty for the current one.</summary>
    public string Root { get; }

    public static bool HasWildcard(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <param name="path">Relative to <see cref="Root"/>, with '/'.</param>
    public bool Matches(string path) => Matches(_segments, path.Split('/'));

    /// <summary>Whether a name that starts with a dot is asked for by the pattern.</summary>
    public bool AsksForHidden => Array.Exists(_segments, s => s.StartsWith('.'));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] is "**")
        {
            for (var skipped = 0; skipped <= path.Length; skipped++)
            {
                if (Matches(pattern[1..], path[skipped..]))
                    return true;
            }

            return pattern.Length == 1;
        }

        return !path.IsEmpty && MatchesName(pattern[0], path[0]) && Matches(pattern[1..], path[1..]);
    }

    // Greedy with one step back to the last star: linear in practice, quadratic at worst.
    private static bool MatchesName(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}

using System.Collections.Frozen;

namespace Parley.Documents;

/// <summary>
/// The word lists of <c>data/lexicons/</c>, built into the assembly: one entry a line, fields separated by tabs,
/// lines that begin with <c>#</c> are comments.
/// </summary>
public static class Lexicon
{
    /// <summary>The entries of <c>data/lexicons/NAME.txt</c>, in file order.</summary>
    /// <exception cref="ArgumentException">No such list was built in.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"lexicons/{name}.txt")
            ?? throw new ArgumentException($"No lexicon '{name}' is built into this program; data/lexicons/ lists those that are.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    /// <summary>The entries of a plain word list, as a set.</summary>
    public static FrozenSet<string> Words(string name) => Lines(name).ToFrozenSet();
}

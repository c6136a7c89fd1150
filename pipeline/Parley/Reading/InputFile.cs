namespace Parley.Reading;

/// <summary>One file that will be read.</summary>
public sealed class InputFile
{
    private readonly Func<Stream> _open;

    internal InputFile(string name, long? bytes, IInputFormat format, bool gzipped, Func<Stream> open)
    {
        Name = name;
        Bytes = bytes;
        Format = format;
        Gzipped = gzipped;
        _open = open;
    }

    /// <summary>As the user named it; for a file of a directory, the directory as named and the relative path with '/'.</summary>
    public string Name { get; }

    /// <summary>Size on disk; null for standard input.</summary>
    public long? Bytes { get; }

    internal IInputFormat Format { get; }

    internal bool Gzipped { get; }

    internal Stream Open() => _open();
}

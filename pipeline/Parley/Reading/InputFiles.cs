namespace Parley.Reading;

/// <summary>Turns what the user named (files, directories, globs, <c>-</c>) into the files to read, in order.</summary>
internal sealed class InputFiles
{
    /// <summary>The name of standard input, as an input and as <see cref="Documents.Article.SourceFile"/>.</summary>
    public const string StandardInput = "-";

    private readonly List<InputFile> _files = [];
    private readonly List<string> _passedOver = [];
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Func<Stream> _standardInput;

    private InputFiles(Func<Stream> standardInput) => _standardInput = standardInput;

    public IReadOnlyList<InputFile> Files => _files;

    /// <summary>Files of directories and globs that will not be read, with the reason.</summary>
    public IReadOnlyList<string> PassedOver => _passedOver;

    /// <exception cref="InputException">An input does not exist, cannot be opened or read, or holds nothing to read; tells all.</exception>
    public static InputFiles Find(IReadOnlyList<string> inputs, Func<Stream> standardInput)
    {
        var found = new InputFiles(standardInput);
        if (inputs.Count == 0)
            found._faults.Add("no input: name files, directories, globs, or - for standard input");
        foreach (var input in inputs)
        {
            try
            {
                found.Add(input);
            }
            catch (Exception fault) when (FileFault.Is(fault))
            {
                found._faults.Add($"{input}: {FileFault.Reason(fault)}");
            }
        }

        return found._faults.Count > 0 ? throw new InputException(found._faults) : found;
    }

    private void Add(string input)
    {
        if (input == StandardInput)
            AddStandardInput();
        else if (File.Exists(input))
            AddFile(input);
        else if (Directory.Exists(input))
            AddAll(input, input, static _ => true, hidden: false, $"{input}: the directory has no file to read");
        else if (Glob.HasWildcard(input))
            AddMatches(input);
        else
            _faults.Add($"{input}: there is no such file or directory");
    }

    private void AddStandardInput()
    {
        if (_seen.Add(StandardInput))
            _files.Add(new InputFile(StandardInput, bytes: null, InputFormats.StandardInput, gzipped: false, _standardInput));
    }

    private void AddFile(string path)
    {
        if (InputFormats.Of(path, out var gzipped, out var whyNot) is not { } format)
        {
            _faults.Add($"{path}: {whyNot}");
            return;
        }

        // A file that the user names must open; one that a directory holds becomes a reject if it does not.
        using (File.OpenHandle(path))
        {
        }

        Take(path, path, format, gzipped);
    }

    private void AddMatches(string input)
    {
        var glob = new Glob(OperatingSystem.IsWindows() ? input.Replace('\\', '/') : input);
        var root = glob.Root.Length == 0 ? "." : glob.Root;
        if (!Directory.Exists(root))
            _faults.Add($"{input}: there is no directory {root}");
        else
            AddAll(root, glob.Root, glob.Matches, glob.AsksForHidden, $"{input}: no file to read matches");
    }

    private void AddAll(string root, string rootName, Func<string, bool> wanted, bool hidden, string nothing)
    {
        var paths = new List<string>();
        var passedOver = _passedOver.Count;
        var named = rootName.Length == 0 ? "" : rootName.TrimEnd('/') + "/";
        Collect(new DirectoryInfo(root), "");
        paths.Sort(StringComparer.Ordinal);
        var before = _files.Count;
        var again = false;
        foreach (var relative in paths)
        {
            var name = named + relative;
            if (IsHidden(relative) && !hidden)
                _passedOver.Add($"{name}: hidden");
            else if (InputFormats.Of(name, out var gzipped, out var whyNot) is { } format)
                again |= !Take(name, Path.Join(root, relative), format, gzipped);
            else
                _passedOver.Add($"{name}: {whyNot}");
        }

        if (_files.Count == before && !again)
            _faults.Add(string.Join("; ", [nothing, .. _passedOver.Skip(passedOver).Take(3)]));

        void Collect(DirectoryInfo folder, string prefix)
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var relative = prefix + entry.Name;
                if (entry is not DirectoryInfo inner)
                {
                    if (wanted(relative))
                        paths.Add(relative);
                }
                else if (inner.LinkTarget is not null)
                {
                    // Following links to folders could go round in circles, or read a file twice.
                    _passedOver.Add($"{named}{relative}: a link to a folder");
                }
                else if (!hidden && entry.Name.StartsWith('.'))
                {
                    _passedOver.Add($"{named}{relative}: hidden");
                }
                else
                {
                    Collect(inner, relative + "/");
                }
            }
        }
    }

    private static bool IsHidden(string relative) =>
        relative.StartsWith('.') || relative.Contains("/.", StringComparison.Ordinal);

    // Whether the file is new: inputs may overlap, and reading a file twice would only make duplicates.
    private bool Take(string name, string path, IInputFormat format, bool gzipped)
    {
        if (!_seen.Add(Path.GetFullPath(path)))
        {
            _passedOver.Add($"{name}: named before");
            return false;
        }

        _files.Add(new InputFile(name, new FileInfo(path).Length, format, gzipped, () => File.OpenRead(path)));
        return true;
    }
}

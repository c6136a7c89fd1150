using Parley.Writing;

namespace Parley.Tests.Running;

/// <summary>An output folder with the tables' folders in it, which goes away with the test.</summary>
internal sealed class OutputRoom : IDisposable
{
    public OutputRoom()
    {
        Path = Directory.CreateTempSubdirectory("parley-output-").FullName;
        foreach (var table in Tables.All) Directory.CreateDirectory(System.IO.Path.Join(Path, table.Name));
    }

    public string Path { get; }

    /// <summary>All files, relative to the folder, with '/'.</summary>
    public List<string> Files() => Directory.EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToList();

    public string Read(string file) => File.ReadAllText(System.IO.Path.Join(Path, file));

    /// <summary>The tables' files and the rejects, by name: what must not depend on how a run went.</summary>
    public Dictionary<string, string> Results() => Files()
        .Where(file => file.EndsWith(".parquet", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(System.IO.Path.Join(Path, file)))));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Writing;

namespace Parley.Running;

/// <summary>
/// The output folder of a run: the names of what Parley writes there, and nothing else is ever touched. While it is open, a
/// lock keeps other runs of the same shard out.
/// </summary>
internal sealed partial class OutputFolder : IDisposable
{
    private readonly Shard _shard;
    private readonly FileStream _lock;

    private OutputFolder(string path, Shard shard, FileStream @lock)
    {
        Path = path;
        _shard = shard;
        _lock = @lock;
    }

    public string Path { get; }

    public string ManifestPath => System.IO.Path.Join(Path, $"manifest{_shard.Suffix}.json");

    public string RejectsPath => System.IO.Path.Join(Path, $"rejects{_shard.Suffix}.jsonl");

    /// <summary>Makes the folder where it is missing, and checks that it can be written to.</summary>
    /// <exception cref="OutputException">It cannot, or another run is writing there.</exception>
    public static OutputFolder Open(string path, Shard shard)
    {
        if (File.Exists(path))
            throw new OutputException($"{path}: is a file; expected a folder for the tables. Name another one with -o.");
        try
        {
            foreach (var table in Tables.All) Directory.CreateDirectory(System.IO.Path.Join(path, table.Name));
            return new OutputFolder(path, shard, Lock(path, shard));
        }
        catch (Exception fault) when (OutputException.IsFileFault(fault))
        {
            throw new OutputException($"{path}: the output folder cannot be written to: {fault.Message} Name another one with -o, or see to its rights.", fault);
        }
    }

    /// <summary>A part's name in every table's folder, without extension.</summary>
    public string PartName(int index) => string.Create(CultureInfo.InvariantCulture, $"part{_shard.Suffix}-{index:D5}");

    /// <summary>Everything in the folder that a run of Parley wrote.</summary>
    public IReadOnlyList<OutputFile> Files()
    {
        var files = Find(Path, RootFile()).ToList();
        foreach (var table in Tables.All) files.AddRange(Find(System.IO.Path.Join(Path, table.Name), PartFileName()));
        return files;
    }

    /// <summary>Whether a file is this shard's own.</summary>
    public bool IsOwn(OutputFile file) => file.ShardSuffix == _shard.Suffix;

    /// <summary>Whether a file is of a run that was cut into another number of shards: both together would hold articles twice.</summary>
    public bool IsOfOtherCut(OutputFile file) =>
        file.ShardSuffix != _shard.Suffix
        && (_shard.IsWhole || !file.ShardSuffix.EndsWith($"-of-{_shard.Count.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal));

    /// <exception cref="OutputException">A file cannot be removed.</exception>
    public static void Remove(IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
        {
            try
            {
                File.Delete(file.Path);
            }
            catch (Exception fault) when (OutputException.IsFileFault(fault))
            {
                throw new OutputException($"{file.Path}: cannot be removed: {fault.Message} See to the rights there, or name another output folder with -o.", fault);
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string path, Shard shard)
    {
        var file = System.IO.Path.Join(path, $".parley{shard.Suffix}.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (File.Exists(file))
        {
            throw new OutputException($"{path}: another run is writing there ({file} is held). Wait for it, or name another output folder with -o.", fault);
        }
    }

    private static IEnumerable<OutputFile> Find(string folder, Regex pattern)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var match = pattern.Match(System.IO.Path.GetFileName(path));
            if (match.Success) yield return new OutputFile(path, match.Groups["shard"].Value, match.Groups["temporary"].Success);
        }
    }

    [GeneratedRegex(@"^\.?(?:manifest(?<shard>-\d+-of-\d+)?\.json|rejects(?<shard>-\d+-of-\d+)?\.jsonl)(?<temporary>\.tmp)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex RootFile();

    [GeneratedRegex(@"^\.?part(?<shard>-\d+-of-\d+)?-\d{5,}\.parquet(?<temporary>\.tmp)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PartFileName();
}

/// <summary>A file that a run of Parley wrote.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ShardSuffix">Of its name: "-2-of-8"; empty for a run without shards.</param>
/// <param name="Temporary">Whether it was never finished.</param>
internal sealed record OutputFile(string Path, string ShardSuffix, bool Temporary)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

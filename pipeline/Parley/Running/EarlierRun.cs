using Parley.Reading;
using Parley.Writing;

namespace Parley.Running;

/// <summary>What an earlier run left in the output folder, and whether this one may go on from there.</summary>
internal static class EarlierRun
{
    private const string Advice = "Choose another output folder, or remove what earlier runs wrote there with --overwrite.";

    /// <summary>Clears away what was never finished and gives the parts that were.</summary>
    /// <exception cref="OutputException">The folder holds tables of a run with other options, inputs or models.</exception>
    public static IReadOnlyList<ManifestPart> Resume(OutputFolder folder, RunIdentity identity, bool overwrite)
    {
        var files = folder.Files();
        if (overwrite)
        {
            OutputFolder.Remove(files.Where(file => folder.IsOwn(file) || folder.IsOfOtherCut(file)));
            return [];
        }

        if (files.FirstOrDefault(file => folder.IsOfOtherCut(file) && !file.Temporary) is { } other)
            throw new OutputException($"{folder.Path}: holds {other.Name} of a run that was cut into another number of shards; together the tables would hold articles twice. {Advice}");
        CheckOtherShards(folder, files, identity);
        var finished = FinishedParts(folder, files, identity);
        var kept = finished.SelectMany(part => part.Files).Select(file => FullPath(folder, file)).ToHashSet(StringComparer.Ordinal);
        OutputFolder.Remove(files.Where(file => folder.IsOwn(file) && (file.Temporary || (IsTable(file) && !kept.Contains(file.Path)))));
        return finished;
    }

    /// <summary>Checks that no input is a file that Parley wrote into the output folder.</summary>
    /// <exception cref="OutputException">One is.</exception>
    public static void CheckInputs(OutputFolder folder, IReadOnlyList<InputFile> inputs)
    {
        var written = folder.Files().Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        if (inputs.FirstOrDefault(input => written.Contains(Path.GetFullPath(input.Name))) is { } own)
            throw new OutputException($"{own.Name}: is an input and was written by an earlier run: the output folder {folder.Path} lies among the inputs. Name an output folder outside them with -o, or name the inputs more closely.");
    }

    private static List<ManifestPart> FinishedParts(OutputFolder folder, IReadOnlyList<OutputFile> files, RunIdentity identity)
    {
        if (!File.Exists(folder.ManifestPath))
        {
            if (files.FirstOrDefault(file => folder.IsOwn(file) && IsTable(file) && !file.Temporary) is { } orphan)
                throw new OutputException($"{folder.Path}: holds {orphan.Name} but no {Path.GetFileName(folder.ManifestPath)}, so what it was made of is not known. {Advice}");
            return [];
        }

        var manifest = Manifest.Load(folder.ManifestPath);
        Refuse(folder.ManifestPath, manifest.Identity.Differences(identity));
        return manifest.Parts.Where(part => part.Files.All(file => IsThere(folder, file))).ToList();
    }

    private static void CheckOtherShards(OutputFolder folder, IReadOnlyList<OutputFile> files, RunIdentity identity)
    {
        foreach (var file in files)
        {
            if (folder.IsOwn(file) || file.Temporary || folder.IsOfOtherCut(file) || IsTable(file) || !file.Name.StartsWith("manifest", StringComparison.Ordinal)) continue;
            Refuse(file.Path, Manifest.Load(file.Path).Identity.DifferencesOfShard(identity));
        }
    }

    private static void Refuse(string manifest, IReadOnlyList<string> differences)
    {
        const int mostShown = 12;
        if (differences.Count == 0) return;
        var lines = differences.Take(mostShown).Select(line => $"  {line}");
        if (differences.Count > mostShown) lines = lines.Append($"  and {differences.Count - mostShown} more");
        throw new OutputException($"{manifest}: an earlier run wrote into this folder, and this one differs from it:\n{string.Join('\n', lines)}\n{Advice}");
    }

    private static bool IsTable(OutputFile file) => file.Name.TrimStart('.').StartsWith("part", StringComparison.Ordinal);

    private static bool IsThere(OutputFolder folder, PartFile file) =>
        new FileInfo(FullPath(folder, file)) is { Exists: true } found && found.Length == file.Bytes;

    private static string FullPath(OutputFolder folder, PartFile file)
    {
        var parts = file.Path.Split('/');
        return Path.Join(folder.Path, Path.Join(parts));
    }
}

using System.Security.Cryptography;

namespace Parley.Running;

/// <summary>A model that is there to be used: a folder with a <c>model.bin</c>.</summary>
/// <param name="Name">The folder's name: "stance".</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Bytes">Size of its <c>model.bin</c>.</param>
/// <param name="Sha256">Of its <c>model.bin</c>, 64 lower-case hex digits.</param>
public sealed record InstalledModel(string Name, string Folder, long Bytes, string Sha256)
{
    /// <summary>The file that holds a model.</summary>
    public const string FileName = "model.bin";

    /// <summary>What it does, what it was trained on and how it scores; null when it has no card.</summary>
    public string? Card => Path.Join(Folder, "card.md") is var path && File.Exists(path) ? path : null;

    /// <summary>The models in a folder, by name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">A model cannot be read.</exception>
    public static IReadOnlyList<InstalledModel> Find(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{folder}: there is no such folder of models; name one with --models DIR.");
        return Directory.EnumerateDirectories(folder)
            .Where(model => File.Exists(Path.Join(model, FileName)))
            .OrderBy(model => Path.GetFileName(model), StringComparer.Ordinal)
            .Select(Read)
            .ToList();
    }

    private static InstalledModel Read(string folder)
    {
        using var stream = File.OpenRead(Path.Join(folder, FileName));
        return new InstalledModel(Path.GetFileName(folder), folder, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Learning;

/// <summary>
/// The envelope of every model file: eight magic bytes, format version (2 bytes), kind and creator (UTF-8, each after
/// its length in 2 bytes), payload length (8 bytes), payload, SHA-256 over everything before. All numbers are little
/// endian. It holds no time and no machine name: the same training writes the same bytes.
/// </summary>
public sealed class ModelFile
{
    /// <summary>Goes up when the envelope or a payload changes in a way that older programs cannot read.</summary>
    public const ushort FormatVersion = 1;

    private const int ChecksumLength = SHA256.HashSizeInBytes;

    private readonly byte[] _bytes;
    private readonly int _payloadStart;
    private readonly int _payloadLength;

    private ModelFile(string path, byte[] bytes, string kind, string createdBy, int payloadStart, int payloadLength)
    {
        Path = path;
        Kind = kind;
        CreatedBy = createdBy;
        _bytes = bytes;
        _payloadStart = payloadStart;
        _payloadLength = payloadLength;
    }

    private static ReadOnlySpan<byte> Magic => "PARLEY\r\n"u8;

    public string Path { get; }

    /// <summary>What the model does: one lower-case word.</summary>
    public string Kind { get; }

    /// <summary>Program and version that wrote it.</summary>
    public string CreatedBy { get; }

    /// <summary>The file's checksum, 64 lower-case hex digits: names the model in a run's manifest.</summary>
    public string Hash => Convert.ToHexStringLower(_bytes.AsSpan(_bytes.Length - ChecksumLength));

    /// <summary>Writes a model, first under a temporary name, so that no half-written file is ever met.</summary>
    /// <param name="path">Where to; its folder must exist.</param>
    /// <param name="kind">What the model does: one lower-case word.</param>
    /// <param name="payload">Writes the content.</param>
    public static void Write(string path, string kind, Action<BinaryWriter> payload)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) payload(writer);

        using var file = new MemoryStream();
        file.Write(Magic);
        using (var writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(FormatVersion);
            WriteText(writer, kind);
            WriteText(writer, Creator());
            writer.Write(content.Length);
            writer.Flush();
            content.WriteTo(file);
            writer.Write(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)));
        }

        var temporary = path + ".tmp";
        File.WriteAllBytes(temporary, file.ToArray());
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Opens and checks a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">The kind that the caller can use.</param>
    /// <exception cref="ModelFormatException">It is not a whole model of this kind and format version.</exception>
    public static ModelFile Open(string path, string kind)
    {
        var bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().StartsWith(Magic)) throw new ModelFormatException(path, "This is not a Parley model: its first bytes are not those of one.");
        // The version comes before the checksum: a later version may lay out the rest in another way.
        var at = Magic.Length;
        if (bytes.Length < at + 2) throw new ModelFormatException(path, "The file is cut off in its header.");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
        if (version != FormatVersion) throw new ModelFormatException(path, $"The file has format version {version}; this program reads version {FormatVersion}.");

        var body = bytes.Length - ChecksumLength;
        if (body < at + 2 || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
        {
            throw new ModelFormatException(path, "The checksum does not fit the content: the file is damaged or cut off.");
        }

        at += 2;
        var fileKind = ReadText(path, bytes, body, ref at);
        var createdBy = ReadText(path, bytes, body, ref at);
        if (!string.Equals(fileKind, kind, StringComparison.Ordinal)) throw new ModelFormatException(path, $"The file holds a model for '{fileKind}'; one for '{kind}' is needed here.");
        if (body - at < 8 || BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at)) != body - at - 8) throw new ModelFormatException(path, "The length in the header does not fit the content.");
        return new ModelFile(path, bytes, fileKind, createdBy, at + 8, body - at - 8);
    }

    /// <summary>Reads the content with <paramref name="read"/>, which must use all of it.</summary>
    /// <exception cref="ModelFormatException">The content ends early, goes on too long or holds impossible values.</exception>
    public T Read<T>(Func<BinaryReader, T> read)
    {
        using var content = new MemoryStream(_bytes, _payloadStart, _payloadLength, writable: false);
        using var reader = new BinaryReader(content, Encoding.UTF8);
        try
        {
            var model = read(reader);
            if (content.Position != content.Length) throw new ModelFormatException(Path, $"{content.Length - content.Position} bytes are left over after the model.");
            return model;
        }
        catch (Exception cause) when (cause is EndOfStreamException or InvalidDataException or ArgumentException or FormatException)
        {
            throw new ModelFormatException(Path, $"The content does not read as a model for '{Kind}': {cause.Message}", cause);
        }
    }

    private static string Creator() => $"parley {typeof(ModelFile).Assembly.GetName().Version?.ToString(3)}";

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(checked((ushort)bytes.Length));
        writer.Write(bytes);
    }

    private static string ReadText(string path, byte[] bytes, int end, ref int at)
    {
        if (end - at < 2) throw new ModelFormatException(path, "The header ends early.");
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
        at += 2;
        if (end - at < length) throw new ModelFormatException(path, "The header ends early.");
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }
}

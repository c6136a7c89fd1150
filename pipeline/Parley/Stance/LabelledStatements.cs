using System.IO.Compression;
using System.Text;
using Parley.Documents;

namespace Parley.Stances;

/// <summary>One row of a file of labelled statements.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Group">What it was taken from: the column <c>doc</c> or else <c>dispute</c>; empty where there is neither.</param>
/// <param name="Stance">Its label.</param>
/// <param name="Text">The statement.</param>
public sealed record LabelledStatement(int Line, string Group, Stance Stance, string Text);

/// <summary>
/// Statements with their stances, read from a tab-separated file (also <c>.gz</c>) with a header line and no quoting.
/// The columns <c>stance</c> and <c>text</c> are needed; rows whose stance is <c>none</c> (nobody speaks) are left out.
/// </summary>
/// <param name="Rows">In file order.</param>
/// <param name="WithoutSpeaker">How many rows were left out.</param>
public sealed record LabelledStatements(IReadOnlyList<LabelledStatement> Rows, int WithoutSpeaker)
{
    private const string NobodySpeaks = "none";

    /// <summary>Reads a file.</summary>
    /// <exception cref="LabelledDataException">A column is missing or a row is faulty; the message says where and what.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LabelledStatements Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return Read(path, reader);
        }
        catch (DecoderFallbackException fault)
        {
            throw new LabelledDataException(path, "the text is not UTF-8: save the file as UTF-8.", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new LabelledDataException(path, "the file is named .gz but does not unpack: it is damaged or no gzip file.", fault);
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    /// <param name="name">What messages call the file.</param>
    /// <param name="reader">Its text.</param>
    public static LabelledStatements Read(string name, TextReader reader)
    {
        var header = reader.ReadLine()?.Split('\t')
            ?? throw new LabelledDataException(name, "the file is empty: a header line with the columns stance and text was expected.");
        int stance = Column(name, header, "stance"), text = Column(name, header, "text");
        var group = Array.FindIndex(header, column => column is "doc" or "dispute");
        var rows = new List<LabelledStatement>();
        var withoutSpeaker = 0;
        for (var line = 2; reader.ReadLine() is { } row; line++)
        {
            if (row.Length == 0) continue;
            var fields = row.Split('\t');
            if (fields.Length != header.Length) throw new LabelledDataException(name, line, $"{fields.Length} fields where the header has {header.Length}: put exactly one tab between fields and none within.");
            if (string.IsNullOrWhiteSpace(fields[text])) throw new LabelledDataException(name, line, "the text is empty: fill it in or take the line out.");
            if (fields[stance] == NobodySpeaks)
            {
                withoutSpeaker++;
                continue;
            }

            Stance label = fields[stance] switch
            {
                "optimistic" => Stance.Optimistic,
                "hardline" => Stance.Hardline,
                "neutral" => Stance.Neutral,
                _ => throw new LabelledDataException(name, line, $"'{fields[stance]}' is no stance: write optimistic, hardline, neutral, or none where nobody speaks."),
            };
            rows.Add(new LabelledStatement(line, group < 0 ? "" : fields[group], label, fields[text]));
        }

        return new LabelledStatements(rows, withoutSpeaker);
    }

    private static int Column(string name, string[] header, string column)
    {
        var index = Array.IndexOf(header, column);
        return index >= 0 ? index : throw new LabelledDataException(name, 1, $"the header has no column '{column}'; it has: {string.Join(", ", header)}.");
    }
}

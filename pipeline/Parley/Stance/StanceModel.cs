using Parley.Documents;
using Parley.Learning;

namespace Parley.Stances;

/// <summary>Logistic regression over hashed features of a statement, with calibrated probabilities.</summary>
public sealed class StanceModel : IStanceModel
{
    /// <summary>What model files of this sort say they hold.</summary>
    public const string Kind = "stance";

    /// <summary>Number of stances; classes are in the order of <see cref="Stance"/>.</summary>
    internal const int Classes = 3;

    private readonly HashedLogisticRegression _regression;

    internal StanceModel(HashedLogisticRegression regression, double temperature, string hash)
    {
        _regression = regression;
        Temperature = temperature;
        Hash = hash;
    }

    /// <summary>What scores are divided by before they become probabilities; above 0.</summary>
    public double Temperature { get; }

    /// <summary>The file's checksum, 64 hex digits; empty for a model that was trained in this process.</summary>
    public string Hash { get; }

    /// <summary>Opens a model file.</summary>
    /// <exception cref="ModelFormatException">It is damaged, of another version or of another kind.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static StanceModel Load(string path)
    {
        var file = ModelFile.Open(path, Kind);
        return file.Read(reader =>
        {
            var features = reader.ReadInt32();
            if (features != StanceFeatures.Version) throw new InvalidDataException($"it was trained on version {features} of the stance features, this program computes version {StanceFeatures.Version}.");
            var temperature = reader.ReadDouble();
            if (!(temperature > 0) || double.IsInfinity(temperature)) throw new InvalidDataException($"a temperature of {temperature} is not above 0.");
            var regression = HashedLogisticRegression.Read(reader);
            if (regression.Classes != Classes) throw new InvalidDataException($"it has {regression.Classes} classes; the stances are {Classes}.");
            return new StanceModel(regression, temperature, file.Hash);
        });
    }

    /// <summary>Writes a model file that <see cref="Load"/> opens.</summary>
    public void Save(string path) => ModelFile.Write(path, Kind, writer =>
    {
        writer.Write(StanceFeatures.Version);
        writer.Write(Temperature);
        _regression.Write(writer);
    });

    /// <inheritdoc/>
    public StanceScore Score(Document document, Span part)
    {
        Span<double> scores = stackalloc double[Classes];
        RawScores(document, part, scores);
        for (var k = 0; k < Classes; k++) scores[k] /= Temperature;
        Softmax.InPlace(scores);
        return new StanceScore((float)scores[0], (float)scores[1], (float)scores[2]);
    }

    /// <summary>The classes' scores before calibration.</summary>
    internal void RawScores(Document document, Span part, Span<double> scores)
    {
        Span<float> sums = stackalloc float[Classes];
        var scorer = _regression.Start(sums);
        StanceFeatures.Extract(document, part, ref scorer);
        scorer.Finish(StanceFeatures.Scale(scorer.SumOfSquares), scores);
    }
}

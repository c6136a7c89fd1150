namespace Parley.Learning;

/// <summary>
/// A multinomial logistic regression over hashed features, for reading only: weights are 16-bit integers with one scale
/// for each class. Immutable; any number of threads may score at a time.
/// </summary>
public sealed class HashedLogisticRegression
{
    /// <summary>Fewest hash bits: 1,024 buckets.</summary>
    public const int MinBits = 10;

    /// <summary>Most hash bits: 16 million buckets, 100 MB of weights for three classes.</summary>
    public const int MaxBits = 24;

    private readonly short[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;

    private HashedLogisticRegression(int bits, short[] weights, float[] scales, float[] biases)
    {
        Bits = bits;
        _weights = weights;
        _scales = scales;
        _biases = biases;
    }

    /// <summary>The buckets are 2^Bits.</summary>
    public int Bits { get; }

    public int Classes => _biases.Length;

    /// <summary>The bucket of a feature among 2^<paramref name="bits"/>.</summary>
    public static int Bucket(ulong feature, int bits) => (int)(feature >> (64 - bits));

    /// <summary>Quantises weights; each is off by half of its class's largest weight / 32,767 at most.</summary>
    /// <param name="trained">Weights whose columns are buckets.</param>
    /// <param name="bits">The buckets are 2^bits.</param>
    public static HashedLogisticRegression From(LogisticWeights trained, int bits)
    {
        var classes = trained.Classes;
        var scales = new float[classes];
        for (var i = 0; i < trained.Weights.Length; i++)
        {
            scales[i % classes] = Math.Max(scales[i % classes], (float)Math.Abs(trained.Weights[i]) / short.MaxValue);
        }

        var weights = new short[classes << bits];
        for (var i = 0; i < trained.Weights.Length; i++)
        {
            var scale = scales[i % classes];
            var at = (trained.Columns[i / classes] * classes) + (i % classes);
            if (scale > 0) weights[at] = (short)Math.Clamp(Math.Round(trained.Weights[i] / scale), short.MinValue, short.MaxValue);
        }

        return new HashedLogisticRegression(bits, weights, scales, [.. trained.Biases.Select(bias => (float)bias)]);
    }

    /// <summary>A scorer for one row of features.</summary>
    /// <param name="sums">Room for one number for each class; set to 0 here.</param>
    public Scorer Start(Span<float> sums)
    {
        sums.Clear();
        return new Scorer(this, sums);
    }

    /// <summary>Writes the model; only buckets that have weights take room.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Bits);
        writer.Write((byte)Classes);
        foreach (var scale in _scales) writer.Write(scale);
        foreach (var bias in _biases) writer.Write(bias);
        var used = Enumerable.Range(0, 1 << Bits).Where(IsUsed).ToArray();
        writer.Write(used.Length);
        var last = -1;
        foreach (var bucket in used)
        {
            writer.Write7BitEncodedInt(bucket - last);
            last = bucket;
        }

        foreach (var bucket in used)
        {
            for (var k = 0; k < Classes; k++) writer.Write(_weights[(bucket * Classes) + k]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Bits, classes or buckets are out of range.</exception>
    public static HashedLogisticRegression Read(BinaryReader reader)
    {
        int bits = reader.ReadByte(), classes = reader.ReadByte();
        if (bits is < MinBits or > MaxBits || classes < 2) throw new InvalidDataException($"{bits} hash bits and {classes} classes are out of range.");
        var scales = new float[classes];
        var biases = new float[classes];
        for (var k = 0; k < classes; k++) scales[k] = reader.ReadSingle();
        for (var k = 0; k < classes; k++) biases[k] = reader.ReadSingle();
        var count = reader.ReadInt32();
        if (count < 0 || count > 1 << bits) throw new InvalidDataException($"{count} buckets of 2^{bits} are out of range.");
        var used = new int[count];
        var last = -1L;
        for (var i = 0; i < count; i++)
        {
            last += reader.Read7BitEncodedInt();
            if (last < 0 || last >= 1 << bits) throw new InvalidDataException($"Bucket {last} of 2^{bits} is out of range.");
            used[i] = (int)last;
        }

        var weights = new short[classes << bits];
        foreach (var bucket in used)
        {
            for (var k = 0; k < classes; k++) weights[(bucket * classes) + k] = reader.ReadInt16();
        }

        return new HashedLogisticRegression(bits, weights, scales, biases);
    }

    private bool IsUsed(int bucket) => _weights.AsSpan(bucket * Classes, Classes).ContainsAnyExcept((short)0);

    /// <summary>Sums up the weights of one row's features as they come.</summary>
    public ref struct Scorer : IFeatureSink
    {
        private readonly HashedLogisticRegression _model;
        private readonly ReadOnlySpan<short> _weights;
        private readonly Span<float> _sums;
        private readonly int _shift;

        internal Scorer(HashedLogisticRegression model, Span<float> sums)
        {
            _model = model;
            _weights = model._weights;
            _sums = sums[..model.Classes];
            _shift = 64 - model.Bits;
        }

        /// <summary>Sum of the squares of all values so far.</summary>
        public float SumOfSquares { get; private set; }

        /// <inheritdoc/>
        public void Add(ulong feature, float value)
        {
            SumOfSquares += value * value;
            var weights = _weights.Slice((int)(feature >> _shift) * _sums.Length, _sums.Length);
            for (var k = 0; k < weights.Length; k++) _sums[k] += weights[k] * value;
        }

        /// <summary>The classes' scores, biases included, when all values are multiplied by <paramref name="scale"/>.</summary>
        public readonly void Finish(float scale, Span<double> scores)
        {
            for (var k = 0; k < _sums.Length; k++) scores[k] = ((double)_sums[k] * _model._scales[k] * scale) + _model._biases[k];
        }
    }
}

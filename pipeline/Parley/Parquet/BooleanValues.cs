namespace Parley.Parquet;

/// <summary>Booleans: PLAIN form is one bit each, lowest bit first. A dictionary could not make that smaller.</summary>
internal sealed class BooleanValues(ParquetOptions options) : ValueBuffer(dictionary: false, options)
{
    private bool _anyFalse;
    private bool _anyTrue;

    public void Append(bool value)
    {
        Count++;
        Plain.WriteByte(value ? (byte)1 : (byte)0);
        _anyTrue |= value;
        _anyFalse |= !value;
    }

    public override ValueBounds Bounds() =>
        _anyFalse || _anyTrue ? new ValueBounds([_anyFalse ? (byte)0 : (byte)1], [_anyTrue ? (byte)1 : (byte)0]) : ValueBounds.None;

    public override void Reset()
    {
        base.Reset();
        _anyFalse = _anyTrue = false;
    }

    protected override ReadOnlySpan<byte> Entry(int index) => default;

    protected override void EncodePlain(ByteBuffer body)
    {
        var values = Plain.Written;
        for (var at = 0; at < values.Length; at += 8)
        {
            var packed = 0;
            for (var bit = 0; bit < 8 && at + bit < values.Length; bit++) packed |= values[at + bit] << bit;
            body.WriteByte((byte)packed);
        }
    }
}

namespace Parley.Parquet;

/// <summary>The four bytes that begin and end every file.</summary>
internal static class ParquetMagic
{
    public static ReadOnlySpan<byte> Bytes => "PAR1"u8;
}

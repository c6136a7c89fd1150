namespace Parley.Parquet;

/// <summary>A file that is no Parquet file, is damaged, or uses a part of the format that this reader does not know.</summary>
public sealed class ParquetFormatException : FormatException
{
    public ParquetFormatException()
    {
    }

    public ParquetFormatException(string message) : base(message)
    {
    }

    public ParquetFormatException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

namespace Parley.Writing;

/// <summary>The output folder cannot be used, or a file in it cannot be written. The message says what to do.</summary>
public sealed class OutputException : Exception
{
    public OutputException(string message)
        : base(message)
    {
    }

    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether this is what a file system throws for a full disk, missing rights and the like.</summary>
    internal static bool IsFileFault(Exception exception) => exception is IOException or UnauthorizedAccessException;

    internal static OutputException Unwritable(string path, Exception fault) =>
        new($"{path}: cannot be written: {fault.Message} What was finished before is kept: see to the space and the rights there, then run the same command again.", fault);
}

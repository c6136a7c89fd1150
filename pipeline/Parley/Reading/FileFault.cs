namespace Parley.Reading;

/// <summary>What can go wrong with a file as a whole while it is read, and becomes one reject of it.</summary>
internal static class FileFault
{
    public static bool Is(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException;

    public static string Reason(Exception exception) =>
        exception is InvalidDataException ? exception.Message : $"cannot be read: {exception.Message}";
}

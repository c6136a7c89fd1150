namespace Parley.Learning;

/// <summary>A model file cannot be used; the message names the file, what was expected and what to do.</summary>
public sealed class ModelFormatException : Exception
{
    /// <param name="path">The file.</param>
    /// <param name="problem">What was found and what was expected, as one sentence.</param>
    public ModelFormatException(string path, string problem)
        : base($"{path}: {problem} Put back the model that came with this version of Parley, or train it again with 'parley train'.")
    {
        Path = path;
    }

    /// <inheritdoc cref="ModelFormatException(string, string)"/>
    /// <param name="path">The file.</param>
    /// <param name="problem">What was found and what was expected, as one sentence.</param>
    /// <param name="cause">What reading it ended with.</param>
    public ModelFormatException(string path, string problem, Exception cause)
        : base($"{path}: {problem} Put back the model that came with this version of Parley, or train it again with 'parley train'.", cause)
    {
        Path = path;
    }

    /// <summary>The file as it was named when it was opened.</summary>
    public string Path { get; }
}

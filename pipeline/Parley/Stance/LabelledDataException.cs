namespace Parley.Stances;

/// <summary>A file of labelled statements cannot be used; the message names file, line, what is wrong and what to do.</summary>
public sealed class LabelledDataException : Exception
{
    /// <param name="file">The file.</param>
    /// <param name="problem">What is wrong with it, and what to do.</param>
    /// <param name="cause">What reading it ended with, if that was an error of its own.</param>
    public LabelledDataException(string file, string problem, Exception? cause = null)
        : base($"{file}: {problem}", cause)
    {
    }

    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="problem">What is wrong with it, and what to do.</param>
    public LabelledDataException(string file, int line, string problem)
        : base($"{file}, line {line}: {problem}")
    {
    }
}

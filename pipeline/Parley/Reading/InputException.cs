namespace Parley.Reading;

/// <summary>Inputs that do not exist, cannot be opened or are of no known format: told all at once, before anything is read.</summary>
public sealed class InputException : Exception
{
    public InputException(IReadOnlyList<string> faults)
        : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>One line per faulty input, which it names first.</summary>
    public IReadOnlyList<string> Faults { get; }
}

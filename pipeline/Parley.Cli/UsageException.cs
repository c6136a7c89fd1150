namespace Parley.Cli;

/// <summary>Options or models that cannot be used as they are; told all at once.</summary>
internal sealed class UsageException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

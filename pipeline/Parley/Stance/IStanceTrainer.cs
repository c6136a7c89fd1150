namespace Parley.Stances;

/// <summary>Makes a stance model from labelled statements.</summary>
public interface IStanceTrainer
{
    /// <summary>Trains. The same examples in the same order and the same options give the same model.</summary>
    /// <param name="examples">At least one of each stance.</param>
    /// <param name="cancellation">Ends the training early with an exception.</param>
    /// <exception cref="ArgumentException">A stance has no example.</exception>
    IStanceModel Train(IReadOnlyList<StanceExample> examples, CancellationToken cancellation = default);
}

using Parley.Learning;

namespace Parley.Stances;

/// <summary>The knobs of stance training.</summary>
public sealed record StanceTrainerOptions
{
    /// <summary>Strength of the penalty on weights, above 0: more makes weights smaller and probabilities flatter. Default 1.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>
    /// How far rare stances count more, 0 to 1: 0 takes the examples as they are, 1 lets each stance weigh the same as a
    /// whole. Default 1.
    /// </summary>
    public double ClassBalance { get; init; } = 1;

    /// <summary>Parts into which the examples are divided to fit the calibration on held-out ones, 2 to 20. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Decides which examples fall into which part. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Features are hashed into 2^HashBits buckets, 10 to 24: fewer make a smaller model with more collisions. Default 18.</summary>
    public int HashBits { get; init; } = 18;

    /// <summary>Steps of the optimiser at most, 1 or more. Default 500.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>What is out of range, one sentence each; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!(L2 > 0) || double.IsInfinity(L2)) faults.Add($"L2 is {L2}; it must be above 0.");
        if (!(ClassBalance >= 0 && ClassBalance <= 1)) faults.Add($"ClassBalance is {ClassBalance}; it must be from 0 to 1.");
        if (Folds is < 2 or > 20) faults.Add($"Folds is {Folds}; it must be from 2 to 20.");
        if (HashBits is < HashedLogisticRegression.MinBits or > HashedLogisticRegression.MaxBits) faults.Add($"HashBits is {HashBits}; it must be from {HashedLogisticRegression.MinBits} to {HashedLogisticRegression.MaxBits}.");
        if (MaxIterations < 1) faults.Add($"MaxIterations is {MaxIterations}; it must be 1 or more.");
        return faults;
    }
}

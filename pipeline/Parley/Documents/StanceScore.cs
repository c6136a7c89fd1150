namespace Parley.Documents;

/// <summary>Towards a negotiated settlement, or against it. The codebook is <c>data/labelled/CODEBOOK.md</c>.</summary>
public enum Stance : byte
{
    Optimistic,
    Hardline,
    Neutral,
}

/// <summary>Probabilities of the three stances; they sum to 1.</summary>
public readonly record struct StanceScore(float Optimistic, float Hardline, float Neutral)
{
    /// <summary>The most probable stance; on a tie the more cautious one: neutral, then hardline.</summary>
    public Stance Stance =>
        Neutral >= Hardline && Neutral >= Optimistic ? Stance.Neutral
        : Hardline >= Optimistic ? Stance.Hardline
        : Stance.Optimistic;

    /// <summary>−1 (hardline) to 1 (optimistic).</summary>
    public float Value => Optimistic - Hardline;
}

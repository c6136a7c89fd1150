namespace Parley.Documents;

/// <summary>A half-open range of UTF-16 offsets in <see cref="Document.Text"/>: <c>text[Start..End]</c>.</summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The common part; empty (End ≤ Start) when there is none.</summary>
    public Span Intersect(Span other) => new(Math.Max(Start, other.Start), Math.Min(End, other.End));

    /// <summary>The smallest span that holds both.</summary>
    public Span Hull(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}

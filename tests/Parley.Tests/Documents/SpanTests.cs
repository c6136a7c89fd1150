using FsCheck;
using FsCheck.Fluent;
using Parley.Documents;

namespace Parley.Tests.Documents;

/// <summary>Spans behave as the sets of offsets that they stand for.</summary>
[TestClass]
public sealed class SpanTests
{
    private static readonly Arbitrary<(Span A, Span B)> s_pairs =
        (from a in SpanGen() from b in SpanGen() select (a, b)).ToArbitrary();

    [TestMethod]
    public void Intersect_holds_what_both_hold() => Check((a, b) =>
        Offsets(a.Intersect(b)).SetEquals(Offsets(a).Intersect(Offsets(b))));

    [TestMethod]
    public void Overlaps_where_the_intersection_is_not_empty() => Check((a, b) =>
        a.Overlaps(b) == !a.Intersect(b).IsEmpty && a.Overlaps(b) == b.Overlaps(a));

    [TestMethod]
    public void Hull_is_the_smallest_that_contains_both() => Check((a, b) =>
        a.Hull(b).Contains(a) && a.Hull(b).Contains(b) && a.Hull(b).Start == Math.Min(a.Start, b.Start) && a.Hull(b).End == Math.Max(a.End, b.End));

    [TestMethod]
    public void Contains_every_offset_of_what_it_contains() => Check((a, b) =>
        a.Contains(b) == Offsets(b).IsSubsetOf(Offsets(a)) && Offsets(a).Contains(b.Start) == a.Contains(b.Start));

    [TestMethod]
    public void Order_is_by_start_then_by_end() => Check((a, b) =>
        (a < b) == ((a.Start, a.End).CompareTo((b.Start, b.End)) < 0) && (a <= b) == !(a > b) && (a >= b) == !(a < b));

    [TestMethod]
    public void Length_counts_the_offsets() => Check((a, _) => a.Length == Offsets(a).Count && !a.IsEmpty);

    /// <summary>The algebra is promised for spans of text, which are never empty.</summary>
    private static Gen<Span> SpanGen() =>
        from start in Gen.Choose(0, 12)
        from length in Gen.Choose(1, 6)
        select new Span(start, start + length);

    private static HashSet<int> Offsets(Span span) => [.. Enumerable.Range(span.Start, Math.Max(0, span.Length))];

    private static void Check(Func<Span, Span, bool> law) => Prop.ForAll(s_pairs, pair => law(pair.A, pair.B)).QuickCheckThrowOnFailure();
}

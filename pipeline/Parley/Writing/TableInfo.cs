namespace Parley.Writing;

/// <summary>One of the tables that a run writes.</summary>
/// <param name="Name">Its name and its folder's.</param>
/// <param name="SchemaVersion">Goes up whenever a column is added, removed or changes its type or meaning.</param>
public sealed record TableInfo(string Name, int SchemaVersion);

/// <summary>The tables of a run.</summary>
public static class Tables
{
    public static TableInfo Sentences { get; } = new("sentences", 1);

    public static TableInfo Statements { get; } = new("statements", 1);

    public static TableInfo Articles { get; } = new("articles", 1);

    /// <summary>In the order in which they are committed.</summary>
    public static IReadOnlyList<TableInfo> All { get; } = [Sentences, Statements, Articles];
}

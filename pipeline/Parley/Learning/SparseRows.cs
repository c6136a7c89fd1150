using System.Runtime.InteropServices;

namespace Parley.Learning;

/// <summary>
/// Training examples as sparse rows, one after the other (compressed sparse rows). Columns are given as arbitrary
/// non-negative numbers, hash buckets as a rule; a column may occur more than once in a row, its values add up.
/// </summary>
public sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    public int Count => _starts.Count - 1;

    /// <summary>Columns of one row.</summary>
    public ReadOnlySpan<int> Columns(int row) =>
        CollectionsMarshal.AsSpan(_columns)[_starts[row].._starts[row + 1]];

    /// <summary>Values of one row, one for each of its <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values(int row) =>
        CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];

    /// <summary>Adds an entry to the row in work.</summary>
    public void Add(int column, float value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        _columns.Add(column);
        _values.Add(value);
    }

    /// <summary>Closes the row in work; it may be empty.</summary>
    public void EndRow() => _starts.Add(_columns.Count);

    /// <summary>The given rows, in the given order.</summary>
    public SparseRows Pick(IEnumerable<int> rows)
    {
        var picked = new SparseRows();
        foreach (var row in rows)
        {
            picked._columns.AddRange(Columns(row));
            picked._values.AddRange(Values(row));
            picked.EndRow();
        }

        return picked;
    }

    /// <summary>The columns that occur, ascending.</summary>
    public int[] DistinctColumns()
    {
        var columns = _columns.ToArray();
        Array.Sort(columns);
        var count = 0;
        foreach (var column in columns)
        {
            if (count == 0 || columns[count - 1] != column) columns[count++] = column;
        }

        return columns[..count];
    }
}

namespace Parley.Learning;

/// <summary>
/// Inverse document frequency (Spärck Jones, "A statistical interpretation of term specificity", 1972): a column is
/// worth the more the fewer rows it occurs in.
/// </summary>
public static class Rarity
{
    /// <summary>Scales are 1 for a column that one row in 148 has, e^5.</summary>
    private const double UnitLogarithm = 5;

    /// <summary>ln((rows + 1) / (rows with the column + 1)) / 5 for each column; near 0 for one that all rows have.</summary>
    /// <param name="rows">The examples.</param>
    /// <param name="columns">Their distinct columns, ascending.</param>
    public static double[] Scales(SparseRows rows, int[] columns)
    {
        var occurrences = new int[columns.Length];
        var lastRow = new int[columns.Length];
        Array.Fill(lastRow, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var column in rows.Columns(row))
            {
                var rank = Array.BinarySearch(columns, column);
                if (lastRow[rank] == row) continue;
                lastRow[rank] = row;
                occurrences[rank]++;
            }
        }

        return Array.ConvertAll(occurrences, count => Math.Log((rows.Count + 1.0) / (count + 1.0)) / UnitLogarithm);
    }
}

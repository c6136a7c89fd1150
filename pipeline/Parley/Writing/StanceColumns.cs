using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The stance of a sentence's part or of a statement; null where nobody speaks.</summary>
internal sealed class StanceColumns
{
    private readonly StringColumn _stance = new("stance", nullable: true);
    private readonly FloatColumn _optimistic = new("p_optimistic", nullable: true);
    private readonly FloatColumn _hardline = new("p_hardline", nullable: true);
    private readonly FloatColumn _neutral = new("p_neutral", nullable: true);
    private readonly FloatColumn _score = new("stance_score", nullable: true);

    public StanceColumns() => All = [_stance, _optimistic, _hardline, _neutral, _score];

    /// <summary>In the tables' order.</summary>
    public IReadOnlyList<ParquetColumn> All { get; }

    public void Append(StanceScore? score)
    {
        if (score is not { } scored)
        {
            foreach (var column in All) column.AppendNull();
            return;
        }

        _stance.Append(TableWords.Of(scored.Stance));
        _optimistic.Append(scored.Optimistic);
        _hardline.Append(scored.Hardline);
        _neutral.Append(scored.Neutral);
        _score.Append(scored.Value);
    }
}

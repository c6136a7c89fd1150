using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>A span that may be missing: where it stands in code points, and its words.</summary>
internal sealed class SpanColumns(string name)
{
    public Int32Column Start { get; } = new($"{name}_start", nullable: true);

    public Int32Column End { get; } = new($"{name}_end", nullable: true);

    public StringColumn Text { get; } = new($"{name}_text", nullable: true);

    public void Append(Document document, CodePoints offsets, Span? span)
    {
        if (span is not { } present)
        {
            Start.AppendNull();
            End.AppendNull();
            Text.AppendNull();
            return;
        }

        Start.Append(offsets.At(present.Start));
        End.Append(offsets.At(present.End));
        Text.Append(document.TextOf(present));
    }
}

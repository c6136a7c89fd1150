using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>The names that stand in a sentence, as a list of structs.</summary>
internal sealed class EntityColumns
{
    private readonly StringColumn _text = new("text");
    private readonly StringColumn _type = new("type");
    private readonly Int32Column _start = new("char_start");
    private readonly Int32Column _end = new("char_end");
    private readonly StringColumn _id = new("entity_id", nullable: true);

    public EntityColumns() => List = new StructListColumn("entities", nullable: false, _text, _type, _start, _end, _id);

    public StructListColumn List { get; }

    /// <summary>Appends the entities that begin in the sentence; they are taken in order, sentence by sentence.</summary>
    /// <param name="document">Whose entities.</param>
    /// <param name="offsets">Of its text.</param>
    /// <param name="sentence">Where they stand.</param>
    /// <param name="next">Index of the first entity that is not before this sentence; moved behind the sentence's last one.</param>
    public void Append(Document document, CodePoints offsets, Sentence sentence, ref int next)
    {
        List.BeginList();
        for (; next < document.Entities.Count && document.Entities[next].Span.Start < sentence.Span.End; next++)
        {
            var entity = document.Entities[next];
            _text.Append(document.TextOf(entity.Span));
            _type.Append(TableWords.Of(entity.Type));
            _start.Append(offsets.At(entity.Span.Start));
            _end.Append(offsets.At(entity.Span.End));
            _id.AppendNull();
            List.EndElement();
        }

        List.EndList();
    }
}

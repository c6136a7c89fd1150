using Parley.Documents;
using Parley.Parquet;

namespace Parley.Writing;

/// <summary>Who speaks, as the sentence and the statement table say it; null where nobody could be found.</summary>
internal sealed class SpeakerColumns
{
    public StringColumn Id { get; } = new("speaker_id", nullable: true);

    public StringColumn Name { get; } = new("speaker_name", nullable: true);

    public StringColumn Type { get; } = new("speaker_type", nullable: true);

    public StringColumn Resolution { get; } = new("resolution", nullable: true);

    public FloatColumn Confidence { get; } = new("speaker_confidence", nullable: true);

    public void Append(Document document, Attribution? attribution)
    {
        if (attribution is not { Speaker: >= 0 } found)
        {
            AppendNull();
            return;
        }

        var speaker = document.Speakers[found.Speaker];
        Id.Append(speaker.Id);
        Name.Append(speaker.Name);
        Type.Append(TableWords.Of(speaker.Type));
        Resolution.Append(TableWords.Of(found.Resolution));
        Confidence.Append(found.Confidence);
    }

    private void AppendNull()
    {
        Id.AppendNull();
        Name.AppendNull();
        Type.AppendNull();
        Resolution.AppendNull();
        Confidence.AppendNull();
    }
}

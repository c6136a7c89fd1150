using System.Text;
using System.Text.Unicode;

namespace Parley.Reading;

/// <summary>One article a file: the text is the whole file, unchanged.</summary>
internal sealed class PlainTextFormat : IInputFormat
{
    /// <summary>Characters; a longer first line is a paragraph, not a title.</summary>
    public const int LongestTitle = 300;

    public IEnumerable<Record> Read(ByteWindow content, FieldMap map, ReadingOptions options)
    {
        if (!content.Ensure(options.MaxRecordBytes + 1))
        {
            yield return ReadWhole(content.Available);
            yield break;
        }

        var start = Excerpt.Of(content.Available);
        var size = 0L;
        do
        {
            size += content.Available.Length;
            content.Skip(content.Available.Length);
        }
        while (content.Fill());
        yield return RecordLimit.Exceeded(1, size, options, start);
    }

    private static Record ReadWhole(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return Record.Rejected(1, $"binary content: a NUL byte at byte {nul} of the file", Excerpt.Of(bytes));
        if (!Utf8.IsValid(bytes))
        {
            var position = MalformedUtf8.IndexIn(bytes);
            return Record.Rejected(1, MalformedUtf8.Reason(bytes[position], position, "file"), Excerpt.Of(bytes));
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (AbsentValue.Is(text))
            return Record.Rejected(1, bytes.IsEmpty ? "empty file" : "no text in the file", Excerpt.Of(bytes));
        return Record.Read(1, new FieldValues { [ArticleField.Text] = text, [ArticleField.Title] = Title(text) });
    }

    /// <summary>The first line that is not blank, when a blank line follows it and then more.</summary>
    private static string? Title(string text)
    {
        var title = default(string);
        var separated = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
                separated = title is not null;
            else if (title is not null)
                return separated ? title : null;
            else if (trimmed.Length > LongestTitle)
                return null;
            else
                title = trimmed.ToString();
        }

        return null;
    }
}

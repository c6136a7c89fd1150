using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Reading;

/// <summary>Writes rejects as JSONL: <c>{"file", "row", "reason", "start"}</c>, UTF-8, one object a line.</summary>
public sealed class RejectWriter : IDisposable
{
    // Readable to people: nothing is escaped that JSON does not ask for.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    /// <param name="stream">Written to and, on <see cref="Dispose"/>, closed.</param>
    public RejectWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, s_options);
    }

    public void Write(Reject reject)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("file", reject.SourceFile);
        _json.WriteNumber("row", reject.SourceRow);
        _json.WriteString("reason", reject.Reason);
        _json.WriteString("start", reject.Start);
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }
}

using System.Text.Json;

namespace Parley.Reading;

/// <summary>The names at the top of a JSON object, as a message tells them.</summary>
internal static class JsonNames
{
    private const int MostTold = 12;

    /// <param name="json">A valid object.</param>
    public static string Of(ReadOnlySpan<byte> json)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (names.Count == MostTold)
            {
                names.Add("…");
                break;
            }

            names.Add(Excerpt.Of(reader.ValueSpan));
            reader.Read();
            reader.Skip();
        }

        return names.Count == 0 ? "no fields" : string.Join(", ", names);
    }
}

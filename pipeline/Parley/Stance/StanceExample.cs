using Parley.Documents;

namespace Parley.Stances;

/// <summary>A statement whose stance is known.</summary>
/// <param name="Document">Holds the statement as its whole text, annotated by the same stages as articles are at run time.</param>
/// <param name="Stance">Its label.</param>
public sealed record StanceExample(Document Document, Stance Stance)
{
    /// <summary>
    /// What it was taken from: an article, a dispute. Where training holds examples out to check itself, those of one
    /// group stay together; empty for an example that stands on its own.
    /// </summary>
    public string Group { get; init; } = "";

    /// <summary>The whole of the text.</summary>
    public Span Span => new(0, Document.Text.Length);
}

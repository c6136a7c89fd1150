namespace Parley.Documents;

/// <summary>
/// A stretch of quoted text, its marks included. A quotation that runs on over paragraphs, with its mark
/// reopened at each, is one <see cref="Quotation"/> per paragraph, chained by <see cref="Continues"/>.
/// </summary>
/// <param name="Span">From the opening mark to after the closing one (or to where an unclosed one was cut off).</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside it, and so on.</param>
/// <param name="Closed">Whether a closing mark was found; a part that runs on into the next paragraph has none.</param>
/// <param name="Continues">Index of the quotation that this one runs on from, or -1.</param>
public readonly record struct Quotation(Span Span, int Depth, bool Closed, int Continues);

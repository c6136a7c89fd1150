namespace Parley.Parquet;

/// <summary>
/// One stored column: a leaf of the schema tree. An entry's definition level says how far down its path something is
/// there, its repetition level whether it begins a row (0) or goes on in the row's list (1).
/// </summary>
/// <param name="Path">Names from the root to the leaf.</param>
/// <param name="Type">How values are stored.</param>
/// <param name="MaxDefinition">Definition level of an entry with a value; 0 when nothing on the path is optional.</param>
/// <param name="MaxRepetition">1 inside a list, else 0.</param>
internal sealed record LeafSchema(string[] Path, PhysicalType Type, int MaxDefinition, int MaxRepetition);

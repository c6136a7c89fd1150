namespace Parley.Reading;

/// <summary>What Parley takes from an input record.</summary>
public enum ArticleField
{
    Id,
    Url,
    Title,
    Text,
    Published,
    Outlet,
    Author,
    Language,
}

/// <summary>The values of one record as they were found; null where the input gave none.</summary>
internal sealed class FieldValues
{
    private const int Count = (int)ArticleField.Language + 1;

    private readonly string?[] _values = new string?[Count];

    public string? this[ArticleField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = value;
    }
}

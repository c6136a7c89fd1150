using System.Text;

namespace Parley.Tests.Parquet;

/// <summary>A row with a value of every type; null lists, empty lists, repeated and unique values, awkward numbers and texts.</summary>
internal sealed record SampleRow(
    string Id,
    string? Name,
    int Int,
    int? MaybeInt,
    long Long,
    long? MaybeLong,
    float? Float,
    double Double,
    bool Bool,
    bool? MaybeBool,
    DateTime Time,
    DateTime? MaybeTime,
    string[]? Tags,
    string[] Words,
    SampleEntity[]? Entities)
{
    private static readonly float[] Floats = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, float.MaxValue, 1f / 3];

    private static readonly string[] Texts = ["", "a", "naïve", "Ελλάς", "和平", "🕊 talks", "\0", "a\u0301", "line\nbreak \"quoted\"", "z", "\uFFFD", "\u007F\u0080\u07FF\u0800"];

    /// <summary>Rows that depend on the seed alone.</summary>
    /// <param name="seed">Of the random numbers.</param>
    /// <param name="count">Rows.</param>
    /// <param name="variety">How many different values columns draw from: 1 for all the same, large for all different.</param>
    /// <param name="nulls">Share of nulls in nullable columns, 0 to 1.</param>
    public static SampleRow[] Make(int seed, int count, int variety, double nulls)
    {
        var random = new Random(seed);
        var rows = new SampleRow[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new SampleRow(
                $"row {i}",
                Null() ? null : Text(),
                Int(),
                Null() ? null : Int(),
                Long(),
                Null() ? null : Long(),
                Null() ? null : random.Next(3) == 0 ? Floats[random.Next(Floats.Length)] : Pick() / 8f,
                random.Next(4) == 0 ? -0.0 : Pick() / 1024.0,
                random.Next(2) == 0,
                Null() ? null : random.Next(2) == 0,
                Time(),
                Null() ? null : Time(),
                Null() ? null : List(Text),
                List(Text),
                Null() ? null : List(() => new SampleEntity(Text(), Int(), Null() ? null : Long(), Null() ? null : Text())));
        }

        return rows;

        bool Null() => random.NextDouble() < nulls;
        int Pick() => random.Next(variety) - variety / 2;
        int Int() => random.Next(50) == 0 ? int.MinValue : Pick() * 17;
        long Long() => random.Next(50) == 0 ? long.MaxValue : Pick() * 10_000_000_019L;
        string Text() => random.Next(4) == 0 ? Texts[random.Next(Math.Min(variety, Texts.Length))] : $"text number {Pick()}";
        DateTime Time() => DateTime.UnixEpoch.AddMicroseconds(Pick() * 1_000_000_007L);
        T[] List<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => make())];
    }

    public bool Equals(SampleRow? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>All values with nothing lost: numbers by their bits, lists in full.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Id).Append('|').Append(Name ?? "∅").Append('|').Append(Int).Append('|').Append(MaybeInt).Append('|').Append(Long).Append('|').Append(MaybeLong);
        text.Append('|').Append(Float is { } single ? BitConverter.SingleToInt32Bits(single) : "∅").Append('|').Append(BitConverter.DoubleToInt64Bits(Double));
        text.Append('|').Append(Bool).Append('|').Append(MaybeBool).Append('|').Append(Time.ToString("O")).Append('|').Append(MaybeTime?.ToString("O"));
        text.Append('|').Append(Show(Tags)).Append('|').Append(Show(Words)).Append('|').Append(Show(Entities));
        return text.ToString();
    }

    private static string Show<T>(T[]? items) => items is null ? "∅" : $"[{string.Join("; ", items)}]";
}

internal sealed record SampleEntity(string Text, int Start, long? Size, string? Id);

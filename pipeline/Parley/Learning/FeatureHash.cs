namespace Parley.Learning;

/// <summary>
/// Stable 64-bit hashes of feature names: the same in every process, on every machine and in every version, because
/// model files depend on them. The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014; constants by Stafford): a bijection in which every input bit flips every
/// output bit with probability near one half. Not for hostile input.
/// </summary>
public static class FeatureHash
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Spreads the bits of <paramref name="value"/>.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>The hash of a text, by its UTF-16 units; upper and lower case differ.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Mix((ulong)text.Length + Step);
        while (text.Length >= 4)
        {
            // Put together by shifts, so that the byte order of the machine does not matter.
            var block = text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
            hash = Mix((hash + Step) ^ block);
            text = text[4..];
        }

        if (text.IsEmpty) return hash;
        ulong rest = 0;
        foreach (var unit in text) rest = (rest << 16) | unit;
        return Mix((hash + Step) ^ rest);
    }

    /// <summary>The hash of two things in this order.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix((first * Step) + second + 1);
}

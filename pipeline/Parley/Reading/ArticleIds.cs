using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parley.Documents;

namespace Parley.Reading;

/// <summary>
/// Gives every article of a run an id that no other one has, and that is the same whenever the same dump is read again:
/// <list type="number">
/// <item>the input's own id, unless an article read before took it, or it is longer than 200 characters or has control characters;</item>
/// <item>else the first 16 hex digits of SHA-256 over url and text, or outlet, title, published and text where there is no
/// url, each preceded by its length so that no two articles give the same bytes;</item>
/// <item>else, for an exact duplicate, the same over that hash and the number of the occurrence.</item>
/// </list>
/// So <c>article_id</c> is a key of the tables even when dumps overlap. Ids depend on what was read before only for
/// duplicates; the articles must be numbered in reading order, by one thread.
/// <para>
/// Memory is eight bytes an article and the set's overhead: ids are remembered by a 64-bit hash. If two different ids
/// ever shared one, the second article would merely get its hash as its id.
/// </para>
/// </summary>
public sealed class ArticleIds
{
    /// <summary>Characters; longer ids are something else, most often a text in the wrong column.</summary>
    public const int LongestId = 200;

    private readonly HashSet<ulong> _taken = [];
    private readonly Dictionary<ulong, long> _occurrences = [];
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The id of the next article; its own <see cref="Article.Id"/> is not looked at.</summary>
    /// <param name="inputId">What the input calls it; null when it does not.</param>
    /// <param name="article">Its other fields.</param>
    public string Next(string? inputId, Article article)
    {
        if (inputId is not null && IsUsable(inputId) && Take(inputId))
            return inputId;

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        HashContent(article, digest);
        var key = BinaryPrimitives.ReadUInt64BigEndian(digest);
        var id = Hex(key);
        var occurrence = _occurrences.GetValueOrDefault(key, 1);
        if (occurrence == 1 && Take(id))
            return id;

        Span<byte> numbered = stackalloc byte[SHA256.HashSizeInBytes + sizeof(long)];
        digest.CopyTo(numbered);
        do
        {
            occurrence++;
            BinaryPrimitives.WriteInt64LittleEndian(numbered[SHA256.HashSizeInBytes..], occurrence);
            SHA256.HashData(numbered, digest);
            id = Hex(BinaryPrimitives.ReadUInt64BigEndian(digest));
        }
        while (!Take(id));
        _occurrences[key] = occurrence;
        return id;
    }

    private static bool IsUsable(string id) => id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAnyInRange('\0', '\u001F')
        && !id.AsSpan().ContainsAnyInRange('\u007F', '\u009F');

    private static string Hex(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);

    private bool Take(string id)
    {
        Span<byte> utf8 = stackalloc byte[LongestId * 3];
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(id, utf8)], digest);
        return _taken.Add(BinaryPrimitives.ReadUInt64LittleEndian(digest));
    }

    private void HashContent(Article article, Span<byte> digest)
    {
        if (article.Url is not null)
        {
            Append(article.Url);
        }
        else
        {
            Append(article.Outlet);
            Append(article.Title);
            Append(article.Published?.ToString("O", CultureInfo.InvariantCulture));
        }

        Append(article.Text);
        _sha.GetHashAndReset(digest);
    }

    // The length in bytes, -1 for what is absent, then the bytes: no field can pass for a part of another.
    private void Append(string? part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (part is null)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, -1);
            _sha.AppendData(length);
            return;
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(part.Length));
        var bytes = Encoding.UTF8.GetBytes(part, utf8);
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes);
        _sha.AppendData(length);
        _sha.AppendData(utf8.AsSpan(0, bytes));
        ArrayPool<byte>.Shared.Return(utf8);
    }
}

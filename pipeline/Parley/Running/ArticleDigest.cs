using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Parley.Documents;

namespace Parley.Running;

/// <summary>
/// SHA-256 over all fields of an article, by which a resumed run sees whether it reads what the finished parts were made of.
/// Used by one thread.
/// </summary>
internal sealed class ArticleDigest : IDisposable
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public byte[] Of(Article article)
    {
        Append(article.Id);
        Append(article.SourceFile);
        Append(article.SourceRow);
        Append(article.Title);
        Append(article.Url);
        Append(article.Outlet);
        Append(article.Author);
        Append(article.Language);
        Append(article.Published?.Ticks ?? -1);
        Append(article.Text);
        return _sha.GetHashAndReset();
    }

    public void Dispose() => _sha.Dispose();

    // The length before the content, -1 for what is absent: no field can pass for a part of another.
    private void Append(string? text)
    {
        Append(text?.Length ?? -1);
        _sha.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Append(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _sha.AppendData(bytes);
    }
}

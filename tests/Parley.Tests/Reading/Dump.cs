using System.IO.Compression;
using System.Text;
using Parley.Documents;
using Parley.Reading;

namespace Parley.Tests.Reading;

/// <summary>A folder of input files that goes away with the test.</summary>
internal sealed class Dump : IDisposable
{
    public Dump() => Folder = Directory.CreateTempSubdirectory("parley-reading-").FullName;

    public string Folder { get; }

    public static byte[] Gzip(byte[] content)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return member.ToArray();
    }

    public string Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Add(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>What comes of one file of that name and content.</summary>
    public Outcome Read(string name, string content, ReadingOptions? options = null) =>
        Outcome.Of([Add(name, content)], options);

    public Outcome Read(string name, byte[] content, ReadingOptions? options = null) =>
        Outcome.Of([Add(name, content)], options);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Everything that reading some inputs gave.</summary>
internal sealed record Outcome(List<Article> Articles, List<Reject> Rejects, ArticleReader Reader)
{
    public ReadingCounts Counts => Reader.Counts;

    public IEnumerable<string> Texts => Articles.Select(a => a.Text);

    public Article Article => Articles.Single();

    public Reject Reject => Rejects.Single();

    public static Outcome Of(IReadOnlyList<string> inputs, ReadingOptions? options = null, Func<Stream>? standardInput = null)
    {
        var reader = ArticleReader.Open(inputs, options, standardInput);
        var results = reader.Read().ToList();
        return new Outcome(
            results.Where(r => r.Article is not null).Select(r => r.Article!).ToList(),
            results.Where(r => r.Reject is not null).Select(r => r.Reject!).ToList(),
            reader);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Parley.Parquet;
using Parley.Reading;
using Parley.Running;

namespace Parley.Cli;

/// <summary>The arguments of <c>parley run</c>, and what they say as <see cref="PipelineOptions"/>.</summary>
internal sealed class RunArguments
{
    private static readonly PipelineOptions s_defaults = new();

    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "Files, directories, globs (quoted), or - for JSONL on standard input: .txt .jsonl .ndjson .json .csv .tsv, each also .gz.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> Output { get; } = new("--output", "-o")
    {
        Description = "Folder for the tables; made when it is missing.", HelpName = "OUT", Required = true,
    };

    public Option<string> ModelsFolder { get; } = Models.Option();

    public Option<int> Workers { get; } = new("--workers")
    {
        Description = "Threads that annotate. The tables do not depend on it.", HelpName = "N", DefaultValueFactory = _ => s_defaults.Workers,
    };

    public Option<Shard> Share { get; } = new("--shard")
    {
        Description = "Process every N-th record, beginning with the I-th: N machines share a dump and an output folder.",
        HelpName = "I/N", DefaultValueFactory = _ => Shard.Whole, CustomParser = ParseShard,
    };

    public Option<string[]> Map { get; } = new("--map")
    {
        Description = "Take a field from another column: title=headline. May be given several times.", HelpName = "FIELD=COLUMN",
        DefaultValueFactory = _ => [],
    };

    public Option<DateTime?> Since { get; } = new("--since")
    {
        Description = "Leave out articles published before; undated ones are kept.", HelpName = "DATE", CustomParser = ParseDate,
    };

    public Option<DateTime?> Until { get; } = new("--until")
    {
        Description = "Leave out articles published after that day or time; undated ones are kept.", HelpName = "DATE", CustomParser = ParseDate,
    };

    public Option<long?> MaxRejects { get; } = new("--max-rejects")
    {
        Description = "Stop at more rejects than this, with exit code 3. Default: no limit.", HelpName = "N",
    };

    public Option<ParquetCompression> Codec { get; } = new("--codec")
    {
        Description = "Compression of the tables: snappy, gzip or none.", HelpName = "CODEC",
        DefaultValueFactory = _ => s_defaults.Codec, CustomParser = ParseCodec,
    };

    public Option<int> ArticlesPerPart { get; } = new("--articles-per-part")
    {
        Description = "Articles of each table file: what an interruption can lose at most.", HelpName = "N",
        DefaultValueFactory = _ => s_defaults.ArticlesPerPart,
    };

    public Option<bool> Overwrite { get; } = new("--overwrite") { Description = "First remove what earlier runs wrote into OUT, and nothing else." };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "No progress and no summary; warnings and errors only." };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the summary as JSON on standard output." };

    public void AddTo(Command command)
    {
        Inputs.Validators.Add(CheckInputs);
        command.Arguments.Add(Inputs);
        foreach (var option in (Option[])[Output, ModelsFolder, Workers, Share, Map, Since, Until, MaxRejects, Codec, ArticlesPerPart, Overwrite, Quiet, Json])
            command.Options.Add(option);
    }

    public PipelineOptions Options(ParseResult parsed) => new()
    {
        Reading = new ReadingOptions { Map = parsed.GetRequiredValue(Map), Since = parsed.GetValue(Since), Until = parsed.GetValue(Until) },
        Shard = parsed.GetRequiredValue(Share),
        ArticlesPerPart = parsed.GetRequiredValue(ArticlesPerPart),
        Codec = parsed.GetRequiredValue(Codec),
        Workers = parsed.GetRequiredValue(Workers),
        MaxRejects = parsed.GetValue(MaxRejects),
        Overwrite = parsed.GetValue(Overwrite),
    };

    // A mistyped option would otherwise be taken for an input that is missing.
    private static void CheckInputs(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            result.AddError($"{token.Value}: there is no such option; parley run --help lists them. A file of that name is ./{token.Value}");
    }

    private static Shard ParseShard(ArgumentResult result)
    {
        if (!Shard.TryParse(result.Tokens[0].Value, out var shard))
            result.AddError($"--shard {result.Tokens[0].Value}: expected I/N with I from 1 to N, such as 2/8");
        return shard;
    }

    private static DateTime? ParseDate(ArgumentResult result)
    {
        if (PublishedDate.TryParse(result.Tokens[0].Value, out var date)) return date;
        result.AddError($"{result.Parent}: expected a day or a time such as 2031-03-14 or 2031-03-14T18:00:00Z, found {result.Tokens[0].Value}");
        return null;
    }

    private static ParquetCompression ParseCodec(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "snappy": return ParquetCompression.Snappy;
            case "gzip": return ParquetCompression.Gzip;
            case "none": return ParquetCompression.Uncompressed;
            default:
                result.AddError($"--codec {result.Tokens[0].Value}: expected snappy, gzip or none");
                return default;
        }
    }
}

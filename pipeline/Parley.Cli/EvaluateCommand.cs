using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Evaluation;

namespace Parley.Cli;

/// <summary><c>parley evaluate</c>: how good the program is on labelled data.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("evaluate", "Measures the program on labelled data.");
        command.Subcommands.Add(Stance(surroundings));
        command.Subcommands.Add(Speakers(surroundings));
        return command;
    }

    private static Command Stance(Surroundings surroundings)
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = "Labelled statements: tab-separated, with a header that has stance and text; also .gz.",
            HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var models = Models.Option();
        var json = Json();
        var command = new Command("stance", "How well statements are scored.") { gold, models, json };
        command.SetAction(parsed =>
        {
            var examples = LabelledExamples.Read(parsed.GetRequiredValue(gold));
            if (examples.Count == 0) throw new Reading.InputException([$"{string.Join(", ", parsed.GetRequiredValue(gold))}: no labelled statement in it."]);
            var result = StanceEvaluation.Run(Models.Stance(parsed.GetRequiredValue(models)), examples);
            if (parsed.GetValue(json)) surroundings.Out.WriteLine(JsonSerializer.Serialize(result, s_json));
            else StanceReport.Write(surroundings.Out, result);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print the figures as JSON." };

    private static Command Speakers(Surroundings surroundings)
    {
        var gold = new Option<string>("--gold")
        {
            Description = "Tab-separated, with the columns article, speaker and text, and the articles beside it in articles/ID.json.",
            HelpName = "FILE", Required = true,
        };
        var models = Models.Option();
        var errors = new Option<bool>("--errors") { Description = "Print every sentence that is not right." };
        var json = Json();
        var command = new Command("speakers", "How many sentences get the right speaker.") { gold, models, errors, json };
        command.SetAction(parsed =>
        {
            var pipeline = Models.Pipelines(surroundings, Models.Find(parsed.GetRequiredValue(models)))();
            var result = SpeakerEvaluation.Run(ReadGold(parsed.GetRequiredValue(gold)), pipeline.Process);
            if (parsed.GetValue(json)) surroundings.Out.WriteLine(JsonSerializer.Serialize(result, s_json));
            else
            {
                if (parsed.GetValue(errors)) result.Errors.ToList().ForEach(surroundings.Out.WriteLine);
                Write(surroundings.Out, result);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static SpeakerGold ReadGold(string path)
    {
        try
        {
            return SpeakerGold.Read(path);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new Reading.InputException([fault.Message]);
        }
    }

    private static void Write(TextWriter output, SpeakerEvaluation result)
    {
        output.WriteLine($"right speaker   {result.Right} of {result.Attributed} attributed sentences, {result.Accuracy:P1}");
        output.WriteLine($"  other speaker {result.WrongSpeaker}, none {result.Missed}");
        output.WriteLine($"precision       {result.Precision:P1}; {result.Spurious} of {result.Unattributed} sentences without a speaker got one");
        foreach (var kind in result.ByResolution.Where(kind => kind.All > 0))
            output.WriteLine($"  {kind.Resolution.ToString().ToLowerInvariant(),-14}{kind.Right} of {kind.All}");
    }
}

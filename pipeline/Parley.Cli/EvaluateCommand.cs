using System.CommandLine;
using Parley.Evaluation;

namespace Parley.Cli;

/// <summary><c>parley evaluate</c>: how good the program is on labelled data.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("evaluate", "Measures the program on labelled data.");
        command.Subcommands.Add(Speakers(surroundings));
        return command;
    }

    private static Command Speakers(Surroundings surroundings)
    {
        var gold = new Option<string>("--gold")
        {
            Description = "Tab-separated, with the columns article, speaker and text, and the articles beside it in articles/ID.json.",
            HelpName = "FILE", Required = true,
        };
        var models = Models.Option();
        var errors = new Option<bool>("--errors") { Description = "Print every sentence that is not right." };
        var command = new Command("speakers", "How many sentences get the right speaker.") { gold, models, errors };
        command.SetAction(parsed =>
        {
            var pipeline = Models.Pipelines(surroundings, Models.Find(parsed.GetRequiredValue(models)))();
            var result = SpeakerEvaluation.Run(ReadGold(parsed.GetRequiredValue(gold)), pipeline.Process);
            if (parsed.GetValue(errors)) result.Errors.ToList().ForEach(surroundings.Out.WriteLine);
            Write(surroundings.Out, result);
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

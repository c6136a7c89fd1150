using Parley.Documents;
using Parley.Reading;
using Parley.Stances;

namespace Parley.Cli;

/// <summary>Labelled statements from files, annotated as articles are.</summary>
internal static class LabelledExamples
{
    /// <summary>The statements of all files, in their order.</summary>
    /// <exception cref="InputException">A file is missing, unreadable or faulty; tells all of them.</exception>
    public static IReadOnlyList<StanceExample> Read(IReadOnlyList<string> files)
    {
        var faults = new List<string>();
        var examples = new List<StanceExample>();
        var pipeline = ArticlePipeline.Create(PipelineModels.None);
        foreach (var file in files)
        {
            try
            {
                examples.AddRange(LabelledStatements.Read(file).Rows.Select(row => Annotate(pipeline, file, row)));
            }
            catch (Exception fault) when (fault is IOException or LabelledDataException or UnauthorizedAccessException)
            {
                faults.Add(fault.Message);
            }
        }

        if (faults.Count > 0) throw new InputException(faults);
        return examples;
    }

    private static StanceExample Annotate(ArticlePipeline pipeline, string file, LabelledStatement row)
    {
        var document = new Document();
        document.Reset(new Article { Id = $"{file}:{row.Line}", Text = row.Text, SourceFile = file, SourceRow = row.Line });
        pipeline.Process(document);
        return new StanceExample(document, row.Stance) { Group = row.Group };
    }
}

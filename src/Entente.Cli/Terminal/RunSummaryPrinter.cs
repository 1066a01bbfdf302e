using Entente.Analysis;
using Entente.Analysis.Loops;
using Entente.Reporting;
using Entente.Reporting.Tables;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>What a finished run prints: its tables and where the files are, or the summary as JSON.</summary>
internal static class RunSummaryPrinter
{
    public static void Print(IAnsiConsole console, AnalysisResult result, ReportFiles files, RunRecord run, bool json)
    {
        TextWriter writer = console.Profile.Out.Writer;
        if (json)
        {
            writer.Write(File.ReadAllText(files.Summary));
            return;
        }

        TablePrinter.Print(console, StrategyTables.KeyOutcomes(result));
        TablePrinter.Print(console, StrategyTables.Worth(result));
        PrintMeetings(console, result);
        PrintLoops(console, result);
        if (run.MembersCompleted < run.MembersRequested)
        {
            writer.WriteLine($"Stopped: everything rests on the {run.MembersCompleted} of {run.MembersRequested} members that were complete.");
        }

        writer.WriteLine($"{run.MembersCompleted} members, seed {result.Ensemble.Experiment.Seed}, {run.Elapsed.TotalSeconds:0.0} s.");
        writer.WriteLine($"Dossier:  {files.Dossier}");
        writer.WriteLine($"Beside it: {string.Join(", ", new[] { files.Aftermath, files.Summary, files.Quantiles, files.Manifest }.OfType<string>().Select(Path.GetFileName))}");
    }

    private static void PrintMeetings(IAnsiConsole console, AnalysisResult result)
    {
        if (result.StrategicForm is not { } form)
        {
            return;
        }

        ReportTable table = StrategicFormTable.Of(form);
        if (TablePrinter.Fits(console, table))
        {
            TablePrinter.Print(console, table);
        }
        else
        {
            console.Profile.Out.Writer.WriteLine("Who meets whom: the table is too wide for here; it stands in the dossier and in summary.json.");
        }
    }

    private static void PrintLoops(IAnsiConsole console, AnalysisResult result)
    {
        if (result.Loops is not { } loops)
        {
            return;
        }

        foreach (ScenarioLoops scenario in loops.Scenarios)
        {
            TablePrinter.Print(console, LoopTables.Dominant(loops, scenario));
        }

        TablePrinter.Print(console, LoopTables.Counts(loops));
    }
}

using System.CommandLine;

namespace Entente.Cli.Commands;

/// <summary>The whole command line: one class a verb.</summary>
internal static class RootCommandFactory
{
    public static RootCommand Create()
    {
        Command run = RunCommand.Create();
        Command check = CheckCommand.Create();
        Command convert = ConvertCommand.Create();
        Command simulate = SimulateCommand.Create();
        Command ensemble = EnsembleCommand.Create();
        Command negotiate = NegotiateCommand.Create();
        Command calibrate = CalibrateCommand.Create();
        Command score = ScoreCommand.Create();
        Command questions = QuestionsCommand.Create();
        Command evidence = EvidenceCommand.Create();
        Command solve = SolveCommand.Create();
        var root = new RootCommand("Runs the integration of unequal states as an executable, sourced model.") { run, check, convert, simulate, ensemble, negotiate, calibrate, score, questions, evidence, solve };
        ExamplesHelp.Install(root, new Dictionary<Command, string[]>
        {
            [root] = [RunCommand.Examples[0], CheckCommand.Examples[0], EvidenceCommand.Examples[0], "entente run --help"],
            [run] = RunCommand.Examples,
            [check] = CheckCommand.Examples,
            [convert] = ConvertCommand.Examples,
            [simulate] = SimulateCommand.Examples,
            [ensemble] = EnsembleCommand.Examples,
            [negotiate] = NegotiateCommand.Examples,
            [calibrate] = CalibrateCommand.Examples,
            [score] = ScoreCommand.Examples,
            [questions] = QuestionsCommand.Examples,
            [evidence] = EvidenceCommand.Examples,
            [solve] = SolveCommand.Examples,
        });
        return root;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Measurement;
using Entente.Bench.Models;
using Entente.Bench.Scenarios;

var files = ModelFiles.OfThisRepository();
switch (args)
{
    case ["emit"]:
        foreach (SyntheticModel model in ModelSuite.All())
        {
            files.WriteSource(model);
        }

        return 0;
    case [EnsembleRun.Argument, var members]:
        EnsembleRun.RunHere(files, int.Parse(members, CultureInfo.InvariantCulture));
        return 0;
    case ["round"]:
        return NegotiationRound.Measure(Effort.Quick) ? 0 : 1;
    case ["measure"]:
        return Measure(files, Effort.Full);
    case ["measure", "quick"]:
        return Measure(files, Effort.Quick);
    default:
        Console.Error.WriteLine("Start this program by bench/run.");
        return 2;
}

static int Measure(ModelFiles files, Effort effort)
{
    foreach (SyntheticModel model in ModelSuite.All())
    {
        files.WriteXmile(model);
        if (!files.IsSourceCurrent(model))
        {
            Console.Error.WriteLine($"{files.Source(model)} is not what the generator makes. Run bench/run --emit.");
            return 1;
        }
    }

    Console.WriteLine(Machine.Describe());
    bool allAgree = StepCost.Measure(files, effort);
    allAgree &= NegotiationRound.Measure(effort);

    SyntheticModel everyday = ModelSuite.Everyday();
    ImmutableArray<IContender> contenders = ContenderList.For(everyday, files);
    var table = new MarkdownTable($"{everyday.Name}, {SyntheticModel.Steps} steps", "contender", "measured", "asked");
    SingleRun.Measure(contenders, everyday, effort, table);
    ThreadScaling.Measure(contenders, everyday, effort, table);
    EnsembleCost.Measure(effort, table);
    if (!allAgree)
    {
        Console.Error.WriteLine($"A contender differs from the C by more than {Agreement.Tolerance}, or finds another package: its figures mean nothing.");
    }

    return allAgree ? 0 : 1;
}

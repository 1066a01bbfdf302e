using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Measurement;
using Entente.Bench.Models;
using Entente.Bench.Scenarios;
using Entente.Simulation.CodeGeneration;

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
    case [CaseRun.Argument, var folder, var members]:
        return CaseRun.Measure(folder, int.Parse(members, CultureInfo.InvariantCulture)) ? 0 : 1;
    case [CaseRun.ChildArgument, var folder, var members]:
        return CaseRun.RunHere(folder, int.Parse(members, CultureInfo.InvariantCulture));
    case ["profile", var name, var seconds]:
        Profile(files, name, double.Parse(seconds, CultureInfo.InvariantCulture));
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

// The batch engine alone, for a profiler to look at, and last how it compares with the C.
static void Profile(ModelFiles files, string name, double seconds)
{
    SyntheticModel model = ModelSuite.All().Single(m => m.Name == name);
    var batch = MemberBatch.Of(model, Math.Max(1, 20_000 / model.EquationCount / 16) * 16);
    var native = new NativeContender(model, files.Library(model));
    var engine = new BatchContender(new BatchSimulator(ModelLink.Read(files.Xmile(model))), model);
    for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalSeconds < seconds;)
    {
        engine.RunBatch(batch);
    }

    var (least, leastNative) = (double.MaxValue, double.MaxValue);
    for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalSeconds < seconds;)
    {
        leastNative = Math.Min(leastNative, Time(() => native.RunBatch(batch)));
        least = Math.Min(least, Time(() => engine.RunBatch(batch)));
    }

    double unit = (double)batch.Members * SyntheticModel.Steps * model.EquationCount;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: at best C {leastNative / unit:F3} ns, engine {least / unit:F3} ns per member, step and equation; ratio {least / leastNative:F2}"));
}

static double Time(Action action)
{
    double began = ThreadClock.Nanoseconds();
    action();
    return ThreadClock.Nanoseconds() - began;
}

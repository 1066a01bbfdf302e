using System.Collections.Immutable;
using Entente.Cases.Loops;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Loops;

/// <summary>What the switches of loops do to the runs of a case.</summary>
public sealed class LoopedRunTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
    private static readonly ImmutableArray<int> s_everything = [.. s_case.Model.Variables.Select(v => v.Index)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void With_all_switches_at_one_no_number_differs_from_the_model_without_loops()
    {
        Case plain = WithoutLoops();
        string[] paths = [.. plain.Model.Variables.Where(v => !v.IsHidden).Select(v => v.Path)];

        foreach (Func<SemanticModel, ISimulator> engine in (ReadOnlySpan<Func<SemanticModel, ISimulator>>)[m => new InterpretedSimulator(m), m => new CompiledSimulator(m)])
        {
            Bits(Run(s_case, engine, []), s_case, paths).ShouldBe(Bits(Run(plain, engine, []), plain, paths));
        }

        Bits(RunBatch(s_case, []), s_case, paths).ShouldBe(Bits(RunBatch(plain, []), plain, paths));
    }

    [Theory]
    [InlineData("gates")]
    [InlineData("filling")]
    public void From_the_decision_on_the_readers_see_what_the_variable_was_at_that_date_in_the_same_run(string id)
    {
        Loop loop = s_case.Loops.First(l => l.Id == id);
        int seen = Find($"loops.trade_seen_in_{id}");
        RunInput[] cut = [new ConstantInput(loop.Switch.Index, 0)];
        Trajectory uncut = Run(s_case, m => new InterpretedSimulator(m), []);
        Trajectory[] runs = [Run(s_case, m => new InterpretedSimulator(m), cut), Run(s_case, m => new CompiledSimulator(m), cut), RunBatch(s_case, cut)];

        foreach (Trajectory run in runs)
        {
            int decision = Enumerable.Range(0, run.Times.Length).First(t => run.Times[t] >= s_case.Decision - 1e-6);
            for (int t = 0; t < run.Times.Length; t++)
            {
                run.Values[seen][t].ShouldBe(run.Values[loop.Cut.Index][Math.Min(t, decision)]);
            }

            run.Values[loop.Cut.Index].Take(decision + 1).ShouldBe(uncut.Values[loop.Cut.Index].Take(decision + 1), 1e-12);
        }

        loop.Readers.Any(reader => runs[0].Values[reader.Index][^1] != uncut.Values[reader.Index][^1]).ShouldBeTrue();
    }

    [Fact]
    public void Interpreter_compiled_and_batch_engines_agree_with_every_loop_cut()
    {
        RunInput[] cut = [.. s_case.Loops.Select(l => new ConstantInput(l.Switch.Index, 0))];
        Trajectory batch = RunBatch(s_case, cut);

        foreach (Trajectory alone in (ReadOnlySpan<Trajectory>)[Run(s_case, m => new InterpretedSimulator(m), cut), Run(s_case, m => new CompiledSimulator(m), cut)])
        {
            foreach (int variable in s_everything)
            {
                alone.Values[variable].ShouldBe(batch.Values[variable], 1e-9, s_case.Model.Variables[variable].Path);
            }
        }
    }

    private static Trajectory Run(Case source, Func<SemanticModel, ISimulator> engine, IEnumerable<RunInput> cut)
    {
        RunPlan plan = Plan(source);
        return engine(source.Model).Run(
            new SimulationRequest
            {
                Inputs = [.. plan.Inputs(plan.Cells[0], 0, plan.Draws.Inputs(0)), .. cut],
                Recorded = [.. source.Model.Variables.Select(v => v.Index)],
                Member = 0,
                Seed = source.Seed,
                Rule = plan.Rule(plan.Cells[0], observer: null),
            },
            Token);
    }

    private static Trajectory RunBatch(Case source, IEnumerable<RunInput> cut)
    {
        RunPlan plan = Plan(source);
        return new BatchSimulator(source.Model).Run(
            new BatchRequest
            {
                Members = [.. Enumerable.Range(0, 3).Select(member => (RunInput[])[.. plan.Inputs(plan.Cells[0], member, plan.Draws.Inputs(member)), .. cut])],
                Recorded = [.. source.Model.Variables.Select(v => v.Index)],
                FirstMember = 0,
                Seed = source.Seed,
                Rule = plan.Rule(plan.Cells[0], observer: null),
            },
            Token).Member(0);
    }

    private static RunPlan Plan(Case source) => new(new Experiment(source, source.Scenarios, source.Strategies, 3, source.Seed));

    private static Case WithoutLoops()
    {
        string folder = Repository.PathTo("cases", "alder-and-birch");
        using var copy = new FolderFixture(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText));
        string settings = copy["case.yaml"];
        int loops = settings.IndexOf("loops:", StringComparison.Ordinal);
        copy.With("case.yaml", settings.Remove(loops, settings.IndexOf("answer:", StringComparison.Ordinal) - loops));
        return CaseReader.Read(copy.Write()).Case.ShouldNotBeNull();
    }

    private static string Bits(Trajectory run, Case source, IEnumerable<string> paths) => string.Join('\n', paths.Select(path =>
        source.Model.TryFind(path, out Variable? variable)
            ? $"{path} {string.Join(' ', run.Values[variable.Index].Select(BitConverter.DoubleToInt64Bits))}"
            : path));

    private static int Find(string path) => s_case.Model.TryFind(path, out Variable? variable) ? variable.Index : throw new ArgumentException(path);
}

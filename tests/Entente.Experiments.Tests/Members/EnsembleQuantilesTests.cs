using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Experiments.Members;
using Entente.Experiments.Outcomes;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation;

namespace Entente.Experiments.Tests.Members;

public class EnsembleQuantilesTests
{
    private const int MemberCount = 700;

    private static readonly ImmutableArray<double> s_levels = [0, 0.05, 0.5, 0.95, 1];

    // A delay remembers past steps, and at a rate below 0 the root is not a number.
    private static readonly SemanticModel s_model = Read("""
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header><vendor>Entente</vendor><product version="1">Test</product></header>
          <sim_specs><start>0</start><stop>100</stop><dt>0.25</dt></sim_specs>
          <model><variables>
            <stock name="level"><eqn>1</eqn><inflow>growth</inflow></stock>
            <flow name="growth"><eqn>rate * DELAY(level, 2, 0)</eqn></flow>
            <aux name="rate"><eqn>0.01</eqn></aux>
            <aux name="root"><eqn>SQRT(rate) * level</eqn></aux>
          </variables></model>
        </xmile>
        """);

    [Fact]
    public void They_are_those_of_all_members_series()
    {
        ModelEnsemble ensemble = Ensemble(threads: 2);
        EnsembleQuantiles quantiles = ensemble.Quantiles(s_levels, cancellation: TestContext.Current.CancellationToken);
        BatchTrajectory[] runs = [.. ensemble.Run(TestContext.Current.CancellationToken)];

        quantiles.Times.ShouldBe(runs[0].Times);
        for (int variable = 0; variable < ensemble.Recorded.Length; variable++)
        {
            for (int time = 0; time < quantiles.Times.Length; time++)
            {
                double[] sorted = [.. runs.SelectMany(run => run.At(variable, time).ToArray()).Where(v => !double.IsNaN(v)).Order()];
                quantiles.At(variable, time).ToArray().ShouldBe(s_levels.Select(level => Quantile.OfSorted(sorted, level)));
            }
        }
    }

    [Fact]
    public void Threads_change_nothing()
    {
        EnsembleQuantiles one = Ensemble(threads: 1).Quantiles(s_levels, cancellation: TestContext.Current.CancellationToken);
        EnsembleQuantiles two = Ensemble(threads: 2).Quantiles(s_levels, cancellation: TestContext.Current.CancellationToken);
        two.At(0, 400).ToArray().ShouldBe(one.At(0, 400).ToArray());
    }

    [Fact]
    public void Progress_comes_in_several_parts_and_ends_at_one()
    {
        var heard = new Heard();
        Ensemble(threads: 2).Quantiles(s_levels, heard, TestContext.Current.CancellationToken);

        heard.Shares.Count.ShouldBeGreaterThan(1);
        heard.Shares.ShouldBeInOrder();
        heard.Shares[^1].ShouldBe(1);
    }

    [Fact]
    public void A_stop_asked_for_is_heeded()
    {
        using var stop = new CancellationTokenSource();
        var atFirst = new Heard { Then = stop.Cancel };
        Should.Throw<OperationCanceledException>(() => Ensemble(threads: 2).Quantiles(s_levels, atFirst, stop.Token));
        atFirst.Shares.ShouldHaveSingleItem();
    }

    private static ModelEnsemble Ensemble(int threads)
    {
        int[] variables = [.. new[] { "level", "root" }.Select(name => s_model.TryFind(name, out Variable? found) ? found.Index : -1)];
        s_model.TryFind("rate", out Variable? rate).ShouldBeTrue();
        var rows = Enumerable.Range(0, MemberCount).Select(i => ImmutableArray.Create(((i * 37 % MemberCount) - 20) / 20000.0));
        return new ModelEnsemble
        {
            Model = s_model,
            Members = new MemberTable([rate!.Index], [.. rows]),
            Recorded = [.. variables],
            Threads = threads,
        };
    }

    private static SemanticModel Read(string text)
    {
        ModelReadResult read = ModelReader.Read(new SourceText("model.xmile", text));
        read.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return read.Model.ShouldNotBeNull();
    }

    private sealed class Heard : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public Action Then { get; init; } = () => { };

        public void Report(double value)
        {
            Shares.Add(value);
            Then();
        }
    }
}

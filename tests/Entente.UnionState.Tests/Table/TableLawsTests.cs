using Entente.Experiments.Execution;
using Entente.Experiments.Sampling;
using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Laws;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Table;

/// <summary>The laws of the model with the parties at the table, over draws, corners and extremes; and the law of the veto.</summary>
public class TableLawsTests
{
    private const int Draws = 24;
    private const ulong Seed = 1999;
    private const double Rounding = 1e-9;

    [Fact]
    public void Every_draw_of_the_priors_keeps_the_laws()
    {
        for (int member = 0; member < Draws; member++)
        {
            ShouldKeepTheLaws(NegotiatedRuns.OfMember(member, Cell(member)), $"member {member} in {Name(Cell(member))}");
        }
    }

    [Fact]
    public void Every_corner_of_the_priors_keeps_the_laws()
    {
        for (int corner = 0; corner < Draws; corner++)
        {
            ShouldKeepTheLaws(NegotiatedRuns.OfMember(corner, Cell(corner), Corner(corner)), $"corner {corner} in {Name(Cell(corner))}");
        }
    }

    [Theory]
    [InlineData("world.european_gas_price", 0)]
    [InlineData("world.european_gas_price", 10)]
    [InlineData("world.oil_price", 0)]
    [InlineData("world.oil_price", 10)]
    [InlineData("world.russian_gdp", 0.1)]
    [InlineData("world.listed_persons", 1e4)]
    [InlineData("trade.trade_wanted", 0)]
    [InlineData("moscow.net_cost_of_belarus", 100)]
    [InlineData("programmes.promising", 0)]
    [InlineData("regime.bargaining_power", 0)]
    public void Every_extreme_keeps_the_laws(string path, double factor) =>
        ShouldKeepTheLaws(NegotiatedRuns.OfFile("pragmatic", "as-it-was", Change.Multiply(path, factor)), $"{path} times {factor}");

    [Fact]
    public void Programmes_are_signed_at_a_round_alone_and_never_more_than_were_promised()
    {
        NegotiatedRun run = NegotiatedRuns.OfFile("pragmatic", "as-it-was");
        double first = run.Rounds[0].Time;
        double step = NegotiatedCase.Model.Specs.TimeStep;
        HashSet<double> met = [.. run.Rounds.Select(r => r.Time)];

        for (int t = 0; t < run.Model.Times.Length; t++)
        {
            double signed = run.Model["programmes.agreeing"][t] * step;
            if (run.Model.Times[t] > first && !met.Contains(run.Model.Times[t]))
            {
                signed.ShouldBe(0, Rounding, $"at {run.Model.Times[t]}");
            }

            signed.ShouldBeLessThanOrEqualTo(run.Model["programmes.promised"][t] + Rounding, $"at {run.Model.Times[t]}");
        }
    }

    [Fact]
    public void Whoever_has_no_reason_to_sign_signs_nothing()
    {
        int disagreement = NegotiatedCase.Variable("negotiation.minsk_disagreement").Index;
        NegotiatedRun run = NegotiatedRuns.OfFile(
            "pragmatic", "as-it-was", new AdjustmentInput(disagreement, AdjustmentKind.Set, 1e6, From: 1995, Over: 0, Until: double.PositiveInfinity));

        run.Rounds.ShouldNotBeEmpty();
        run.Rounds.ShouldAllBe(r => r.Agreed.Count == 0);
        run.Model.At("programmes.powers_transferred", 2030).ShouldBeLessThan(run.Model.At("programmes.powers_transferred", 2001));
    }

    private static void ShouldKeepTheLaws(NegotiatedRun run, string where)
    {
        ModelLaws.Broken(run.Model).ShouldBeEmpty(where);
        run.Rounds.ShouldNotBeEmpty(where);
        run.Rounds.ShouldAllBe(r => r.Gains.All(gain => gain >= -Rounding) && r.Margins.All(margin => margin >= -Rounding), where);
    }

    private static PlannedCell Cell(int run) => NegotiatedRuns.Cells[run % NegotiatedRuns.Cells.Count];

    private static string Name(PlannedCell cell) => $"{string.Join(", ", cell.Strategies.Select(s => s.Id))}, {cell.Scenario.Id}";

    private static IEnumerable<RunInput> Corner(int corner) => ReferenceCase.Case.Parameters.Select(parameter =>
        Change.Constant(
            parameter.Variable.Path,
            RandomDraw.Uniform(Seed, corner, Purpose.Of($"corner:{parameter.Variable.Path}")) < 0.5 ? parameter.Low : parameter.High));
}

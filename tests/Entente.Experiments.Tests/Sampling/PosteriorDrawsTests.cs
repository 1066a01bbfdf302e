using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Experiments.Execution;
using Entente.Experiments.Sampling;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Sampling;

public sealed class PosteriorDrawsTests
{
    [Fact]
    public void A_member_takes_its_row_of_the_posterior()
    {
        Case tiny = TinyCase.Build();
        var draws = new MemberDraws(tiny, 7, posterior: Of(tiny, tiny.Parameters[0], 0.03, 0.04));

        Enumerable.Range(0, 3).Select(member => draws.Parameter(0, member)).ShouldBe([0.03, 0.04, 0.03]);
    }

    [Fact]
    public void A_parameter_that_the_posterior_lacks_is_drawn_from_its_prior()
    {
        Case tiny = TinyCase.Build();
        Parameter price = tiny.Parameters[0] with { Variable = tiny.Drivers[0].Variable };
        var draws = new MemberDraws(tiny, 7, posterior: Of(tiny, price, 0.03, 0.04));

        draws.Parameter(0, 1).ShouldBe(new MemberDraws(tiny, 7).Parameter(0, 1));
    }

    [Fact]
    public void An_experiment_runs_with_it()
    {
        Case tiny = TinyCase.Build();
        var experiment = new Experiment(tiny, [tiny.Scenarios[0]], [tiny.Strategies[0]], Members: 2, Seed: 7)
        {
            Posterior = Of(tiny, tiny.Parameters[0], 0.03, 0.04),
        };

        Ensemble ensemble = EnsembleRunner.Run(experiment, 1, null, TestContext.Current.CancellationToken);

        ensemble.ParameterDraws[0].ShouldBe([0.03, 0.04]);
        ensemble.Cells[0].Outcomes[0][1].ShouldBe(100 * Math.Pow(1.04, 10), 1e-9);
    }

    private static Posterior Of(Case @case, Parameter parameter, params double[] draws) => new()
    {
        Name = "2008-12-31",
        Until = new DateOnly(2008, 12, 31),
        CaseHash = CalibrationHash.Of(@case, new DateOnly(2008, 12, 31)),
        Parameters = [parameter],
        Draws = [[.. draws]],
        Count = draws.Length,
    };
}

using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Execution;

public class NegotiatedEnsembleTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    [Fact]
    public void A_promise_is_summarised_from_its_members_series()
    {
        // With one member every quantile is that member's own series.
        EnsembleCell cell = Run(members: 1).Cells[0];
        Promise promise = s_case.Negotiation!.Promises[0] with { Term = 2 };
        ImmutableArray<double> times = [.. Enumerable.Range(0, cell.Band(promise.SignedSoFar.Index).Values[2].Length).Select(i => 2005 + (0.25 * i))];
        float[] expected = new float[times.Length];
        OverduePromise.Fill(times, promise.Term, Series(cell, promise.SignedSoFar.Index), Series(cell, promise.Delivered.Index), expected);

        PromiseSummary summary = cell.Promises.Single();

        summary.Overdue[2].ShouldBe(expected.Select(v => (double)v), 1e-4);
        summary.ShareOverdue.ShouldBe(expected.Select(v => v > 0 ? 1.0 : 0.0));
        summary.ShareKeeping.ShouldBe(Series(cell, promise.KeepingPays.Index).Select(v => v > 0.5 ? 1.0 : 0.0));
        Run(members: 40).Cells[0].Promises.Single().ShareKeeping[0].ShouldBeInRange(0.1, 0.9);
    }

    [Fact]
    public void Combinations_of_replies_keep_outcomes_and_rounds_but_no_bands()
    {
        Ensemble ensemble = Run(members: 5);

        ensemble.ReplyCells.Length.ShouldBe(2);
        ensemble.ReplyCells.ShouldAllBe(c => c.Bands.IsEmpty && c.Promises.IsEmpty && c.Rounds.Length > 5 && c.YearsOfRounds.Length > 5);
        ensemble.ReplyCells.SelectMany(c => c.Outcomes).ShouldAllBe(o => o.Length == 5);
        ensemble.Cells.ShouldAllBe(c => c.Bands.Length > 0 && c.Promises.Length == 1);
    }

    private static float[] Series(EnsembleCell cell, int variable) => [.. cell.Band(variable).Values[2].Select(v => (float)v)];

    private static Ensemble Run(int members) =>
        EnsembleRunner.Run(new Experiment(s_case, s_case.Scenarios, s_case.Strategies, members, s_case.Seed), threads: 1);
}

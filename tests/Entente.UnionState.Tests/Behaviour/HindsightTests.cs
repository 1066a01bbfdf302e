using System.Collections.Immutable;
using System.Text;
using Entente.Analysis;
using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Behaviour;

/// <summary>What of the record the runs are compared with, and which numbers rest on documents written after the decision.</summary>
public class HindsightTests
{
    private const double Absurd = 1e6;

    private static readonly DateOnly s_lastDayOfFit = new(2015, 12, 31);

    [Fact]
    public void No_observation_after_2015_is_compared()
    {
        ReferenceCase.Case.FitUntil.ShouldBe(2016);
        FittedPoint[] points = [.. ReferenceEnsemble.Analysis.Fits.SelectMany(fit => fit.Points)];

        points.ShouldNotBeEmpty();
        points.ShouldAllBe(p => p.Point.Date.Latest <= s_lastDayOfFit);
    }

    [Fact]
    public void The_comparison_is_the_same_whatever_was_observed_after_2015()
    {
        Ensemble ensemble = ReferenceEnsemble.Ensemble;
        Case absurd = ReferenceCase.Case with { Observations = [.. ReferenceCase.Case.Observations.Select(WithAbsurdEnd)] };
        AnalysisResult changed = CaseAnalysis.Of(ensemble with { Experiment = ensemble.Experiment with { Case = absurd } });

        absurd.Observations.Sum(o => o.Series.Points.Count(p => p.Value == Absurd)).ShouldBeGreaterThan(10);
        changed.Fits.SelectMany(Numbers).ShouldBe(ReferenceEnsemble.Analysis.Fits.SelectMany(Numbers));
    }

    [Fact]
    public void No_observed_series_moves_a_run()
    {
        Case blind = ReferenceCase.Case with { Observations = [.. ReferenceCase.Case.Observations.Select(o => o with { Series = o.Series with { Points = [] } })] };
        const int members = 3;

        ReferenceEnsemble.Run(blind, members).Cells[0].Outcomes.SelectMany(outcome => outcome)
            .ShouldBe(ReferenceEnsemble.Ensemble.Cells[0].Outcomes.SelectMany(outcome => outcome.Take(members)));
    }

    [Fact]
    public void The_courses_of_continuing_and_of_giving_up_rest_on_documents_from_before_the_decision() =>
        ReferenceCase.Case.Strategies.Where(s => s.Id is "continue" or "disengage").SelectMany(s => s.Inputs)
            .SelectMany(i => LaterThanDecision(i.Basis)).ShouldBeEmpty();

    // Structure and numbers are made with hindsight; the list says where, so that more of it is seen when it comes in.
    [Fact]
    public void Numbers_that_rest_on_later_documents_are_these() => Golden.Match("later-documents.txt", LaterNumbers());

    private static ObservationMapping WithAbsurdEnd(ObservationMapping mapping) => mapping with
    {
        Series = mapping.Series with { Points = [.. mapping.Series.Points.Select(WithAbsurdEnd)] },
    };

    private static SeriesPoint WithAbsurdEnd(SeriesPoint point) => point.Date.Latest > s_lastDayOfFit ? point with { Value = Absurd } : point;

    private static IEnumerable<double> Numbers(ObservationFit fit) =>
        [fit.Coverage90, fit.MeanAbsoluteError, .. fit.Points.SelectMany(p => new[] { p.Time, p.Observed, p.Low, p.Median, p.High })];

    private static string LaterNumbers()
    {
        Case @case = ReferenceCase.Case;
        var list = new StringBuilder("Numbers with claims published after the decision\n");
        void Add(string what, Basis basis)
        {
            ImmutableArray<string> later = LaterThanDecision(basis);
            if (!later.IsEmpty)
            {
                list.Append(what).Append(": ").AppendJoin(' ', later).Append('\n');
            }
        }

        foreach (Parameter parameter in @case.Parameters)
        {
            Add($"parameter {parameter.Variable.Path}", parameter.Basis);
        }

        foreach (Strategy strategy in @case.Strategies)
        {
            strategy.Inputs.ToList().ForEach(i => Add($"strategy {strategy.Id}: {i.Variable.Path}", i.Basis));
        }

        foreach (Scenario scenario in @case.Scenarios)
        {
            scenario.Inputs.ToList().ForEach(i => Add($"scenario {scenario.Id}: {i.Variable.Path}", i.Basis));
        }

        foreach (Criterion criterion in @case.Criteria)
        {
            Add($"criterion {criterion.Judge.Id}: {criterion.Outcome.Id}", criterion.Basis);
        }

        Negotiation table = NegotiatedCase.Negotiation;
        table.Parties.ToList().ForEach(p => Add($"party {p.Id}", p.Basis));
        table.Issues.ToList().ForEach(i => Add($"issue {i.Id}", i.Basis));
        table.Rounds.ToList().ForEach(r => Add($"round {r.Id}", r.Basis));
        table.Promises.ToList().ForEach(p => Add($"promise {table.Issues[p.Issue].Id}", p.Basis));
        table.Unilateral.ToList().ForEach(u => Add($"rule {u.Lever.Path}", u.Basis));

        return list.ToString();
    }

    private static ImmutableArray<string> LaterThanDecision(Basis basis) =>
        [.. basis.ClaimIds.Where(id => ReferenceCase.Case.Evidence.Claims[id].Published.StartYear >= ReferenceCase.Case.Decision)];
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Strategies;

/// <summary>A part of the runs that can be told by one thing about them.</summary>
/// <param name="Kind">What it is told by.</param>
/// <param name="Subject">Id or path of that thing.</param>
/// <param name="Text">The condition in words.</param>
/// <param name="Scenarios">Places of the scenarios in which it holds.</param>
/// <param name="Members">Places among the judged members in which it holds.</param>
internal sealed record FlipCondition(
    FlipKind Kind,
    string Subject,
    string Text,
    ImmutableArray<int> Scenarios,
    ImmutableArray<int> Members)
{
    /// <summary>Every condition that a judge's ranking is tried under: each scenario, each parameter and weight low and high.</summary>
    public static IEnumerable<FlipCondition> All(JudgedWorth worth)
    {
        Ensemble ensemble = worth.Ensemble;
        ImmutableArray<int> scenarios = [.. Enumerable.Range(0, ensemble.Experiment.Scenarios.Length)];
        ImmutableArray<int> members = [.. Enumerable.Range(0, worth.Members.Length)];
        for (int i = 0; i < scenarios.Length && scenarios.Length > 1; i++)
        {
            Scenario scenario = ensemble.Experiment.Scenarios[i];
            yield return new FlipCondition(FlipKind.Scenario, scenario.Id, $"in '{scenario.Title}'", [i], members);
        }

        Case source = ensemble.Experiment.Case;
        for (int i = 0; i < source.Parameters.Length; i++)
        {
            Parameter parameter = source.Parameters[i];
            double[] draws = [.. worth.Members.Select(m => ensemble.ParameterDraws[i][m])];
            foreach (FlipCondition third in Thirds(FlipKind.Parameter, parameter.Variable.Path, parameter.Variable.Name, parameter.Unit, draws, scenarios))
            {
                yield return third;
            }
        }

        for (int i = 0; i < worth.Criteria.Length; i++)
        {
            Outcome outcome = source.Criteria[worth.Criteria[i]].Outcome;
            double[] shares = [.. worth.Members.Select(m => worth.Shares[i][m])];
            foreach (FlipCondition third in Thirds(FlipKind.Weight, outcome.Id, $"weight of {outcome.Title}", "", shares, scenarios))
            {
                yield return third;
            }
        }
    }

    private static IEnumerable<FlipCondition> Thirds(
        FlipKind kind,
        string subject,
        string name,
        string unit,
        double[] values,
        ImmutableArray<int> scenarios)
    {
        int count = values.Length / 3;
        if (count == 0 || values.Min() == values.Max())
        {
            yield break;
        }

        int[] rising = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        yield return new FlipCondition(kind, subject, Words("below", values[rising[count]]), scenarios, [.. rising.Take(count)]);
        yield return new FlipCondition(kind, subject, Words("above", values[rising[^(count + 1)]]), scenarios, [.. rising.TakeLast(count)]);

        string Words(string side, double bound) => $"{name} {side} {Number(bound)} {unit}".TrimEnd();
    }

    // Three significant digits, never with an exponent.
    private static string Number(double value) =>
        ((decimal)double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        .ToString("0.############", CultureInfo.InvariantCulture);
}

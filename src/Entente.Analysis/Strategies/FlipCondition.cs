using System.Globalization;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Strategies;

/// <summary>A condition that a ranking is tried under.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">Id or path of that thing.</param>
/// <param name="Text">The condition in words.</param>
/// <param name="Runs">The runs in which it holds.</param>
internal sealed record FlipCondition(FlipKind Kind, string Subject, string Text, RunSubset Runs)
{
    /// <summary>Every condition that a judge's ranking is tried under: each scenario, each parameter and weight low and high.</summary>
    public static IEnumerable<FlipCondition> All(JudgedWorth worth)
    {
        Ensemble ensemble = worth.Ensemble;
        RunSubset all = RunSubset.All(worth);
        for (int i = 0; i < all.Scenarios.Length && all.Scenarios.Length > 1; i++)
        {
            Scenario scenario = ensemble.Experiment.Scenarios[i];
            yield return new FlipCondition(FlipKind.Scenario, scenario.Id, $"in '{scenario.Title}'", all with { Scenarios = [i] });
        }

        Case source = ensemble.Experiment.Case;
        for (int i = 0; i < source.Parameters.Length; i++)
        {
            Parameter parameter = source.Parameters[i];
            double[] draws = [.. worth.Members.Select(m => ensemble.ParameterDraws[i][m])];
            foreach (FlipCondition third in Thirds(FlipKind.Parameter, parameter.Variable.Path, parameter.Variable.Name, parameter.Unit, draws, all))
            {
                yield return third;
            }
        }

        for (int i = 0; i < worth.Criteria.Length; i++)
        {
            Outcome outcome = source.Criteria[worth.Criteria[i]].Outcome;
            double[] shares = [.. worth.Members.Select(m => 100 * worth.Shares[i][m])];
            foreach (FlipCondition third in Thirds(FlipKind.Weight, outcome.Id, $"weight of {outcome.Title}", "%", shares, all))
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
        RunSubset all)
    {
        int count = values.Length / 3;
        if (count == 0 || values.Min() == values.Max())
        {
            yield break;
        }

        int[] rising = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        yield return new FlipCondition(kind, subject, Words("below", values[rising[count]]), all with { Members = [.. rising.Take(count)] });
        yield return new FlipCondition(kind, subject, Words("above", values[rising[^(count + 1)]]), all with { Members = [.. rising.TakeLast(count)] });

        string Words(string side, double bound) => $"{name} {side} {Number(bound)} {unit}".TrimEnd();
    }

    // Three significant digits, without an exponent where people would not write one.
    private static string Number(double value)
    {
        string digits = value.ToString("G3", CultureInfo.InvariantCulture);
        return Math.Abs(value) is >= 1e-6 and < 1e15
            ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.########", CultureInfo.InvariantCulture)
            : digits;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.AgendaSetter;

/// <summary>
/// The setter makes one proposal, the ratifiers take it or the reversion point stands (Romer and Rosenthal 1978). The worse the
/// reversion point is for them, the more the setter gets. A ratifier who does not care takes the proposal.
/// </summary>
public sealed class AgendaSetterMethod : IMethod
{
    private const int CheckedPoints = 4000;

    /// <inheritdoc/>
    public string Id => "agenda-setter";

    /// <inheritdoc/>
    public string Name => "Agenda setter against a reversion point";

    /// <inheritdoc/>
    public string Reference => "Romer and Rosenthal 1978";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is LineProblem { Rule: DecisionRule.SetterAndRatifiers };

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var line = (LineProblem)problem;
        var rule = (DecisionRule.SetterAndRatifiers)line.Rule;
        SinglePeak?[] peaks = [.. line.Preferences.Select(p => PeakFinder.Find(line, p))];
        if (Array.FindIndex(peaks, p => p is null) is >= 0 and var party)
        {
            return BargainingResult.DoesNotApply(problem, this, $"The payoff of '{line.Parties[party].Id}' has no single peak on the line.");
        }

        double outcome = Best(line, rule, [.. peaks.Select(p => p!.Value)]);
        double tolerance = 1e-6 * line.Preferences.Zip(peaks, (p, peak) => p.At(peak!.Value.Ideal) - Math.Min(p.At(line.Least), p.At(line.Most))).Max();
        double residual = Residual(line, rule, outcome);
        return outcome == line.Reversion
            ? BargainingResult.Disagreement(problem, this, "Nothing that would be ratified is better for the setter than the reversion point, which stays.") with
            {
                Figures = [new Figure("outcome", outcome)],
                Tolerance = tolerance,
                Residual = residual,
            }
            : BargainingResult.Solved(problem, this) with
            {
                Agreement = At(line, outcome),
                Figures = [new Figure("outcome", outcome)],
                Tolerance = tolerance,
                Residual = residual,
            };
    }

    // What each accepts is an interval that ends at the reversion point, so what enough of them accept is one around it.
    private static double Best(LineProblem line, DecisionRule.SetterAndRatifiers rule, SinglePeak[] peaks)
    {
        double q = line.Reversion;
        double ideal = peaks[rule.Setter].Ideal;
        IEnumerable<double> ends = ideal >= q
            ? peaks.Select(p => Math.Min(p.AcceptsTo, ideal)).Append(ideal).Append(q).OrderDescending()
            : peaks.Select(p => Math.Max(p.AcceptsFrom, ideal)).Append(ideal).Append(q).Order();
        return ends.First(x => x == q || IsAccepted(line, rule, p => peaks[p].AcceptsFrom <= x && x <= peaks[p].AcceptsTo));
    }

    private static bool IsAccepted(LineProblem line, DecisionRule.SetterAndRatifiers rule, Func<int, bool> accepts) =>
        line.Vetoes.All(accepts) && LineSupport.IsRatified(line, rule, accepts);

    private static Agreement At(LineProblem line, double point)
    {
        ImmutableArray<double> payoffs = [.. line.Preferences.Select(p => p.At(point))];
        return new Agreement
        {
            Text = string.Create(CultureInfo.InvariantCulture, $"{point:0.######}"),
            Terms = [point],
            Payoffs = payoffs,
            Gains = [.. payoffs.Zip(line.Preferences, (payoff, p) => payoff - p.At(line.Reversion))],
        };
    }

    // On many points of the line, and the outcome itself: what the setter could have had more, and what a ratifier loses that is needed.
    private static double Residual(LineProblem line, DecisionRule.SetterAndRatifiers rule, double outcome)
    {
        double[] reversion = [.. line.Preferences.Select(p => p.At(line.Reversion))];
        LinePreference setter = line.Preferences[rule.Setter];
        double worst = Math.Max(0, reversion[rule.Setter] - setter.At(outcome));
        for (int i = 0; i <= CheckedPoints; i++)
        {
            double x = line.Least + ((line.Most - line.Least) * i / CheckedPoints);
            double better = setter.At(x) - setter.At(outcome);
            if (better > worst && IsAccepted(line, rule, p => line.Preferences[p].At(x) >= reversion[p]))
            {
                worst = better;
            }
        }

        double loss = line.Preferences.Select((p, i) => Math.Max(0, reversion[i] - p.At(outcome))).Order().FirstOrDefault(
            l => IsAccepted(line, rule, p => reversion[p] - line.Preferences[p].At(outcome) <= l));
        return Math.Max(worst, loss);
    }
}

using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.SelfEnforcement;

/// <summary>For which subsidies a repeated exchange of money for concessions enforces itself, and from which patience on any does.</summary>
public sealed class SelfEnforcementMethod : IMethod
{
    private const int SummedPeriods = 4000;

    /// <inheritdoc/>
    public string Id => "self-enforcement";

    /// <inheritdoc/>
    public string Name => "Self-enforcement of a repeated exchange";

    /// <inheritdoc/>
    public string Reference => "Telser 1980; Bull 1987";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is RepeatedExchangeProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var exchange = (RepeatedExchangeProblem)problem;
        if (exchange.Parties is not [{ Discount: > 0 and < 1 and var payer }, { Discount: > 0 and < 1 and var conceder }])
        {
            return BargainingResult.DoesNotApply(problem, this, "Both parties need a discount factor between 0 and 1.");
        }

        (double payerOption, double concederOption) = (exchange.Parties[0].Disagreement, exchange.Parties[1].Disagreement);
        var bounds = ExchangeBounds.Of(exchange.Benefit, exchange.Cost, payerOption, concederOption, payer, conceder);
        double? patience = ExchangeBounds.LeastDiscount(exchange.Benefit, exchange.Cost, payerOption, concederOption);
        BargainingResult result = exchange.Subsidy is { } subsidy && bounds.IsSelfEnforcing && (subsidy < bounds.Least || subsidy > bounds.Most)
            ? BargainingResult.Disagreement(problem, this, subsidy < bounds.Least
                ? $"For so small a subsidy '{exchange.Parties[1].Id}' does not go on conceding."
                : $"So great a subsidy '{exchange.Parties[0].Id}' does not go on paying.")
            : bounds.IsSelfEnforcing
                ? BargainingResult.Solved(problem, this)
                : BargainingResult.Disagreement(problem, this, "No subsidy keeps both: the least that is enough for the one is more than the other goes on paying.");
        return result with
        {
            Figures =
            [
                new Figure("least subsidy", bounds.Least),
                new Figure("greatest subsidy", bounds.Most),
                .. patience is { } least ? [new Figure("least discount factor", least)] : Array.Empty<Figure>(),
            ],
            Tolerance = 1e-6,
            Residual = Math.Max(
                Math.Abs(Temptation(payer, exchange.Benefit - bounds.Most, exchange.Benefit, payerOption)),
                Math.Abs(Temptation(conceder, bounds.Least - exchange.Cost, bounds.Least, concederOption)))
                / Math.Max(1, Math.Abs(exchange.Benefit) + Math.Abs(exchange.Cost)),
        };
    }

    // At a bound a side is indifferent: the two streams of payoffs, summed period by period, come to the same.
    private static double Temptation(double discount, double keeping, double cheatingNow, double afterwards)
    {
        double difference = cheatingNow - keeping;
        double weight = 1;
        for (int period = 1; period < SummedPeriods; period++)
        {
            weight *= discount;
            difference += weight * (afterwards - keeping);
        }

        return difference + (weight * discount / (1 - discount) * (afterwards - keeping));
    }
}

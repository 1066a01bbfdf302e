using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.RepeatedGame;

/// <summary>Whether a party goes on delivering what it promised. See <see cref="Delivery"/>.</summary>
public sealed class DeliveryMethod : IMethod
{
    private const int MostSummed = 100_000;

    /// <inheritdoc/>
    public string Id => "delivery";

    /// <inheritdoc/>
    public string Name => "Delivery of a promise";

    /// <inheritdoc/>
    public string Reference => "Friedman 1971; Bulow and Rogoff 1989";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PromiseProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var promise = (PromiseProblem)problem;
        if (promise.Parties[0].Discount is not { } discount || discount is < 0 or > 1)
        {
            return BargainingResult.DoesNotApply(problem, this, $"'{promise.Parties[0].Id}' needs a discount factor from 0 to 1.");
        }

        double periods = promise.Periods ?? double.PositiveInfinity;
        double memory = promise.Memory ?? double.PositiveInfinity;
        if (discount == 1 && double.IsInfinity(periods) && double.IsInfinity(memory))
        {
            return BargainingResult.DoesNotApply(problem, this, "Without discounting, end or forgetting, both sides of the comparison are infinite.");
        }

        double margin = Delivery.Margin(promise.Cost, promise.Benefit, discount, periods, memory);
        BargainingResult result = margin >= 0
            ? BargainingResult.Solved(problem, this)
            : BargainingResult.Disagreement(problem, this, $"Breaking the promise pays '{promise.Parties[0].Id}' more than keeping it.");
        double summed = Summed(promise, discount, periods, memory);
        return result with
        {
            Figures =
            [
                new Figure("worth of keeping", margin),
                new Figure("greatest cost that is borne", Delivery.GreatestCost(promise.Benefit, discount, periods, memory)),
                .. LeastDiscount(promise, periods, memory) is { } least
                    ? [new Figure("least discount factor", least)]
                    : Array.Empty<Figure>(),
            ],
            Tolerance = 1e-9,
            Residual = double.IsNaN(summed) ? 0 : Math.Abs(summed - margin) / Math.Max(1, Math.Abs(margin)),
        };
    }

    /// <summary>The discount factor from which on keeping pays, or null where it pays at none or the answer changes more than once.</summary>
    private static double? LeastDiscount(PromiseProblem promise, double periods, double memory)
    {
        const int Steps = 1000;
        bool Keeps(double discount) => Delivery.Margin(promise.Cost, promise.Benefit, discount, periods, memory) >= 0;
        bool[] kept = [.. Enumerable.Range(0, Steps).Select(i => Keeps((double)i / Steps))];
        int first = Array.IndexOf(kept, true);
        if (first < 0 || Array.IndexOf(kept, false, first) >= 0)
        {
            return null;
        }

        (double low, double high) = (Math.Max(0, first - 1) / (double)Steps, first / (double)Steps);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Keeps(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    // The two streams period by period; NaN where they are too long to be summed.
    private static double Summed(PromiseProblem promise, double discount, double periods, double memory)
    {
        double needed = discount < 1 ? Math.Min(Math.Max(periods, memory), 40 / (1 - discount)) : Math.Max(periods, memory);
        bool isWhole = (double.IsInfinity(periods) || double.IsInteger(periods)) && (double.IsInfinity(memory) || double.IsInteger(memory));
        if (needed > MostSummed || !isWhole)
        {
            return double.NaN;
        }

        (double sum, double weight) = (0, 1);
        for (int period = 0; period <= needed; period++)
        {
            double keeping = promise.Benefit - (period < periods ? promise.Cost : 0);
            double breaking = period == 0 || period > memory ? promise.Benefit : 0;
            sum += weight * (keeping - breaking);
            weight *= discount;
        }

        return sum;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers;

/// <summary>Puts agreements into words and numbers.</summary>
internal static class Agreements
{
    private const double SmallestChance = 1e-9;

    /// <summary>An agreement on a package.</summary>
    public static Agreement Of(PackageProblem problem, MeasuredPackage package) => new()
    {
        Text = Text(problem, package.Options.AsSpan()) + TransferText(problem, package.Transfers),
        Options = package.Options,
        Transfers = [.. package.Transfers],
        Payoffs = [.. package.Payoffs],
        Gains = Gains(problem, package.Payoffs),
    };

    /// <summary>An agreement on a point of a convex set.</summary>
    public static Agreement Of(PayoffProblem problem, IFeasibleSet set, SetPoint point) =>
        set is LotterySet lotteries ? Of((PackageProblem)problem, lotteries, point) : new Agreement
        {
            Text = string.Join(", ", ((ConvexProblem)problem).Terms.Select((t, i) => $"{t.Id}={Number(point.Choice[i])}"))
                + TransferText(problem, point.Transfers),
            Terms = [.. point.Choice],
            Transfers = [.. point.Transfers],
            Payoffs = [.. point.Payoffs],
            Gains = Gains(problem, point.Payoffs),
        };

    /// <summary>What a package settles, in words.</summary>
    public static string Text(PackageProblem problem, ReadOnlySpan<int> options)
    {
        var parts = new List<string>();
        for (int i = 0; i < options.Length; i++)
        {
            parts.Add($"{problem.Issues[i].Id}={problem.Issues[i].Options[options[i]].Id}");
        }

        return string.Join(", ", parts);
    }

    /// <summary>A number to six digits.</summary>
    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static Agreement Of(PackageProblem problem, LotterySet set, SetPoint point)
    {
        double sum = point.Choice.Where(c => c > SmallestChance).Sum();
        ImmutableArray<Chance> lottery =
        [
            .. point.Choice.Select((c, p) => new Chance(set.Packages[p].Options, c / sum))
                .Where(c => c.Probability > SmallestChance)
                .OrderByDescending(c => c.Probability),
        ];
        string text = lottery.Length == 1
            ? Text(problem, lottery[0].Options.AsSpan())
            : string.Join("; ", lottery.Select(c => $"with {Number(100 * c.Probability)} %: {Text(problem, c.Options.AsSpan())}"));
        return new Agreement
        {
            Text = text + TransferText(problem, point.Transfers),
            Options = lottery[0].Options,
            Lottery = lottery,
            Transfers = [.. point.Transfers],
            Payoffs = [.. point.Payoffs],
            Gains = Gains(problem, point.Payoffs),
        };
    }

    private static ImmutableArray<double> Gains(PayoffProblem problem, double[] payoffs) =>
        [.. payoffs.Select((u, i) => u - problem.Parties[i].Disagreement)];

    private static string TransferText(PayoffProblem problem, double[] transfers)
    {
        double largest = transfers.Length == 0 ? 0 : transfers.Max(Math.Abs);
        if (largest <= 1e-12)
        {
            return "";
        }

        IEnumerable<string> parts = transfers.Select((t, i) => (Party: problem.Parties[i].Id, Amount: t))
            .Where(t => Math.Abs(t.Amount) > 1e-9 * largest)
            .OrderBy(t => t.Amount)
            .Select(t => $"{t.Party} {(t.Amount < 0 ? "pays" : "receives")} {Number(Math.Abs(t.Amount))}");
        return "; " + string.Join(", ", parts);
    }
}

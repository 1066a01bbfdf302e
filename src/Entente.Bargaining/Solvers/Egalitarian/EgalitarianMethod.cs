using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.Egalitarian;

/// <summary>
/// The egalitarian solution: all gain alike over disagreement, as much as can be (Kalai 1977). Powers play no part. Compares gains between sides, so
/// that all payoffs have to be in one unit.
/// </summary>
public sealed class EgalitarianMethod : MaximinMethod
{
    /// <inheritdoc/>
    public override string Id => "egalitarian";

    /// <inheritdoc/>
    public override string Name => "Egalitarian";

    /// <inheritdoc/>
    public override string Reference => "Kalai 1977, Proportional solutions to bargaining situations";

    private protected override double[] Rates(PayoffProblem problem, Stakes stakes, IFeasibleSet? set) =>
        [.. Enumerable.Repeat(1.0, stakes.Parties)];

    private protected override BargainingResult Describe(PayoffProblem problem, double[] rates, BargainingResult result) => result with
    {
        Note = "Powers play no part. Where gains cannot be equal the least gain is the largest possible, then the next least, and so on.",
    };
}

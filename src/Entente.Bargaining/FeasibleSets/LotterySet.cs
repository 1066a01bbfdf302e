using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>All lotteries over packages, with transfers where the problem has them. Packages that another one dominates are left out.</summary>
internal sealed class LotterySet : IFeasibleSet
{
    private readonly Transfers? _transfers;
    private readonly Polytope _polytope;

    public LotterySet(PackageProblem problem)
    {
        _transfers = problem.Transfers;
        Packages = PackageList.Efficient(problem);
        int count = Packages.Count;
        int parties = problem.Parties.Length;
        _polytope = TransferVariables.Polytope(
            new bool[count],
            [.. Enumerable.Range(0, parties).Select(i => Packages.Select(p => p.Payoffs[i]).ToArray())],
            new double[parties],
            _transfers);
        _polytope.Add(TransferVariables.Row([.. Enumerable.Repeat(1.0, count)], parties, _transfers), 1, isEquality: true);
    }

    /// <summary>The packages that a lottery is over.</summary>
    public IReadOnlyList<Package> Packages { get; }

    /// <inheritdoc/>
    public string? Flaw => null;

    /// <inheritdoc/>
    public SetPoint? Solve(Func<Polytope, PolytopePoint?> choose) =>
        choose(_polytope) is { } point
            ? new SetPoint(point.Payoffs, point.Variables[..Packages.Count], TransferVariables.At(point, Packages.Count, _transfers), 0)
            : null;
}

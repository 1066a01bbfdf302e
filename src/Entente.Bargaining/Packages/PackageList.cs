using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Packages;

/// <summary>A package and what it is worth to each party.</summary>
/// <param name="Options">The place of the option on each issue.</param>
/// <param name="Payoffs">One a party, without transfers.</param>
internal sealed record Package(ImmutableArray<int> Options, double[] Payoffs);

/// <summary>Selects packages of a problem.</summary>
internal static class PackageList
{
    /// <summary>
    /// The packages that no other package betters for one side without worsening it for another; of packages that are worth the same to
    /// all, the first, or all.
    /// </summary>
    public static List<Package> Efficient(PackageProblem problem, bool keepEqual = false)
    {
        var efficient = new List<Package>();
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            bool isWorse = false;
            for (int k = 0; k < efficient.Count && !isWorse; k++)
            {
                isWorse = IsAtLeast(efficient[k].Payoffs, all.Payoffs) && !(keepEqual && all.Payoffs.SequenceEqual(efficient[k].Payoffs));
            }

            if (!isWorse)
            {
                double[] payoffs = all.Payoffs.ToArray();
                efficient.RemoveAll(e => IsAtLeast(payoffs, e.Payoffs) && !payoffs.AsSpan().SequenceEqual(e.Payoffs));
                efficient.Add(new Package([.. all.Options], payoffs));
            }
        }

        return efficient;
    }

    private static bool IsAtLeast(ReadOnlySpan<double> payoffs, ReadOnlySpan<double> others)
    {
        for (int i = 0; i < payoffs.Length; i++)
        {
            if (payoffs[i] < others[i])
            {
                return false;
            }
        }

        return true;
    }
}

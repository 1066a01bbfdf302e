using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Packages;

/// <summary>Values a package by a method's own measure.</summary>
/// <param name="payoffs">What the package is worth to each party, without transfers.</param>
/// <param name="measure">Set to the measure: the first value counts, the next where that is equal, and so on.</param>
/// <param name="transfers">Set to what each side receives; untouched where there are no transfers.</param>
/// <returns>Whether the package can be agreed at all.</returns>
internal delegate bool PackageMeasure(ReadOnlySpan<double> payoffs, Span<double> measure, Span<double> transfers);

/// <summary>A package that a method has valued.</summary>
/// <param name="Options">The place of the option on each issue.</param>
/// <param name="Payoffs">Each party's payoff, transfers included.</param>
/// <param name="Transfers">What each party receives, or empty.</param>
/// <param name="Measure">Its measure.</param>
internal sealed record MeasuredPackage(ImmutableArray<int> Options, double[] Payoffs, double[] Transfers, double[] Measure);

/// <summary>Finds the best packages by comparing all.</summary>
internal static class PackageSearch
{
    /// <summary>Measures that differ by no more than this, relative to the largest, are equal.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Packages kept while searching: ties beyond this are not told.</summary>
    public const int Kept = 256;

    /// <summary>The best packages that are equal, in order of their options, and the next best.</summary>
    public static (ImmutableArray<MeasuredPackage> Best, ImmutableArray<MeasuredPackage> Next) Best(
        PackageProblem problem, int measures, PackageMeasure measureOf)
    {
        var top = new List<MeasuredPackage>();
        double[] measure = new double[measures];
        double[] transfers = new double[problem.Transfers is null ? 0 : problem.Parties.Length];
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            if (!measureOf(all.Payoffs, measure, transfers) || (top.Count == Kept && Compare(measure, top[^1].Measure) <= 0))
            {
                continue;
            }

            double[] payoffs = all.Payoffs.ToArray();
            for (int i = 0; i < transfers.Length; i++)
            {
                payoffs[i] += transfers[i];
            }

            int place = top.FindIndex(t => Compare(measure, t.Measure) > 0);
            top.Insert(place < 0 ? top.Count : place, new MeasuredPackage([.. all.Options], payoffs, [.. transfers], [.. measure]));
            if (top.Count > Kept)
            {
                top.RemoveAt(Kept);
            }
        }

        return Split(top, measures);
    }

    private static (ImmutableArray<MeasuredPackage> Best, ImmutableArray<MeasuredPackage> Next) Split(List<MeasuredPackage> top, int measures)
    {
        if (top.Count == 0)
        {
            return ([], []);
        }

        List<MeasuredPackage> best = top;
        for (int m = 0; m < measures; m++)
        {
            double most = best.Max(t => t.Measure[m]);
            double margin = Tolerance * Math.Max(Math.Abs(most), top.Max(t => Math.Abs(t.Measure[m])));
            best = [.. best.Where(t => t.Measure[m] >= most - margin)];
        }

        ImmutableArray<MeasuredPackage> ordered = [.. best.OrderBy(t => t.Options, OptionOrder.Instance)];
        return (ordered, [.. top.Except(best).Take(5)]);
    }

    private static int Compare(ReadOnlySpan<double> one, ReadOnlySpan<double> other) => one.SequenceCompareTo(other);

    private sealed class OptionOrder : IComparer<ImmutableArray<int>>
    {
        public static readonly OptionOrder Instance = new();

        public int Compare(ImmutableArray<int> x, ImmutableArray<int> y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
    }
}

using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Packages;

/// <summary>Goes through all packages of a problem, the last issue's option changing fastest.</summary>
internal sealed class PackageEnumeration
{
    /// <summary>More packages than this are not enumerated.</summary>
    public const long Most = 10_000_000;

    private readonly PackageProblem _problem;
    private readonly int _parties;
    private readonly int[] _options;
    private readonly double[] _sums;
    private readonly List<PairTerm>[] _pairs;
    private bool _began;

    public PackageEnumeration(PackageProblem problem)
    {
        _problem = problem;
        _parties = problem.Parties.Length;
        _options = new int[problem.Issues.Length];
        _sums = new double[(problem.Issues.Length + 1) * _parties];
        _pairs = [.. problem.Issues.Select((_, i) => problem.Pairs.Where(p => Math.Max(p.FirstIssue, p.SecondIssue) == i).ToList())];
    }

    /// <summary>The place of the option on each issue.</summary>
    public ReadOnlySpan<int> Options => _options;

    /// <summary>What the package is worth to each party.</summary>
    public ReadOnlySpan<double> Payoffs => _sums.AsSpan(_options.Length * _parties);

    /// <summary>How many packages a problem has; <see cref="long.MaxValue"/> where there are more than can be counted.</summary>
    public static long Count(PackageProblem problem)
    {
        long count = 1;
        foreach (Issue issue in problem.Issues)
        {
            if (count > Most)
            {
                return long.MaxValue;
            }

            count *= issue.Options.Length;
        }

        return count;
    }

    /// <summary>What a package is worth to each party.</summary>
    public static double[] PayoffsOf(PackageProblem problem, ReadOnlySpan<int> options)
    {
        double[] payoffs = new double[problem.Parties.Length];
        for (int i = 0; i < options.Length; i++)
        {
            Add(payoffs, problem.Issues[i].Options[options[i]].Payoffs);
        }

        foreach (PairTerm pair in problem.Pairs)
        {
            if (options[pair.FirstIssue] == pair.FirstOption && options[pair.SecondIssue] == pair.SecondOption)
            {
                Add(payoffs, pair.Payoffs);
            }
        }

        return payoffs;
    }

    /// <summary>Goes to the next package; false after the last.</summary>
    public bool MoveNext()
    {
        int issue = _began ? _options.Length - 1 : 0;
        if (_began)
        {
            while (issue >= 0 && _options[issue] + 1 == _problem.Issues[issue].Options.Length)
            {
                _options[issue--] = 0;
            }

            if (issue < 0)
            {
                return false;
            }

            _options[issue]++;
        }

        _began = true;
        for (; issue < _options.Length; issue++)
        {
            SumUp(issue);
        }

        return true;
    }

    private void SumUp(int issue)
    {
        Span<double> sum = _sums.AsSpan((issue + 1) * _parties, _parties);
        _sums.AsSpan(issue * _parties, _parties).CopyTo(sum);
        Add(sum, _problem.Issues[issue].Options[_options[issue]].Payoffs);
        foreach (PairTerm pair in _pairs[issue])
        {
            if (_options[pair.FirstIssue] == pair.FirstOption && _options[pair.SecondIssue] == pair.SecondOption)
            {
                Add(sum, pair.Payoffs);
            }
        }
    }

    private static void Add(Span<double> sum, System.Collections.Immutable.ImmutableArray<double> payoffs)
    {
        for (int p = 0; p < sum.Length; p++)
        {
            sum[p] += payoffs[p];
        }
    }
}

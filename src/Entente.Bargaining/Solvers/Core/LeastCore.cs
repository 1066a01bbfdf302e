using System.Collections.Immutable;
using System.Numerics;
using Entente.Bargaining.LinearProgramming;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.Core;

/// <summary>
/// The division of a game's worth whose most aggrieved coalition has least to complain of (Maschler, Peleg and Shapley 1979). Only
/// coalitions that turn out to complain enter the linear program, so that twenty parties are no harder than the program's rows.
/// </summary>
internal sealed class LeastCore
{
    private const int MostRounds = 2000;

    private readonly ImmutableArray<double> _worths;
    private readonly int _parties;
    private readonly int _grand;
    private readonly List<int> _coalitions = [];
    private readonly double[] _sums;

    private LeastCore(ImmutableArray<double> worths)
    {
        _worths = worths;
        _parties = BitOperations.Log2((uint)worths.Length);
        _grand = worths.Length - 1;
        _sums = new double[worths.Length];
    }

    /// <summary>A division of the worth of all, and what its most aggrieved coalition could get more by itself; not above 0 in the core.</summary>
    /// <param name="Division">One share a party.</param>
    /// <param name="Excess">The greatest complaint; no division has a smaller one.</param>
    /// <param name="Bound">A proof of that: a weighted sum of worths no division can satisfy all of; equals the excess but for rounding.</param>
    public sealed record Answer(ImmutableArray<double> Division, double Excess, double Bound);

    /// <summary>Solves a game.</summary>
    /// <param name="worths">The worth of each coalition, its members as bits.</param>
    public static Answer Of(ImmutableArray<double> worths) => new LeastCore(worths).Solve();

    /// <summary>The coalition that could gain most by leaving a division, with its gain. Neither the empty one nor that of all is asked.</summary>
    public static (int Coalition, double Excess) MostAggrieved(ImmutableArray<double> worths, ImmutableArray<double> division)
    {
        var core = new LeastCore(worths);
        return core.MostAggrieved([.. division]);
    }

    private Answer Solve()
    {
        if (_parties == 1)
        {
            return new Answer([_worths[1]], 0, 0);
        }

        _coalitions.AddRange(Enumerable.Range(0, _parties).Select(p => 1 << p));
        double slack = 1e-10 * Math.Max(1, _worths.Max(Math.Abs));
        double[] shares = [];
        double excess = double.PositiveInfinity;
        for (int round = 0; round < MostRounds && Divide() is { } division; round++)
        {
            shares = division.Shares;
            (int coalition, excess) = MostAggrieved(shares);
            if (excess <= division.Excess + slack || _coalitions.Contains(coalition))
            {
                break;
            }

            _coalitions.Add(coalition);
        }

        return new Answer([.. shares], excess, Proof());
    }

    // The least e with x(S) + e >= v(S) for the coalitions so far and x(N) = v(N). What each party has more than its own worth less e is not
    // negative, since it is a coalition too; in these variables e is their sum and what all bring by themselves too much, in equal parts.
    private (double[] Shares, double Excess)? Divide()
    {
        var program = new LinearProgram(_parties);
        Array.Fill(program.Objective, -1);
        double[] alone = [.. Enumerable.Range(0, _parties).Select(p => _worths[1 << p])];
        double tooMuch = alone.Sum() - _worths[_grand];
        foreach (int coalition in _coalitions.Where(c => BitOperations.PopCount((uint)c) > 1))
        {
            double[] members = Members(coalition);
            double others = (members.Sum() - 1) / _parties;
            program.AtLeast(
                [.. members.Select(m => m - others)],
                _worths[coalition] - members.Zip(alone, (m, own) => m * own).Sum() + (others * tooMuch));
        }

        LinearSolution solution = program.Maximise();
        if (solution.Status != LinearStatus.Optimal)
        {
            return null;
        }

        double excess = (solution.Values.Sum() + tooMuch) / _parties;
        return ([.. solution.Values.Zip(alone, (more, own) => own - excess + more)], excess);
    }

    // The dual: weights that count every party equally often, and what the coalitions are worth by them.
    private double Proof()
    {
        int count = _coalitions.Count;
        var program = new LinearProgram(count + 1);
        program.Free[count] = true;
        program.Objective[count] = -_worths[_grand];
        for (int i = 0; i < count; i++)
        {
            program.Objective[i] = _worths[_coalitions[i]];
        }

        program.Equal([.. Enumerable.Repeat(1.0, count), 0], 1);
        for (int party = 0; party < _parties; party++)
        {
            program.Equal([.. _coalitions.Select(c => CoalitionProblem.Contains(c, party) ? 1.0 : 0), -1], 0);
        }

        return program.Maximise().Objective;
    }

    private double[] Members(int coalition) =>
        [.. Enumerable.Range(0, _parties).Select(p => CoalitionProblem.Contains(coalition, p) ? 1.0 : 0)];

    private (int Coalition, double Excess) MostAggrieved(double[] shares)
    {
        (int worst, double excess) = (0, double.NegativeInfinity);
        for (int coalition = 1; coalition < _grand; coalition++)
        {
            int first = BitOperations.TrailingZeroCount(coalition);
            _sums[coalition] = _sums[coalition & (coalition - 1)] + shares[first];
            if (_worths[coalition] - _sums[coalition] > excess)
            {
                (worst, excess) = (coalition, _worths[coalition] - _sums[coalition]);
            }
        }

        return (worst, excess);
    }
}

using Entente.Bargaining.LinearProgramming;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>
/// Payoffs that depend linearly on variables under linear rows. With transfers, what each side receives is a variable of its own.
/// </summary>
internal sealed class Polytope
{
    private readonly List<LinearProgram.Row> _rows = [];
    private readonly bool[] _free;
    private readonly double[][] _payoffs;
    private readonly double[] _constants;

    /// <summary>Begins a polytope.</summary>
    /// <param name="free">For each variable whether it may be negative.</param>
    /// <param name="payoffs">For each party its coefficients.</param>
    /// <param name="constants">For each party its payoff where all variables are zero.</param>
    public Polytope(bool[] free, double[][] payoffs, double[] constants)
    {
        _free = free;
        _payoffs = payoffs;
        _constants = constants;
    }

    /// <summary>Number of parties.</summary>
    public int Parties => _payoffs.Length;

    /// <summary>Number of variables.</summary>
    public int Variables => _free.Length;

    /// <summary>Adds a row.</summary>
    public void Add(double[] coefficients, double bound, bool isEquality = false) => _rows.Add(new LinearProgram.Row(coefficients, bound, isEquality));

    /// <summary>The point of the greatest weighted sum of payoffs among those where nobody gets less than a least payoff; null where there is none.</summary>
    public PolytopePoint? Maximise(ReadOnlySpan<double> weights, ReadOnlySpan<double> least)
    {
        LinearProgram program = Program(0);
        for (int i = 0; i < Parties; i++)
        {
            for (int v = 0; v < Variables; v++)
            {
                program.Objective[v] += weights[i] * _payoffs[i][v];
            }

            AddLeast(program, i, least[i]);
        }

        return PointOf(program.Maximise());
    }

    /// <summary>
    /// The greatest number of steps that all of some parties can be lifted together: payoff at least <c>origin + rate × steps</c>. A party with a
    /// rate of zero is not lifted.
    /// </summary>
    public (double Steps, PolytopePoint Point)? Lift(ReadOnlySpan<double> origin, ReadOnlySpan<double> rates, ReadOnlySpan<double> least)
    {
        LinearProgram program = Program(1);
        program.Free[Variables] = true;
        program.Objective[Variables] = 1;
        for (int i = 0; i < Parties; i++)
        {
            AddLeast(program, i, least[i]);
            if (rates[i] > 0)
            {
                double[] row = [.. _payoffs[i], -rates[i]];
                program.AtLeast(row, origin[i] - _constants[i]);
            }
        }

        LinearSolution solution = program.Maximise();
        return PointOf(solution) is { } point ? (solution.Values[Variables], point) : null;
    }

    private LinearProgram Program(int further)
    {
        var program = new LinearProgram(Variables + further);
        _free.CopyTo(program.Free, 0);
        foreach (LinearProgram.Row row in _rows)
        {
            double[] coefficients = further == 0 ? row.Coefficients : [.. row.Coefficients, .. new double[further]];
            if (row.IsEquality)
            {
                program.Equal(coefficients, row.Bound);
            }
            else
            {
                program.AtMost(coefficients, row.Bound);
            }
        }

        return program;
    }

    private void AddLeast(LinearProgram program, int party, double least)
    {
        if (!double.IsNegativeInfinity(least))
        {
            program.AtLeast([.. _payoffs[party], .. new double[program.Variables - Variables]], least - _constants[party]);
        }
    }

    private PolytopePoint? PointOf(LinearSolution solution)
    {
        if (solution.Status != LinearStatus.Optimal)
        {
            return null;
        }

        double[] variables = solution.Values[..Variables];
        return new PolytopePoint(variables, PayoffsAt(variables));
    }

    private double[] PayoffsAt(double[] variables)
    {
        double[] payoffs = new double[Parties];
        for (int i = 0; i < Parties; i++)
        {
            payoffs[i] = _constants[i];
            for (int v = 0; v < Variables; v++)
            {
                payoffs[i] += _payoffs[i][v] * variables[v];
            }
        }

        return payoffs;
    }
}

/// <summary>A point of a polytope.</summary>
/// <param name="Variables">Its variables.</param>
/// <param name="Payoffs">What they are worth to each party.</param>
internal sealed record PolytopePoint(double[] Variables, double[] Payoffs);

namespace Entente.Bargaining.LinearProgramming;

/// <summary>A linear program: greatest weighted sum of variables under linear rows. Variables are not negative unless declared free.</summary>
/// <param name="variables">Number of variables.</param>
internal sealed class LinearProgram(int variables)
{
    private readonly List<Row> _rows = [];

    /// <summary>What is maximised, one coefficient a variable.</summary>
    public double[] Objective { get; } = new double[variables];

    /// <summary>Which variables may be negative.</summary>
    public bool[] Free { get; } = new bool[variables];

    /// <summary>Number of variables.</summary>
    public int Variables => Objective.Length;

    /// <summary>All rows in order.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Asks that a weighted sum be at most a bound.</summary>
    public void AtMost(double[] coefficients, double bound) => _rows.Add(new Row(coefficients, bound, false));

    /// <summary>Asks that a weighted sum be at least a bound.</summary>
    public void AtLeast(double[] coefficients, double bound) => AtMost([.. coefficients.Select(c => -c)], -bound);

    /// <summary>Asks that a weighted sum equal a value.</summary>
    public void Equal(double[] coefficients, double value) => _rows.Add(new Row(coefficients, value, true));

    /// <summary>Solves it.</summary>
    public LinearSolution Maximise() => new SimplexTableau(this).Maximise();

    /// <summary>A row.</summary>
    /// <param name="Coefficients">One a variable.</param>
    /// <param name="Bound">Right-hand side.</param>
    /// <param name="IsEquality">Whether the sum must equal the bound; otherwise it is at most the bound.</param>
    internal sealed record Row(double[] Coefficients, double Bound, bool IsEquality);
}

/// <summary>How a linear program came out.</summary>
internal enum LinearStatus
{
    /// <summary>There is a greatest value.</summary>
    Optimal,

    /// <summary>No point satisfies all rows.</summary>
    Infeasible,

    /// <summary>The value has no bound.</summary>
    Unbounded,
}

/// <summary>The answer to a linear program.</summary>
/// <param name="Status">How it came out.</param>
/// <param name="Values">The variables, where there is a greatest value; otherwise empty.</param>
/// <param name="Objective">The greatest value.</param>
internal sealed record LinearSolution(LinearStatus Status, double[] Values, double Objective);

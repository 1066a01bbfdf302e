using Entente.Bargaining.LinearProgramming;

namespace Entente.Bargaining.Solvers.VariableThreats;

/// <summary>The value of a two-person zero-sum game and strategies that secure it (von Neumann 1928), by linear programming.</summary>
internal static class ZeroSumGame
{
    /// <summary>Solves a game whose entries the row player wants large.</summary>
    public static (double Value, double[] Rows, double[] Columns) Solve(double[,] payoffs)
    {
        int rows = payoffs.GetLength(0);
        int columns = payoffs.GetLength(1);
        (double value, double[] first) = Secure(rows, columns, (i, j) => payoffs[i, j]);
        (_, double[] second) = Secure(columns, rows, (j, i) => -payoffs[i, j]);
        return (value, first, second);
    }

    private static (double Value, double[] Mixture) Secure(int own, int others, Func<int, int, double> payoff)
    {
        var program = new LinearProgram(own + 1) { Objective = { [own] = 1 }, Free = { [own] = true } };
        for (int j = 0; j < others; j++)
        {
            program.AtMost([.. Enumerable.Range(0, own).Select(i => -payoff(i, j)), 1], 0);
        }

        program.Equal([.. Enumerable.Repeat(1.0, own), 0], 1);
        LinearSolution solution = program.Maximise();
        return (solution.Objective, solution.Values[..own]);
    }
}

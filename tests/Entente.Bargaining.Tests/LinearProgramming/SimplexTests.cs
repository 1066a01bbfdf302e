using Entente.Bargaining.LinearProgramming;
using Entente.Bargaining.Tests.RandomProblems;
using MathNet.Numerics.LinearAlgebra;

namespace Entente.Bargaining.Tests.LinearProgramming;

public sealed class SimplexTests
{
    [Fact]
    public void The_greatest_value_is_that_of_the_best_corner() =>
        Seeds.Hold(3000, seed =>
        {
            LinearProgram program = Random(seed, out List<(double[] Row, double Bound)> halfSpaces);
            double? best = BestCorner(program, halfSpaces);
            LinearSolution solution = program.Maximise();
            solution.Status.ShouldBe(best is null ? LinearStatus.Infeasible : LinearStatus.Optimal, $"seed {seed}");
            if (best is { } value)
            {
                solution.Objective.ShouldBe(value, 1e-8, $"seed {seed}");
                foreach ((double[] row, double bound) in halfSpaces)
                {
                    Dot(row, solution.Values).ShouldBeLessThanOrEqualTo(bound + 1e-8, $"seed {seed}");
                }
            }
        });

    // Beale 1955: with the steepest column and ties broken by row this cycles for ever.
    [Fact]
    public void A_degenerate_program_does_not_cycle()
    {
        var program = new LinearProgram(4);
        new double[] { 0.75, -150, 0.02, -6 }.CopyTo(program.Objective, 0);
        program.AtMost([0.25, -60, -0.04, 9], 0);
        program.AtMost([0.5, -90, -0.02, 3], 0);
        program.AtMost([0, 0, 1, 0], 1);
        program.Maximise().Objective.ShouldBe(0.05, 1e-12);
    }

    [Fact]
    public void A_value_without_bound_is_said_to_have_none()
    {
        var program = new LinearProgram(2) { Objective = { [0] = 1 } };
        program.AtMost([-1, 1], 1);
        program.Maximise().Status.ShouldBe(LinearStatus.Unbounded);
    }

    [Fact]
    public void An_equality_that_is_said_twice_does_no_harm()
    {
        var program = new LinearProgram(2) { Objective = { [0] = 1 } };
        program.Equal([1, 1], 1);
        program.Equal([2, 2], 2);
        program.Maximise().Objective.ShouldBe(1, 1e-12);
    }

    private static LinearProgram Random(int seed, out List<(double[] Row, double Bound)> halfSpaces)
    {
        var random = new RandomProblem(seed);
        int variables = 1 + random.Next(3);
        var program = new LinearProgram(variables);
        halfSpaces = [];
        for (int v = 0; v < variables; v++)
        {
            program.Objective[v] = random.Number(true);
            program.Free[v] = random.Next(3) == 0;
            double[] row = new double[variables];
            row[v] = 1;
            AtMost(program, halfSpaces, row, 3);
            row = new double[variables];
            row[v] = -1;
            if (program.Free[v])
            {
                AtMost(program, halfSpaces, row, 2);
            }
            else
            {
                halfSpaces.Add((row, 0));
            }
        }

        for (int r = random.Next(4); r > 0; r--)
        {
            double[] row = [.. Enumerable.Range(0, variables).Select(_ => random.Number(true))];
            if (random.Next(5) == 0)
            {
                double value = random.Next(3);
                program.Equal(row, value);
                halfSpaces.Add((row, value));
                halfSpaces.Add(([.. row.Select(c => -c)], -value));
            }
            else
            {
                AtMost(program, halfSpaces, row, random.Number(true));
            }
        }

        return program;
    }

    private static void AtMost(LinearProgram program, List<(double[] Row, double Bound)> halfSpaces, double[] row, double bound)
    {
        program.AtMost(row, bound);
        halfSpaces.Add((row, bound));
    }

    // The set is bounded, so that its greatest value is at a point where as many rows bind as there are variables.
    private static double? BestCorner(LinearProgram program, List<(double[] Row, double Bound)> halfSpaces)
    {
        double? best = null;
        foreach (int[] chosen in Subsets(halfSpaces.Count, program.Variables))
        {
            Matrix<double> system = Matrix<double>.Build.DenseOfRowArrays(chosen.Select(c => halfSpaces[c].Row));
            if (Math.Abs(system.Determinant()) < 1e-9)
            {
                continue;
            }

            double[] corner = [.. system.Solve(Vector<double>.Build.DenseOfEnumerable(chosen.Select(c => halfSpaces[c].Bound)))];
            if (halfSpaces.All(h => Dot(h.Row, corner) <= h.Bound + 1e-9))
            {
                double value = Dot(program.Objective, corner);
                best = best is { } b && b >= value ? b : value;
            }
        }

        return best;
    }

    private static IEnumerable<int[]> Subsets(int count, int size) =>
        size == 0
            ? [[]]
            : from last in Enumerable.Range(size - 1, count - size + 1)
              from rest in Subsets(last, size - 1)
              select (int[])[.. rest, last];

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}

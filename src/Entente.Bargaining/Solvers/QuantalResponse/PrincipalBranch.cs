using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Entente.Bargaining.Solvers.QuantalResponse;

/// <summary>
/// Follows the branch of logit equilibria that begins with choice at random (Turocy 2005, A dynamic homotopy interpretation of the
/// logistic quantal response equilibrium correspondence). Unknowns are the logarithms of the probabilities and the precision; the step
/// is measured along the branch, so that it may turn back.
/// </summary>
internal sealed class PrincipalBranch
{
    private const double FirstStep = 0.03;
    private const double LeastStep = 1e-9;
    private const double GreatestStep = 2;
    private const int MostSteps = 20_000;
    private const int Corrections = 12;
    private const double Accuracy = 1e-11;

    private readonly LogitResponse _game;
    private readonly int _actions;

    public PrincipalBranch(LogitResponse game)
    {
        _game = game;
        _actions = game.Actions;
    }

    /// <summary>The probabilities of all actions at a precision (in units of the payoffs' spread), or null where the branch was lost.</summary>
    public double[]? At(double precision)
    {
        Vector<double> point = Start();
        Vector<double> direction = Tangent(point, Unit(_actions));
        double step = FirstStep;
        for (int steps = 0; point[_actions] < precision; steps++)
        {
            Vector<double> guess = point + (direction * step);
            if (steps > MostSteps)
            {
                return null;
            }

            bool isLast = guess[_actions] >= precision;
            Vector<double>? next = isLast
                ? Correct(point + (direction * ((precision - point[_actions]) / direction[_actions])), Unit(_actions))
                : Correct(guess, direction);
            if (next is null || (isLast && (next - point).L2Norm() > 3 * step))
            {
                step /= 2;
                if (step < LeastStep)
                {
                    return null;
                }

                continue;
            }

            direction = Tangent(next, direction);
            point = next;
            step = Math.Min(step * 1.5, Math.Max(GreatestStep, point[_actions] / 4));
        }

        // The last correction across the branch may have gone past the precision asked for.
        point[_actions] = precision;
        return Correct(point, Unit(_actions)) is { } end ? Probabilities(end) : null;
    }

    private Vector<double> Start()
    {
        var point = new DenseVector(_actions + 1);
        for (int party = 0; party < _game.Parties; party++)
        {
            int count = _game.First(party + 1) - _game.First(party);
            for (int action = _game.First(party); action < _game.First(party + 1); action++)
            {
                point[action] = -Math.Log(count);
            }
        }

        return point;
    }

    // Newton steps across the direction, back onto the branch.
    private Vector<double>? Correct(Vector<double> guess, Vector<double> direction)
    {
        Vector<double> point = guess;
        for (int i = 0; i < Corrections; i++)
        {
            (Vector<double> error, Matrix<double> bordered) = Equations(point, direction);
            error[_actions] = 0;
            if (error.AbsoluteMaximum() < Accuracy * Math.Max(1, point[_actions]))
            {
                return point;
            }

            Vector<double> change = bordered.Solve(error);
            double length = change.L2Norm();
            if (!double.IsFinite(length) || length > GreatestStep + (0.1 * guess[_actions]))
            {
                return null;
            }

            point -= change;
        }

        return null;
    }

    // Along the branch, the way the last step went.
    private Vector<double> Tangent(Vector<double> point, Vector<double> along)
    {
        (_, Matrix<double> bordered) = Equations(point, along);
        Vector<double> tangent = bordered.Solve(Unit(_actions));
        return tangent / tangent.L2Norm();
    }

    // Per party: its probabilities sum to one, and the logarithms of each action's and the first one's differ by precision times payoff.
    private (Vector<double> Error, Matrix<double> Bordered) Equations(Vector<double> point, Vector<double> lastRow)
    {
        double[] mixed = Probabilities(point);
        double[] payoffs = new double[_actions];
        double[,] slopes = new double[_actions, _actions];
        _game.Evaluate(mixed, payoffs, slopes);
        double precision = point[_actions];
        var error = new DenseVector(_actions + 1);
        var matrix = new DenseMatrix(_actions + 1);
        for (int party = 0; party < _game.Parties; party++)
        {
            int first = _game.First(party);
            error[first] = -1;
            for (int action = first; action < _game.First(party + 1); action++)
            {
                error[first] += mixed[action];
                matrix[first, action] = mixed[action];
                if (action == first)
                {
                    continue;
                }

                error[action] = point[action] - point[first] - (precision * (payoffs[action] - payoffs[first]));
                for (int other = 0; other < _actions; other++)
                {
                    matrix[action, other] = -precision * (slopes[action, other] - slopes[first, other]) * mixed[other];
                }

                matrix[action, action] += 1;
                matrix[action, first] -= 1;
                matrix[action, _actions] = payoffs[first] - payoffs[action];
            }
        }

        matrix.SetRow(_actions, lastRow);
        return (error, matrix);
    }

    private double[] Probabilities(Vector<double> point) => [.. point.Take(_actions).Select(Math.Exp)];

    private DenseVector Unit(int place)
    {
        var unit = new DenseVector(_actions + 1);
        unit[place] = 1;
        return unit;
    }
}

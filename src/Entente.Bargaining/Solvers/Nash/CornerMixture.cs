using Entente.Bargaining.FeasibleSets;
using MathNet.Numerics.LinearAlgebra;

namespace Entente.Bargaining.Solvers.Nash;

/// <summary>The mixture of some corners of a polytope with the greatest product of gains, by Newton steps on the shares.</summary>
internal sealed class CornerMixture(Stakes stakes, PolytopePoint start)
{
    private const int MostSteps = 60;

    // Keeps the system solvable where corners lie on one line or plane.
    private const double Ridge = 1e-13;

    private readonly List<PolytopePoint> _corners = [start];
    private readonly List<double> _shares = [1];

    /// <summary>Weights of payoffs whose sum is the tangent plane to the logarithm of the product.</summary>
    public double[] TangentWeights() => [.. Gains().Select((g, i) => stakes.Powers[i] == 0 ? 0 : stakes.Powers[i] / g)];

    /// <summary>The mixture.</summary>
    public PolytopePoint Point() => new(Mix(c => c.Variables), Mix(c => c.Payoffs));

    /// <summary>Adds a corner and mixes anew.</summary>
    public void Add(PolytopePoint corner)
    {
        _corners.Add(corner);
        _shares.Add(0);
        int steps = 0;
        while (steps < MostSteps && Improve())
        {
            steps++;
        }
    }

    private double[] Mix(Func<PolytopePoint, double[]> of)
    {
        double[] sum = new double[of(_corners[0]).Length];
        for (int c = 0; c < _corners.Count; c++)
        {
            double[] values = of(_corners[c]);
            for (int v = 0; v < sum.Length; v++)
            {
                sum[v] += _shares[c] * values[v];
            }
        }

        return sum;
    }

    private double[] Gains() => [.. Mix(c => c.Payoffs).Select((u, i) => u - stakes.Disagreement[i])];

    private double Logarithm()
    {
        double[] gains = Gains();
        double sum = 0;
        for (int i = 0; i < gains.Length; i++)
        {
            sum += stakes.Powers[i] == 0 ? 0 : gains[i] > 0 ? stakes.Powers[i] * Math.Log(gains[i]) : double.NegativeInfinity;
        }

        return sum;
    }

    // A Newton step on the shares, which keep their sum; a share that reaches zero is dropped. False where nothing is left to improve.
    private bool Improve()
    {
        int count = _corners.Count;
        double[] gains = Gains();
        Matrix<double> system = Matrix<double>.Build.Dense(count + 1, count + 1);
        Vector<double> right = Vector<double>.Build.Dense(count + 1);
        for (int c = 0; c < count; c++)
        {
            for (int i = 0; i < gains.Length; i++)
            {
                if (stakes.Powers[i] == 0)
                {
                    continue;
                }

                double ratio = (_corners[c].Payoffs[i] - stakes.Disagreement[i]) / gains[i];
                right[c] += stakes.Powers[i] * ratio;
                for (int e = 0; e < count; e++)
                {
                    system[c, e] += stakes.Powers[i] * ratio * ((_corners[e].Payoffs[i] - stakes.Disagreement[i]) / gains[i]);
                }
            }

            system[c, c] += Ridge;
            system[c, count] = 1;
            system[count, c] = 1;
        }

        double[] step = [.. system.Solve(right).Take(count)];
        double slope = step.Select((s, c) => s * right[c]).Sum();
        return slope > 1e-17 && step.All(double.IsFinite) && Move(step, slope);
    }

    private bool Move(double[] step, double slope)
    {
        double before = Logarithm();
        double length = 1;
        int blocking = -1;
        for (int c = 0; c < step.Length; c++)
        {
            if (step[c] < 0 && -_shares[c] / step[c] < length)
            {
                length = -_shares[c] / step[c];
                blocking = c;
            }
        }

        double[] old = [.. _shares];
        for (int halvings = 0; halvings < 50; halvings++)
        {
            for (int c = 0; c < step.Length; c++)
            {
                _shares[c] = c == blocking ? 0 : Math.Max(0, old[c] + (length * step[c]));
            }

            if (Logarithm() >= before + (0.01 * length * slope) - 1e-16)
            {
                DropEmpty();
                return true;
            }

            blocking = -1;
            length /= 2;
        }

        for (int c = 0; c < step.Length; c++)
        {
            _shares[c] = old[c];
        }

        return false;
    }

    private void DropEmpty()
    {
        double sum = _shares.Sum();
        for (int c = _corners.Count - 1; c >= 0; c--)
        {
            _shares[c] /= sum;
            if (_shares[c] == 0)
            {
                _corners.RemoveAt(c);
                _shares.RemoveAt(c);
            }
        }
    }
}

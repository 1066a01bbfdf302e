using System.Collections.Immutable;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Calibration.Screening;

/// <summary>
/// Which inputs of a function move its outputs at all, alone or together with others. From each of some base points every input in turn is
/// drawn anew while all others stay (the radial design of Campolongo, Saltelli and Cariboni 2011); half the mean squared distance between
/// the outputs is the input's total effect, its own and that of all its interactions (Jansen 1999). An input that does nothing gets 0.
/// </summary>
/// <param name="inputs">How many inputs; each uniform between 0 and 1.</param>
/// <param name="bases">How many base points.</param>
/// <param name="seed">Seed of all draws.</param>
internal sealed class RadialScreening(int inputs, int bases, ulong seed)
{
    private static readonly Purpose s_base = Purpose.Of("calibration:screening-base");
    private static readonly Purpose s_anew = Purpose.Of("calibration:screening-anew");

    /// <summary>
    /// The points at which the function is asked: for each base point, it and then one for each input, with the base point's number.
    /// </summary>
    public ImmutableArray<(ImmutableArray<double> Inputs, int Base)> Points()
    {
        var points = ImmutableArray.CreateBuilder<(ImmutableArray<double>, int)>(bases * (inputs + 1));
        for (int b = 0; b < bases; b++)
        {
            ImmutableArray<double> place = [.. Enumerable.Range(0, inputs).Select(i => RandomDraw.Uniform(seed, b, s_base, i))];
            points.Add((place, b));
            for (int i = 0; i < inputs; i++)
            {
                points.Add((place.SetItem(i, RandomDraw.Uniform(seed, b, s_anew, i)), b));
            }
        }

        return points.ToImmutable();
    }

    /// <summary>Each input's total effect, in the outputs' units squared and summed; pairs with an output that is no number do not count.</summary>
    /// <param name="outputs">What the function gives at the points, in their order.</param>
    public ImmutableArray<double> TotalEffects(IReadOnlyList<double[]> outputs)
    {
        var effects = ImmutableArray.CreateBuilder<double>(inputs);
        for (int i = 0; i < inputs; i++)
        {
            double[] distances = [.. Enumerable.Range(0, bases)
                .Select(b => SquaredDistance(outputs[b * (inputs + 1)], outputs[(b * (inputs + 1)) + 1 + i]))
                .Where(double.IsFinite)];
            effects.Add(distances.Length == 0 ? 0 : distances.Average() / 2);
        }

        return effects.MoveToImmutable();
    }

    private static double SquaredDistance(double[] first, double[] second) => first.Zip(second, (a, b) => (a - b) * (a - b)).Sum();
}

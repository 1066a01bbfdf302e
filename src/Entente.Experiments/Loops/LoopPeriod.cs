using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Experiments.Loops;

/// <summary>A span of years after the decision over which runs with and without a loop are compared.</summary>
/// <param name="From">Its beginning, decimal year.</param>
/// <param name="To">Its end.</param>
public readonly record struct LoopPeriod(double From, double To)
{
    private const double Years = 5;

    // What is left at the end of a run is a period of its own unless it is this short.
    private const double Least = 2;

    /// <summary>Periods of five calendar years from the first year that begins at or after the decision, to the end of the run.</summary>
    public static ImmutableArray<LoopPeriod> Of(Case @case)
    {
        double stop = @case.Model.Specs.Stop;
        double start = Math.Ceiling(@case.Decision - (1.0 / 24));
        double first = start < stop ? start : @case.Decision;
        var periods = ImmutableArray.CreateBuilder<LoopPeriod>();
        for (double from = first; from < stop; from = periods[^1].To)
        {
            double to = from + Years;
            periods.Add(new LoopPeriod(from, stop - to < Least ? stop : to));
        }

        return periods.ToImmutable();
    }
}

using System.Collections.Immutable;

namespace Entente.Language.Units;

/// <summary>
/// Equations between units, solved as they come. Logarithms make them linear in the exponents, so each equation that
/// says something new gives one unknown in terms of the others, exactly, and one that can no longer hold is refused.
/// </summary>
internal sealed class UnitEquations
{
    // A model of 10,000 variables needs some hundred thousand; without an end, a hostile one could ask for the square of its size.
    private const long MaxWork = 250_000;
    private const long MaxBits = 64;
    private const int MaxOrigins = 32;

    private readonly Dictionary<int, Solution> _solved = [];
    private readonly List<int> _inOrder = [];
    private bool _isSettled;
    private long _work;

    /// <summary>Whether there was more to solve than is allowed; nothing that was solved counts then.</summary>
    public bool IsExhausted => _work > MaxWork;

    /// <summary>
    /// Takes an equation up; <see langword="false"/> where it contradicts those before it. Once they are settled nothing new
    /// is taken up, and what may hold does.
    /// </summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    /// <param name="origin">Number of what it comes from.</param>
    public bool Fits(MeasurementUnit left, MeasurementUnit right, int origin)
    {
        MeasurementUnit quotient = left.Over(right);
        MeasurementUnit rest = Resolve(quotient);
        if (rest.IsKnown)
        {
            return rest.IsDimensionless;
        }

        if (!_isSettled && rest.Bits <= MaxBits && !IsExhausted)
        {
            Solve(rest, origin, quotient);
        }

        return true;
    }

    /// <summary>The unit with what is solved put in.</summary>
    public MeasurementUnit Resolve(MeasurementUnit unit)
    {
        // A solution holds only unknowns that were solved after it, or not at all: each is put in once.
        while (!IsExhausted && FirstSolved(unit) is { } unknown)
        {
            Fraction exponent = unit.ExponentOf(unknown);
            unit = unit.Times(_solved[unknown.Unknown].Value.Over(MeasurementUnit.Base(unknown)).ToThe(exponent));
            _work += unit.Count + 1;
        }

        return unit;
    }

    /// <summary>Closes the equations, and puts the solutions into each other, so that each is looked up in one step.</summary>
    public void Settle()
    {
        _isSettled = true;
        foreach (int unknown in Enumerable.Reverse(_inOrder))
        {
            _solved[unknown] = _solved[unknown] with { Value = Resolve(_solved[unknown].Value) };
        }
    }

    /// <summary>What the equations come from that give an unknown its value, the nearest first, at most 32; empty where none does.</summary>
    public ImmutableArray<int> OriginsOf(int unknown)
    {
        var origins = new List<int>();
        var seen = new HashSet<int> { unknown };
        var waiting = new Queue<int>(seen);
        while (origins.Count < MaxOrigins && waiting.TryDequeue(out int next))
        {
            if (!_solved.TryGetValue(next, out Solution? solution))
            {
                continue;
            }

            if (!origins.Contains(solution.Origin))
            {
                origins.Add(solution.Origin);
            }

            foreach (int needed in solution.Needs.Where(seen.Add))
            {
                waiting.Enqueue(needed);
            }
        }

        return [.. origins];
    }

    private void Solve(MeasurementUnit rest, int origin, MeasurementUnit written)
    {
        BaseUnit unknown = rest.Unknowns.First();
        MeasurementUnit others = rest.Over(MeasurementUnit.Base(unknown).ToThe(rest.ExponentOf(unknown)));
        MeasurementUnit value = others.ToThe(-rest.ExponentOf(unknown).Inverse());
        _solved.Add(unknown.Unknown, new Solution(_inOrder.Count, value, origin, [.. written.Unknowns.Select(u => u.Unknown)]));
        _inOrder.Add(unknown.Unknown);
    }

    private BaseUnit? FirstSolved(MeasurementUnit unit)
    {
        BaseUnit? first = null;
        int order = int.MaxValue;
        foreach (BaseUnit unknown in unit.IsKnown ? [] : unit.Unknowns)
        {
            if (_solved.TryGetValue(unknown.Unknown, out Solution? solution) && solution.Order < order)
            {
                (first, order) = (unknown, solution.Order);
            }
        }

        return first;
    }

    private sealed record Solution(int Order, MeasurementUnit Value, int Origin, ImmutableArray<int> Needs);
}

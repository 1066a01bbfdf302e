using System.Collections.Immutable;
using Entente.Bench.Models;

namespace Entente.Bench.Generation;

/// <summary>
/// The variables made so far, from which equations take their operands: mostly near neighbours, as in a model drawn sector by
/// sector, and those first that nothing reads yet.
/// </summary>
internal sealed class OperandPool(SeededDraws draws)
{
    private const int Neighbourhood = 16;
    private const double ShareOfUnread = 0.5;
    private const double ShareOfNeighbours = 0.7;
    private const double ShareOfVaried = 0.35;
    private const double ShareOfReused = 0.6;

    private readonly List<SyntheticVariable> _all = [];
    private readonly List<SyntheticVariable> _moving = [];
    private readonly List<SyntheticVariable> _unread = [];
    private readonly HashSet<SyntheticVariable> _read = [];
    private readonly List<Parameter> _parameters = [];

    /// <summary>Everything added, in order.</summary>
    public ImmutableArray<SyntheticVariable> All => [.. _all];

    /// <summary>Adds a variable that equations may read, and takes note of what it reads itself.</summary>
    public T Add<T>(T variable, params IEnumerable<SyntheticVariable> reads)
        where T : SyntheticVariable
    {
        AddUnreadable(variable, reads);
        _moving.Add(variable);
        _unread.Add(variable);
        return variable;
    }

    /// <summary>Adds a variable that is no operand: a flow, whose size is not that of the others.</summary>
    public void AddUnreadable(SyntheticVariable variable, params IEnumerable<SyntheticVariable> reads)
    {
        _all.Add(variable);
        foreach (SyntheticVariable read in reads)
        {
            _unread.Remove(read);
            _read.Add(read);
        }
    }

    /// <summary>Whether a variable added reads it; a constant proposed for an equation that was dropped has no reader.</summary>
    public bool IsRead(SyntheticVariable variable) => _read.Contains(variable);

    /// <summary>A variable that changes in a run.</summary>
    public Term Moving()
    {
        List<SyntheticVariable> from = _unread.Count > 0 && draws.Chance(ShareOfUnread) ? _unread : _moving;
        int near = draws.Chance(ShareOfNeighbours) ? Math.Min(Neighbourhood, from.Count) : from.Count;
        return from[from.Count - 1 - draws.Below(near)];
    }

    /// <summary>A constant of about 1, sometimes one that has been used before.</summary>
    public Term Constant()
    {
        if (_parameters.Count > 0 && draws.Chance(ShareOfReused))
        {
            return _parameters[^(1 + draws.Below(Math.Min(Neighbourhood, _parameters.Count)))];
        }

        Parameter fresh = NewParameter(0.6, 1.6);
        _parameters.Add(fresh);
        return fresh;
    }

    /// <summary>A new constant of a wanted size.</summary>
    public Parameter NewParameter(double low, double high)
    {
        var parameter = new Parameter($"constant_{_all.Count + 1}", draws.Between(low, high), draws.Chance(ShareOfVaried));
        _all.Add(parameter);
        return parameter;
    }

    /// <summary>A name for the next variable.</summary>
    public string NameFor(string role) => $"{role}_{_all.Count + 1}";
}

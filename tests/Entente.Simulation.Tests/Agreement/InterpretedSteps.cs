using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.Agreement;

/// <summary>
/// The interpreter's run of one member, step by step: what it came to at the beginning of each step, and the state (stocks and
/// memories) from which it went on. Each member starts from stocks of its own, so that mixed-up members show.
/// </summary>
internal sealed class InterpretedSteps : IDecisionRule
{
    private const double Spread = 1.0 / 64;

    private readonly List<double[]> _values = [];
    private readonly int[] _stocks;
    private readonly int _member;
    private double[] _firstStocks = [];

    private InterpretedSteps(SemanticModel model, int member)
    {
        _stocks = StocksOf(model);
        _member = member;
        Reads = [.. model.Variables.Select(v => v.Index)];
    }

    public ImmutableArray<int> Reads { get; }

    public ImmutableArray<int> Levers => [];

    public static InterpretedSteps Of(SemanticModel model, SimulationSpecs specs, int member, CancellationToken cancellation)
    {
        var steps = new InterpretedSteps(model, member);
        new InterpretedSimulator(model).Run(new SimulationRequest { Recorded = [], Specs = specs, Member = member, Rule = steps }, cancellation);
        return steps;
    }

    /// <summary>The stocks in the order in which a run keeps them.</summary>
    public static int[] StocksOf(SemanticModel model) => [.. model.Variables.Where(v => v.Kind == VariableKind.Stock).Select(v => v.Index)];

    /// <summary>Steps at whose beginning values were taken, the end of the run included.</summary>
    public int Steps => _values.Count;

    /// <summary>What a variable came to at the beginning of a step.</summary>
    public double Reached(int step, int variable) => _values[step][variable];

    /// <summary>The value of the stock at a place among the stocks from which a step went on.</summary>
    public double WentOnFrom(int step, int stock) => step == 0 ? _firstStocks[stock] : _values[step][_stocks[stock]];

    public bool Decide(DecisionPoint point)
    {
        double[] values = new double[Reads.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = point.Values(i)[0];
        }

        _values.Add(values);
        if (point.Step > 0)
        {
            return false;
        }

        Span<double> stocks = point.Run.Stocks;
        for (int i = 0; i < stocks.Length; i++)
        {
            stocks[i] *= 1 + (_member * Spread);
        }

        _firstStocks = stocks.ToArray();
        return true;
    }
}

using System.Collections.Immutable;

namespace Entente.Bench.Models;

/// <summary>A made-up model of a wanted size; the one description from which its XMILE and its C are written.</summary>
/// <param name="Name">Names its files.</param>
/// <param name="Variables">All variables; auxiliaries and flows in an order in which they can be computed.</param>
internal sealed record SyntheticModel(string Name, ImmutableArray<SyntheticVariable> Variables)
{
    /// <summary>First time of a run.</summary>
    public const double Start = 0;

    /// <summary>Length of a step; a power of two, so that all times are exact.</summary>
    public const double TimeStep = 0.25;

    /// <summary>Steps of a run.</summary>
    public const int Steps = 400;

    /// <summary>Last time of a run.</summary>
    public const double Stop = Start + (Steps * TimeStep);

    /// <summary>Stocks, flows and auxiliaries computed at each step; constants are none.</summary>
    public int EquationCount => Variables.Sum(v => v.EquationCount);

    /// <summary>The constants that differ from member to member, in the order in which a batch holds them.</summary>
    public ImmutableArray<Parameter> Inputs { get; } = [.. Variables.OfType<Parameter>().Where(p => p.IsVaried)];

    /// <summary>
    /// What a run gives: the stocks, and every variable that no other reads. So nothing in the model can be left out
    /// without changing a result.
    /// </summary>
    public ImmutableArray<SyntheticVariable> Outputs { get; } = FindOutputs(Variables);

    private static ImmutableArray<SyntheticVariable> FindOutputs(ImmutableArray<SyntheticVariable> variables)
    {
        HashSet<SyntheticVariable> read = [.. variables.SelectMany(Reads)];
        return [.. variables.Where(v => v is Stock || (v is Auxiliary or Memory && !read.Contains(v)))];
    }

    private static IEnumerable<SyntheticVariable> Reads(SyntheticVariable variable) => variable switch
    {
        Flow flow => flow.Equation.Variables,
        Auxiliary auxiliary => auxiliary.Equation.Variables,
        Memory memory => [memory.Input],
        _ => [],
    };
}

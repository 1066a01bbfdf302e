using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Brings the inputs of the members that run at once into the memory of a compiled run.</summary>
internal sealed unsafe class InputHooks
{
    private readonly CompiledProgram _program;
    private readonly IReadOnlyList<IReadOnlyList<RunInput>> _members;
    private readonly (int Slot, InputChain[] Lanes)[] _hooks;
    private readonly (int Slot, double[] Lanes)[] _levers;

    /// <param name="program">The program.</param>
    /// <param name="members">Inputs of each member; one for each of the program's lanes.</param>
    /// <param name="levers">Variables that a decision rule sets, whatever inputs say.</param>
    public InputHooks(CompiledProgram program, IReadOnlyList<IReadOnlyList<RunInput>> members, ImmutableArray<int> levers)
    {
        _program = program;
        _members = members;
        _hooks = [.. program.Parts.Shape.Moving.Select(variable => (program.Layout.HookOf(variable), LanesOf(variable, members)))];
        _levers = [.. levers.Select(variable => (program.Layout.HookOf(variable), new double[program.Width]))];
        foreach ((_, double[] lanes) in _levers)
        {
            Array.Fill(lanes, double.NaN);
        }
    }

    /// <summary>A decision rule's value of a lever in each member; NaN leaves the lever its own equation.</summary>
    public Span<double> LeverOf(int lever) => _levers[lever].Lanes;

    /// <summary>Writes the values of the variables that are held all through the run.</summary>
    public void Hold(double* values)
    {
        InputShape shape = _program.Parts.Shape;
        for (int lane = 0; lane < _members.Count; lane++)
        {
            foreach (RunInput input in _members[lane])
            {
                if (input is ConstantInput constant && shape.Held.Contains(input.Variable))
                {
                    Variable variable = _program.Parts.Model.Variables[input.Variable];
                    bool isFloored = variable is { Kind: VariableKind.Flow, IsNonNegative: true };
                    values[(_program.Layout.SlotOf(input.Variable) * _program.Width) + lane] = isFloored ? Math.Max(constant.Value, 0) : constant.Value;
                }
            }
        }
    }

    /// <summary>Writes what the inputs do at an instant.</summary>
    public void Refresh(double* values, in Clock clock)
    {
        foreach ((int slot, InputChain[] lanes) in _hooks)
        {
            double* factors = values + (slot * _program.Width);
            double* addends = factors + _program.Width;
            for (int lane = 0; lane < _program.Width; lane++)
            {
                // One chain may serve all lanes.
                InputChange change = lane < lanes.Length ? lanes[lane].At(clock) : new InputChange(factors[0], addends[0]);
                factors[lane] = change.Factor;
                addends[lane] = change.Addend;
            }
        }

        foreach ((int slot, double[] lanes) in _levers)
        {
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                if (!double.IsNaN(lanes[lane]))
                {
                    values[(slot * _program.Width) + lane] = double.NaN;
                    values[((slot + 1) * _program.Width) + lane] = lanes[lane];
                }
            }
        }
    }

    private static InputChain[] LanesOf(int variable, IReadOnlyList<IReadOnlyList<RunInput>> members)
    {
        InputChain[] lanes = [.. members.Select(inputs => new InputChain(inputs.Where(i => i.Variable == variable)))];
        return lanes.Skip(1).All(lane => lane.IsSameAs(lanes[0])) ? lanes[..1] : lanes;
    }
}

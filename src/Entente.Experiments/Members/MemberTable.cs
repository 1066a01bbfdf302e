using System.Collections.Immutable;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Members;

/// <summary>The members of an ensemble, given one by one: a row a member, a column for each variable that is set.</summary>
/// <param name="Variables">Indices of the variables; for a stock its initial value is set.</param>
/// <param name="Rows">Each member's values, as many as there are variables.</param>
public sealed record MemberTable(ImmutableArray<int> Variables, ImmutableArray<ImmutableArray<double>> Rows)
{
    /// <summary>What one member does to the model.</summary>
    public IReadOnlyList<RunInput> InputsOf(int member)
    {
        var inputs = new RunInput[Variables.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new ConstantInput(Variables[i], Rows[member][i]);
        }

        return inputs;
    }
}

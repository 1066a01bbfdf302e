using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Values that can be known without a run: numbers, and variables whose equations are numbers.</summary>
/// <param name="variables">All variables.</param>
internal sealed class ConstantValues(ImmutableArray<Variable> variables)
{
    private const int MaxChain = 32;

    /// <summary>The value, or <see langword="null"/> where only a run tells it.</summary>
    public double? ValueOf(BoundExpression expression)
    {
        for (int i = 0; i < MaxChain && expression is BoundVariable { Index: var index }; i++)
        {
            // Hidden names for arguments come after all written variables and stand for what was written.
            if (index >= variables.Length || variables[index] is not { Kind: VariableKind.Auxiliary, Graph: null, Equation: { } equation })
            {
                return null;
            }

            expression = equation;
        }

        return ConstantFolding.ValueOf(expression);
    }
}

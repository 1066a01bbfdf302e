using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>
/// Lets variables read others through added ones. This comes after units are checked, on what was written, and before memory is made
/// of equations, so that a smooth of a variable smooths what its reader is to read.
/// </summary>
internal static class DetourBinder
{
    /// <summary>The variables, their equations reading through the added ones.</summary>
    /// <param name="variables">All variables, each at its symbol's index; none of a model that could not be bound.</param>
    /// <param name="table">All symbols.</param>
    /// <param name="file">The file with its detours.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<Variable> Reroute(
        ImmutableArray<Variable> variables, SymbolTable table, ModelFile file, DiagnosticBag diagnostics)
    {
        if (file.Detours.IsEmpty || variables.IsEmpty)
        {
            return variables;
        }

        var scope = new NameScope("") { ReadsAll = true };
        var names = new NameResolver(table, file.Source, diagnostics);
        var detours = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        foreach (DetourDeclaration detour in file.Detours)
        {
            if (names.Resolve(scope, detour.Variable) is { } from && names.Resolve(scope, detour.Through) is { } through)
            {
                foreach (Symbol reader in detour.Readers.Select(r => names.Resolve(scope, r)).OfType<Symbol>())
                {
                    if (!detours.TryGetValue(reader.Path, out Dictionary<int, int>? own))
                    {
                        detours.Add(reader.Path, own = []);
                    }

                    own[from.Index] = through.Index;
                }
            }
        }

        return [.. variables.Select(v => detours.TryGetValue(v.OwnerPath, out Dictionary<int, int>? own) ? Reroute(v, own) : v)];
    }

    private static Variable Reroute(Variable variable, Dictionary<int, int> detours) => variable.Kind == VariableKind.Stock
        ? variable
        : variable with
        {
            Equation = variable.Equation is { } equation ? Reroute(equation, detours) : null,
            InitialEquation = variable.InitialEquation is { } initial ? Reroute(initial, detours) : null,
        };

    private static BoundExpression Reroute(BoundExpression expression, Dictionary<int, int> detours) => expression switch
    {
        BoundVariable variable => variable with { Index = detours.GetValueOrDefault(variable.Index, variable.Index) },
        BoundSelect select => select with
        {
            Elements = [.. select.Elements.Select(e => detours.GetValueOrDefault(e, e))],
            Position = Reroute(select.Position, detours),
        },
        BoundCall { Builtin: Builtin.Init } => expression,
        _ => expression.MapChildren(e => Reroute(e, detours)),
    };
}

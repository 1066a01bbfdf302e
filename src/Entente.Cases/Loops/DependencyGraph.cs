using System.Collections.Immutable;
using Entente.Cases.Negotiations.Compilation;
using Entente.Cases.Provenance;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>Which variables of a model act on which.</summary>
internal sealed class DependencyGraph
{
    private readonly SemanticModel _model;
    private readonly ILookup<int, int> _named;
    private readonly ILookup<int, int> _affected;

    /// <param name="model">The model.</param>
    /// <param name="levers">Variables that are settled at the table: all that is generated for the table acts on them.</param>
    public DependencyGraph(SemanticModel model, IEnumerable<Variable> levers)
    {
        _model = model;
        (int Named, int By)[] inEquations =
            [.. model.Variables.Where(v => v.Kind != VariableKind.Stock).SelectMany(v => EquationNames.Of(v.Equation).Select(named => (named, v.Index)))];
        IEnumerable<(int, int)> remembered = model.Variables.Where(v => v.Memory is not null).Select(v => (v.Memory!.Input, v.Index));
        IEnumerable<(int, int)> accumulated = model.Variables.SelectMany(v => v.Inflows.Concat(v.Outflows).Select(flow => (flow, v.Index)));
        int[] atTheTable = [.. model.Variables.Where(v => v.Module == GeneratedNames.Module).Select(v => v.Index)];
        IEnumerable<(int, int)> settled = levers.SelectMany(lever => atTheTable.Select(v => (v, lever.Index)));
        _named = inEquations.ToLookup(e => e.Named, e => e.By);
        _affected = inEquations.Concat(remembered).Concat(accumulated).Concat(settled).ToLookup(e => e.Item1, e => e.Item2);
    }

    /// <summary>The variables whose equations name a variable; for what binding made of an equation the one that was written.</summary>
    public ImmutableArray<Variable> ReadersOf(Variable variable) =>
    [
        .. _named[variable.Index].Select(reader => _model.Variables[reader].OwnerPath).Distinct()
            .Select(path => _model.TryFind(path, out Variable? owner) ? owner : null).OfType<Variable>(),
    ];

    /// <summary>Whether some of the variables act on a variable, through however many others.</summary>
    public bool LeadTo(Variable variable, IEnumerable<Variable> from)
    {
        var seen = new HashSet<int>(from.Select(f => f.Index));
        var pending = new Queue<int>(seen);
        while (pending.TryDequeue(out int next))
        {
            if (next == variable.Index)
            {
                return true;
            }

            foreach (int affected in _affected[next].Where(seen.Add))
            {
                pending.Enqueue(affected);
            }
        }

        return false;
    }
}

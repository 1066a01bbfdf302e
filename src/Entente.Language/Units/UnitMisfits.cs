using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Units;

/// <summary>Reports units that do not fit; where one was inferred, with what it follows from.</summary>
/// <param name="equations">What units follow from.</param>
/// <param name="variables">All variables; the origins of <paramref name="equations"/> are their indices.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class UnitMisfits(UnitEquations equations, ImmutableArray<Variable> variables, SourceText source, DiagnosticBag diagnostics)
{
    private const int MaxNames = 6;
    private const int MaxReasons = 4;

    // An array of many elements would say the same of each of them.
    private const int MaxAtOnePlace = 10;

    private readonly Dictionary<(string Code, TextSpan Span), int> _reported = [];

    /// <summary>Reports one, with units as far as they are known; no more than ten of a kind at one place.</summary>
    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        int reported = _reported.GetValueOrDefault((descriptor.Code, span));
        if (reported == MaxAtOnePlace)
        {
            return;
        }

        _reported[(descriptor.Code, span)] = reported + 1;
        object?[] resolved = [.. facts.Select(f => f is MeasurementUnit unit ? equations.Resolve(unit) : f)];
        Diagnostic misfit = descriptor.At(source.Locate(span), resolved);
        IEnumerable<string> reasons = facts.OfType<MeasurementUnit>().SelectMany(u => u.Unknowns).Distinct().Select(Explain).OfType<string>().Take(MaxReasons);
        diagnostics.Add(misfit with { Message = string.Join(' ', reasons.Prepend(misfit.Message)) });
    }

    /// <summary>The variables whose equations give an unknown its units, the nearest first; for a hidden one, the one it was made for.</summary>
    public string NamesOf(ImmutableArray<int> origins)
    {
        string[] paths = [.. origins.Select(i => variables[i].Path.Split('#')[0]).Distinct()];
        string names = string.Join(", ", paths.Take(MaxNames).Select(path => $"'{path}'"));
        return paths.Length > MaxNames ? $"{names} and {paths.Length - MaxNames} more" : names;
    }

    private string? Explain(BaseUnit unknown)
    {
        MeasurementUnit unit = equations.Resolve(MeasurementUnit.Base(unknown));
        ImmutableArray<int> origins = equations.OriginsOf(unknown.Unknown);
        return origins.IsEmpty ? null : $"'{unknown.Name}' states no units; {unit} follows from the equations of {NamesOf(origins)}.";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Language.Extension;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>Collects the variables that a negotiation becomes.</summary>
/// <param name="source">negotiation.yaml.</param>
internal sealed class ExtensionBuilder(SourceText source)
{
    private readonly ImmutableArray<AddedVariable>.Builder _variables = ImmutableArray.CreateBuilder<AddedVariable>();
    private readonly ImmutableArray<EquationReplacement>.Builder _replacements = ImmutableArray.CreateBuilder<EquationReplacement>();

    /// <summary>A number as it is written in an equation.</summary>
    public static string Number(double value) => value < 0
        ? $"({value.ToString("R", CultureInfo.InvariantCulture)})"
        : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Adds a variable whose equation the file gives.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="units">Its units.</param>
    /// <param name="equation">The equation, where it stands in the file.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="documentation">What it means.</param>
    /// <param name="aliases">Names that stand for paths in it.</param>
    /// <returns>Its path.</returns>
    public string AddWritten(
        string name, string units, LocatedText equation, Basis basis, string documentation, ImmutableDictionary<string, string>? aliases = null)
    {
        _variables.Add(new AddedVariable
        {
            Name = name,
            Place = equation.Span,
            Equation = new AddedEquation(equation.Text, equation.Span) { Aliases = aliases ?? ImmutableDictionary<string, string>.Empty },
            Units = units,
            Documentation = documentation,
            Evidence = EvidenceOf(basis),
        });
        return GeneratedNames.PathOf(name);
    }

    /// <summary>Adds a variable whose equation follows from what the file says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="units">Its units.</param>
    /// <param name="equation">The equation.</param>
    /// <param name="place">What in the file it follows from.</param>
    /// <param name="documentation">What it means.</param>
    /// <param name="basis">What it rests on, where that is more than what it is computed from.</param>
    /// <returns>Its path.</returns>
    public string AddDerived(string name, string units, string equation, LocatedText place, string documentation, Basis? basis = null)
    {
        _variables.Add(new AddedVariable
        {
            Name = name,
            Place = place.Span,
            Equation = new AddedEquation(equation, place.Span),
            Units = units,
            Documentation = documentation,
            Evidence = basis is null ? EvidenceReference.None with { Basis = "definition" } : EvidenceOf(basis),
        });
        return GeneratedNames.PathOf(name);
    }

    /// <summary>Lets a variable take the place of another one's equation.</summary>
    public void Replace(Variable variable, string by, LocatedText place) =>
        _replacements.Add(new EquationReplacement(variable.Path, by, place.Span));

    /// <summary>All of it.</summary>
    public ModelExtension ToExtension() => new(source, GeneratedNames.Module, _variables.ToImmutable(), _replacements.ToImmutable());

    private static EvidenceReference EvidenceOf(Basis basis) => new(
        basis.ClaimIds, [], [], basis.IsJudgement ? "judgement" : "claims", basis.Note.Length > 0 ? basis.Note : null);
}

using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Language.Extension;

/// <summary>
/// Variables made from another file that are bound with a model's own: names found, units checked, order found. They form a module
/// of their own, come after all variables of the model, and read every variable by its path from the root model.
/// </summary>
/// <param name="Source">The file they are made from; all their places are in it.</param>
/// <param name="Module">Name of their module.</param>
/// <param name="Variables">The variables.</param>
/// <param name="Replacements">Variables of the model whose value one of <paramref name="Variables"/> gives.</param>
public sealed record ModelExtension(
    SourceText Source,
    string Module,
    ImmutableArray<AddedVariable> Variables,
    ImmutableArray<EquationReplacement> Replacements);

/// <summary>A model's variable whose own equation gives way to an added variable.</summary>
/// <param name="Variable">Path of the model's auxiliary or flow.</param>
/// <param name="By">Path of the added variable.</param>
/// <param name="Place">Where that is said.</param>
public sealed record EquationReplacement(string Variable, string By, TextSpan Place);

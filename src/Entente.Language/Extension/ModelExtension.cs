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
    ImmutableArray<EquationReplacement> Replacements)
{
    /// <summary>Variables that some others read through one of <see cref="Variables"/>.</summary>
    public ImmutableArray<ReadingDetour> Detours { get; init; } = [];
}

/// <summary>A model's variable whose own equation gives way to an added variable.</summary>
/// <param name="Variable">Path of the model's auxiliary or flow.</param>
/// <param name="By">Path of the added variable.</param>
/// <param name="Place">Where that is said.</param>
public sealed record EquationReplacement(string Variable, string By, TextSpan Place);

/// <summary>
/// A variable that some others read through an added one: where their equations name it, they get the added one's value. What the
/// language makes of an equation (the stocks of a smooth, a macro's variables) reads as the equation does. Initial values of stocks are
/// left as they are. One reader reads a variable through one other at most.
/// </summary>
/// <param name="Variable">Path of the variable.</param>
/// <param name="Through">Path of the added variable, of the same units.</param>
/// <param name="Readers">Paths of the variables that read it so.</param>
/// <param name="Place">Where that is said.</param>
public sealed record ReadingDetour(string Variable, string Through, ImmutableArray<string> Readers, TextSpan Place);

using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>A function written in the model's own language. Each call has variables, stocks among them, of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Result">Its value, in terms of parameters and <paramref name="Variables"/>.</param>
/// <param name="Variables">The variables that each call has; names that are neither theirs nor parameters mean those of the model that calls.</param>
internal sealed record MacroDeclaration(
    NameReference Name,
    ImmutableArray<MacroParameter> Parameters,
    EquationDeclaration Result,
    ImmutableArray<VariableDeclaration> Variables);

/// <summary>A parameter of a macro.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What it is where a call leaves it out; <see langword="null"/> where none may.</param>
internal sealed record MacroParameter(NameReference Name, EquationDeclaration? Default);

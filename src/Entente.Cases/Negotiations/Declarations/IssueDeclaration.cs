using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>One thing the parties settle.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lever">The variable that it moves, of the model without the negotiation.</param>
/// <param name="Move">How.</param>
/// <param name="Options">What can be agreed.</param>
/// <param name="Worth">What an option does; <c>option</c> stands for its value.</param>
/// <param name="Reversion">Equation, or <see langword="null"/>.</param>
/// <param name="Basis">Why.</param>
internal sealed record IssueDeclaration(
    LocatedText Id,
    string Title,
    Variable Lever,
    LeverMove Move,
    ImmutableArray<OptionDeclaration> Options,
    WorthDeclaration Worth,
    LocatedText? Reversion,
    Basis Basis);

/// <summary>One way to settle an issue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Value">Equation of its value; <see langword="null"/> where the lever stays as it is.</param>
internal sealed record OptionDeclaration(LocatedText Id, string Title, LocatedText? Value);

/// <summary>What options of two issues are worth together.</summary>
/// <param name="First">Place of the one issue.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Options">The pairs of places of options that it holds for.</param>
/// <param name="Worth">What they do; <c>option_1</c> and <c>option_2</c> stand for their values.</param>
/// <param name="Place">Where the first issue is named.</param>
/// <param name="Basis">Why.</param>
internal sealed record PairDeclaration(
    int First,
    int Second,
    ImmutableArray<(int First, int Second)> Options,
    WorthDeclaration Worth,
    LocatedText Place,
    Basis Basis);

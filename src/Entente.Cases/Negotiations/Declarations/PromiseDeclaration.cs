using Entente.Cases.Reading.Yaml;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>What is signed on an issue and delivered later.</summary>
/// <param name="Issue">Place of the issue.</param>
/// <param name="Keeper">Place of the party that delivers.</param>
/// <param name="Term">Years from signature to deadline.</param>
/// <param name="SignedSoFar">All that was signed, in the model without the negotiation.</param>
/// <param name="Delivered">All that was delivered.</param>
/// <param name="Keeping">The variable by which the model decides whether to deliver.</param>
/// <param name="Cost">What not delivering a unit brings back to the keeper.</param>
/// <param name="Benefit">What being trusted with a unit is worth to it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Place">Where the keeping variable is named.</param>
/// <param name="Basis">Why.</param>
internal sealed record PromiseDeclaration(
    int Issue,
    int Keeper,
    double Term,
    Variable SignedSoFar,
    Variable Delivered,
    Variable Keeping,
    WorthDeclaration Cost,
    WorthDeclaration Benefit,
    string Unit,
    LocatedText Place,
    Basis Basis);

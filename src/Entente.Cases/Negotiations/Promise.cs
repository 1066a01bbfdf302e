using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations;

/// <summary>
/// What was signed on an issue and is to be delivered. The model's stocks hold how much; nothing is counted twice.
/// </summary>
/// <param name="Issue">Place of the issue on which it is signed.</param>
/// <param name="Keeper">Place of the party that has to deliver.</param>
/// <param name="Term">Years from signature to deadline.</param>
/// <param name="SignedSoFar">Stock or auxiliary: all that was signed so far.</param>
/// <param name="Delivered">All that was delivered so far and holds.</param>
/// <param name="Keeping">The variable by which the model decides whether what is due is delivered.</param>
/// <param name="KeepingPays">Generated: 1 where keeping pays the keeper at its discount rate, 0 where a breach does; took the place of <paramref name="Keeping"/>'s equation.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Basis">Why.</param>
public sealed record Promise(
    int Issue,
    int Keeper,
    double Term,
    Variable SignedSoFar,
    Variable Delivered,
    Variable Keeping,
    Variable KeepingPays,
    string Unit,
    Basis Basis);

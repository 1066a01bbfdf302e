using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Diagnostics;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>What negotiation.yaml says, its ids resolved; its equations are still text.</summary>
/// <param name="Source">The file.</param>
/// <param name="Rule">Whose consent a package needs.</param>
/// <param name="Horizon">Years over which effects are valued.</param>
/// <param name="RefusalNoise">Scale of random refusals in points.</param>
/// <param name="Parties">The sides.</param>
/// <param name="Issues">What can be on the table.</param>
/// <param name="Pairs">What options of two issues are worth together.</param>
/// <param name="Rounds">When the sides meet.</param>
/// <param name="Promises">What is delivered later.</param>
/// <param name="Unilateral">What one side moves alone.</param>
internal sealed record NegotiationDeclaration(
    SourceText Source,
    DecisionRule Rule,
    double Horizon,
    double RefusalNoise,
    ImmutableArray<PartyDeclaration> Parties,
    ImmutableArray<IssueDeclaration> Issues,
    ImmutableArray<PairDeclaration> Pairs,
    ImmutableArray<RoundDeclaration> Rounds,
    ImmutableArray<PromiseDeclaration> Promises,
    ImmutableArray<UnilateralDeclaration> Unilateral);

using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>A side at the table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Judge">Whose criteria value its options.</param>
/// <param name="Criteria">The judge's criteria.</param>
/// <param name="DiscountRate">Equation, per year.</param>
/// <param name="Power">Equation.</param>
/// <param name="Reservation">Equation, points.</param>
/// <param name="Disagreement">What it gets while they disagree.</param>
/// <param name="Outside">What it gets by leaving, or <see langword="null"/>.</param>
/// <param name="Basis">Why.</param>
internal sealed record PartyDeclaration(
    LocatedText Id,
    string Name,
    Judge Judge,
    ImmutableArray<Criterion> Criteria,
    LocatedText DiscountRate,
    LocatedText Power,
    LocatedText Reservation,
    WorthDeclaration Disagreement,
    WorthDeclaration? Outside,
    Basis Basis);

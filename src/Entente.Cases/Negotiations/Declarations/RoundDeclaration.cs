using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>When the parties meet on some issues.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Issues">Places of the issues.</param>
/// <param name="Months">Months of the year.</param>
/// <param name="When">Equation of the condition, or <see langword="null"/>.</param>
/// <param name="NotWithin">Years that must pass between two.</param>
/// <param name="From">Decimal year before which it does not meet.</param>
/// <param name="Until">Decimal year after which it does not.</param>
/// <param name="Basis">Why.</param>
internal sealed record RoundDeclaration(
    LocatedText Id,
    string Title,
    ImmutableArray<int> Issues,
    ImmutableArray<int> Months,
    LocatedText? When,
    double NotWithin,
    double From,
    double Until,
    Basis Basis);

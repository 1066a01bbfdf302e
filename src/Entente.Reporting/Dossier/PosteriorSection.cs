using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>What observations said of the parameters.</summary>
/// <param name="Title">How many they moved.</param>
/// <param name="Details">How it was worked out and how far it goes.</param>
/// <param name="Parameters">Those that were fitted, the moved ones first.</param>
/// <param name="Kept">Those that the data could not speak to, the most nearly able first.</param>
/// <param name="Terms">Sample, waves and convergence.</param>
internal sealed record PosteriorSection(
    Phrase Title,
    ImmutableArray<string> Details,
    ImmutableArray<PosteriorEntry> Parameters,
    ImmutableArray<KeptEntry> Kept,
    ImmutableArray<MethodTerm> Terms);

/// <summary>A parameter before and after.</summary>
/// <param name="Path">The variable's path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Note">Id of its note.</param>
/// <param name="IsMoved">Whether the data moved it.</param>
/// <param name="Prior">5, 50 and 95 % before.</param>
/// <param name="Posterior">The same after.</param>
/// <param name="PriorText">Median and 90 % interval before, as printed.</param>
/// <param name="PosteriorText">The same after.</param>
/// <param name="Width">Width of the interval after over that before, as printed.</param>
/// <param name="Shift">How far the median moved, in the prior's standard deviations, as printed.</param>
internal sealed record PosteriorEntry(
    string Path,
    string Name,
    string Unit,
    string Note,
    bool IsMoved,
    ImmutableArray<double> Prior,
    ImmutableArray<double> Posterior,
    string PriorText,
    string PosteriorText,
    string Width,
    string Shift);

/// <summary>A parameter that keeps its prior.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Effect">How much it can move what is observed, as printed; empty where it is not told.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record KeptEntry(string Name, string Effect, string Note);

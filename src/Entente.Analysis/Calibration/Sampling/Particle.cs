using System.Collections.Immutable;

namespace Entente.Analysis.Calibration.Sampling;

/// <summary>One point of a sample.</summary>
/// <param name="Place">Its coordinates, each standard normal beforehand.</param>
/// <param name="Member">Number by which all that has no coordinate is drawn.</param>
/// <param name="LogLikelihood">How probable the observations are there.</param>
internal sealed record Particle(ImmutableArray<double> Place, int Member, double LogLikelihood);

/// <summary>Logarithms of how probable the observations are at points, in their order.</summary>
/// <param name="points">Coordinates, and the number by which all else is drawn.</param>
internal delegate double[] LogLikelihoods(IReadOnlyList<(ImmutableArray<double> Place, int Member)> points);

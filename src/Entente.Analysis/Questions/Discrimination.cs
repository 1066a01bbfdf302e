using System.Collections.Immutable;

namespace Entente.Analysis.Questions;

/// <summary>Whether what came true was given more than what did not, whatever the numbers: over all pairs of one question of each kind.</summary>
/// <param name="Right">Pairs in which it was given more.</param>
/// <param name="Tied">Pairs in which both were given the same.</param>
/// <param name="Pairs">All pairs.</param>
public readonly record struct Discrimination(int Right, int Tied, int Pairs)
{
    /// <summary>
    /// Share of pairs ordered rightly, ties as half: the area under the ROC curve (Hanley and McNeil 1982). 1 is best, ½ is none;
    /// <see langword="null"/> where all questions came out alike.
    /// </summary>
    public double? Area => Pairs == 0 ? null : (Right + (0.5 * Tied)) / Pairs;

    /// <summary>Counts the pairs.</summary>
    public static Discrimination Of(ImmutableArray<ScoredForecast> forecasts)
    {
        double[] no = [.. forecasts.Where(f => !f.Happened).Select(f => f.Probability)];
        double[] yes = [.. forecasts.Where(f => f.Happened).Select(f => f.Probability)];
        return new Discrimination(yes.Sum(p => no.Count(q => p > q)), yes.Sum(p => no.Count(q => p == q)), yes.Length * no.Length);
    }
}

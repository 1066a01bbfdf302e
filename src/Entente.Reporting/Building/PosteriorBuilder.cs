using System.Collections.Immutable;
using System.Globalization;
using Entente.Analysis.Calibration;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on what observations said of the parameters.</summary>
internal static class PosteriorBuilder
{
    private const int Digits = 4;

    /// <summary>The section, or <see langword="null"/> where all parameters are drawn from their priors.</summary>
    public static PosteriorSection? Build(Case @case, Posterior? posterior, NoteBook notes)
    {
        if (posterior is null)
        {
            return null;
        }

        ImmutableArray<ParameterMovement> movements = [.. posterior.Parameters
            .Select((parameter, i) => ParameterMovement.Of(parameter, posterior.Draws[i]))
            .OrderByDescending(m => m.IsMoved)
            .ThenBy(m => m.Width)];
        Dictionary<string, double> effects = posterior.Summary.Screening.DistinctBy(s => s.Path).ToDictionary(s => s.Path, s => s.Effect);
        Parameter[] kept = [.. @case.Parameters
            .ExceptBy(posterior.Parameters.Select(p => p.Variable.Index), p => p.Variable.Index)
            .OrderByDescending(p => effects.GetValueOrDefault(p.Variable.Path))];
        int moved = movements.Count(m => m.IsMoved);
        return new PosteriorSection(
            Title(@case, posterior, moved),
            Details(posterior, moved, kept.Length),
            [.. movements.Select(m => Of(m, notes.Of(m.Parameter)))],
            [.. kept.Select(p => new KeptEntry(
                p.Variable.Name, effects.TryGetValue(p.Variable.Path, out double effect) ? DisplayNumber.Of(effect, 2) : "", notes.Of(p)))],
            Terms(posterior));
    }

    private static Phrase Title(Case @case, Posterior posterior, int moved)
    {
        string count = moved == 0 ? "none" : Sentence.Count(moved);
        return Phrase.Of($"The observations up to {Day(posterior.Until)} moved {count} of {Sentence.Count(@case.Parameters.Length)} uncertain parameters");
    }

    private static ImmutableArray<string> Details(Posterior posterior, int moved, int kept) =>
    [
        $"{Sentence.Capitalised(Sentence.Count(posterior.Parameters.Length))} parameters were fitted, because they can move what is observed; of these the data moved {Sentence.Count(moved)}: "
            + $"their 90 % interval became narrower than {DisplayNumber.Percent(ParameterMovement.MovedWidth)} of the prior's, or their median shifted by more than "
            + $"{DisplayNumber.Literal(ParameterMovement.MovedShift)} of the prior's standard deviations.",
        .. kept == 0 ? ImmutableArray<string>.Empty : [$"The data cannot speak to the other {Sentence.Count(kept)}: they keep their priors and are varied by them."],
        "A fit says how near the model can pass to what it was shown, not how well it forecasts: later years say that. What the model misses whatever its parameters is "
            + "carried beside it as a discrepancy of its own, so that a sharp and wrong fit is not rewarded.",
    ];

    private static ImmutableArray<MethodTerm> Terms(Posterior posterior)
    {
        PosteriorSummary told = posterior.Summary;
        List<MethodTerm> terms =
        [
            new("Read", $"{(told.Observations > 0 ? $"{DisplayNumber.Of(told.Observations, 0)} verified observations" : "verified observations")} that were over and published by {Day(posterior.Until)}"
                + (posterior.AsOf is { } day ? $", with what was known on {Day(day)}" : "")),
            new("Sample", $"{DisplayNumber.Of(posterior.Count, 0)} equally weighted draws"
                + (told.DistinctDraws is { } distinct ? $", {DisplayNumber.Of(distinct, 0)} of them distinct" : "")
                + (told.LeastEffectiveSize is { } size ? $"; the effective sample size on the way never fell below {DisplayNumber.Of(size, 0)}" : "")),
        ];
        if (!told.Waves.IsEmpty)
        {
            string left = string.Join(", ", told.Waves.Select(w => DisplayNumber.Percent(w.PriorLeft)));
            terms.Add(new("History matching", $"{Sentence.Count(told.Waves.Length)} {(told.Waves.Length == 1 ? "wave" : "waves")} of {DisplayNumber.Of(told.Waves[0].Points, 0)} points; not ruled out of the prior: {left}"));
        }

        if (told.LargestReduction is { } reduction)
        {
            terms.Add(new("Convergence", $"the sample's two halves differ by a potential scale reduction of {DisplayNumber.Of(reduction, 3)} at most (1 is none, above 1.1 a warning)"));
        }

        terms.Add(new("To do it again", $"entente calibrate CASE --until {posterior.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            + (posterior.AsOf is { } known ? $" --as-of {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")));
        return [.. terms];
    }

    private static PosteriorEntry Of(ParameterMovement movement, string note) => new(
        movement.Parameter.Variable.Path,
        movement.Parameter.Variable.Name,
        DisplayNumber.UnitText(movement.Parameter.Unit),
        note,
        movement.IsMoved,
        [.. movement.Prior.Select(q => SignificantDigits.Round(q, Digits))],
        [.. movement.Posterior.Select(q => SignificantDigits.Round(q, Digits))],
        Around(movement.Prior),
        Around(movement.Posterior),
        DisplayNumber.Of(movement.Width, 2),
        DisplayNumber.Of(movement.Shift, 2));

    private static string Around(ImmutableArray<double> quantiles) => RangeWords.Around(
        DisplayNumber.Compact(quantiles[1]), DisplayNumber.Compact(quantiles[0]), DisplayNumber.Compact(quantiles[2]));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

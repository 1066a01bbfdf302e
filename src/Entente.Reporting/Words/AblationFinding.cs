using System.Collections.Immutable;
using Entente.Analysis.Scoring;

namespace Entente.Reporting.Words;

/// <summary>What parts of the mechanism add to the scores of forecasts.</summary>
internal static class AblationFinding
{
    // A score that changes by less says nothing about a part.
    private const double Same = 0.005;

    /// <summary>By how much the pooled score changes without each part, the worst change first.</summary>
    /// <param name="ablations">The whole model, then each with a part taken away.</param>
    public static string Of(ImmutableArray<Ablation> ablations)
    {
        if (ablations[0].Scorecard.Pooled.Crps is not > 0)
        {
            return "Nothing can be pooled, so nothing can be said of what bargaining and loops add to the forecasts.";
        }

        ILookup<bool, Ablation> bySense = ablations.Skip(1).OrderByDescending(a => ChangeOf(ablations[0], a)).ToLookup(a => Math.Abs(ChangeOf(ablations[0], a)) < Same);
        IEnumerable<string> parts = bySense[false].Select(a => $"{Part(a)} {Change(ablations[0], a)}");
        string same = string.Join(", ", bySense[true].Select(Part));
        return $"With a part taken away the pooled score is: {string.Join("; ", same.Length == 0 ? parts : parts.Append($"the same {same}"))}. "
            + "Where it gets worse, the part adds to the forecast. "
            + "Nothing is fitted anew to what is left, so that a part may look useful only because the parameters were learnt with it.";
    }

    /// <summary>What was taken away, in a word.</summary>
    public static string Part(Ablation ablation) => ablation.Id switch
    {
        Ablation.Whole => "the whole model",
        Ablation.WithoutBargaining => "without bargaining",
        _ => $"without {ablation.Id}",
    };

    /// <summary>"12 % worse", "the same".</summary>
    public static string Change(Ablation whole, Ablation ablation)
    {
        double change = ChangeOf(whole, ablation);
        return !double.IsFinite(change) ? ""
            : Math.Abs(change) < Same ? "the same"
            : $"{DisplayNumber.Of(100 * Math.Abs(change), 0)}\u00A0% {(change > 0 ? "worse" : "better")}";
    }

    private static double ChangeOf(Ablation whole, Ablation ablation) =>
        whole.Scorecard.Pooled.Crps is { } all and > 0 && ablation.Scorecard.Pooled.Crps is { } left ? (left / all) - 1 : double.NaN;
}

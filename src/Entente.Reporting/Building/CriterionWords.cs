using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>A criterion in words.</summary>
internal static class CriterionWords
{
    /// <summary>As an entry of a judge's table.</summary>
    public static CriterionEntry Entry(Criterion criterion) => new(
        criterion.Outcome.Title,
        criterion.MoreIsBetter ? "more" : "less",
        Swing(criterion),
        Weight(criterion),
        criterion.Basis.IsJudgement,
        criterion.Basis.ClaimIds,
        criterion.Basis.Note);

    /// <summary>As an input of the judge's note.</summary>
    public static InputEntry Input(Criterion criterion) => new(
        $"{criterion.Outcome.Title}: {(criterion.MoreIsBetter ? "more" : "less")} is better, worst {Swing(criterion)} best, weight {Weight(criterion)}",
        BasisWords.Of(criterion.Basis),
        criterion.Basis.Note,
        criterion.Basis.ClaimIds);

    private static string Swing(Criterion c) =>
        $"{DisplayNumber.Of(c.Worst, c.Outcome.Decimals)} to {DisplayNumber.WithUnit(DisplayNumber.Of(c.Best, c.Outcome.Decimals), c.Outcome.Unit)}";

    private static string Weight(Criterion c) =>
        c.WeightLow.Equals(c.WeightHigh)
            ? DisplayNumber.Literal(c.WeightLow)
            : $"{DisplayNumber.Literal(c.WeightLow)} to {DisplayNumber.Literal(c.WeightHigh)}";
}

using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>Makes the variables of one side: its rates, its weights, and what an outcome is worth to it in points.</summary>
internal static class PartyCompiler
{
    // Points are hundredths of the way from all criteria at their worst to all at their best.
    private const string Points = "100";

    public static void Compile(PartyDeclaration party, string timeUnits, ExtensionBuilder builder)
    {
        string id = party.Id.Text;
        builder.AddWritten(
            GeneratedNames.DiscountRate(id), $"1/({timeUnits})", party.DiscountRate, party.Basis, $"Rate at which {party.Name} discounts the future.");
        builder.AddWritten(
            GeneratedNames.Power(id), "dmnl", party.Power, party.Basis, $"Bargaining power of {party.Name}, relative to that of the others.");
        builder.AddWritten(
            GeneratedNames.Reservation(id), "dmnl", party.Reservation, party.Basis, $"Points that {party.Name} asks for at least above its disagreement payoff.");
        double sum = party.Criteria.Sum(Middle);
        foreach (Criterion criterion in party.Criteria)
        {
            Compile(criterion, sum, party, builder);
        }
    }

    private static void Compile(Criterion criterion, double sum, PartyDeclaration party, ExtensionBuilder builder)
    {
        Outcome outcome = criterion.Outcome;
        (string id, LocatedText place) = (party.Id.Text, party.Id);
        string units = outcome.Variable.Units ?? "dmnl";
        string weight = builder.AddDerived(
            GeneratedNames.Weight(id, outcome.Id),
            "dmnl",
            ExtensionBuilder.Number(Middle(criterion) / sum),
            place,
            $"Share of {party.Name}'s weight that lies on this: {outcome.Title}. The middle of its range in criteria.csv; all add up to 1.",
            criterion.Basis);
        string range = builder.AddDerived(
            GeneratedNames.Range(id, outcome.Id),
            units,
            ExtensionBuilder.Number(RangeOf(criterion)),
            place,
            $"How far {party.Name}'s best lies above its worst in criteria.csv, in the units of '{outcome.Variable.Path}': {outcome.Title}.");
        builder.AddDerived(
            GeneratedNames.PointsPer(id, outcome.Id),
            $"1/({units})",
            $"{Points} * {weight} / {range}",
            place,
            $"Points that {party.Name} gives to one unit more, kept up over the horizon: {outcome.Title}.");
    }

    private static double Middle(Criterion criterion) => (criterion.WeightLow + criterion.WeightHigh) / 2;

    // Worst and best are written as the outcome is shown: scaled by its factor, a total summed over the years of its window.
    private static double RangeOf(Criterion criterion)
    {
        Outcome outcome = criterion.Outcome;
        double years = outcome.Statistic == OutcomeStatistic.Total ? outcome.To - outcome.From : 1;
        return (criterion.Best - criterion.Worst) / outcome.Factor / years;
    }
}

using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>One outcome under one strategy, member by member.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Members">One value a member.</param>
/// <param name="Quantiles">At the ensemble's levels.</param>
internal sealed record StrategySample(Strategy Strategy, ImmutableArray<double> Members, ImmutableArray<double> Quantiles)
{
    /// <summary>The median.</summary>
    public double Median => Quantiles[2];
}

/// <summary>What the numbers of one outcome in one scenario say, as a title and a sentence on how surely.</summary>
internal static class OutcomeFinding
{
    /// <summary>
    /// The title names the strategies with the highest and lowest median; where each one's median lies in the other's
    /// 50 % band it says that they are about the same.
    /// </summary>
    public static Phrase Title(Outcome outcome, IReadOnlyList<StrategySample> samples, string note)
    {
        string head = OutcomeWords.Head(outcome);
        StrategySample[] ranked = [.. samples.OrderByDescending(s => s.Median)];
        StrategySample highest = ranked[0];
        StrategySample lowest = ranked[^1];
        string top = OutcomeWords.Number(outcome, highest.Median);
        string bottom = OutcomeWords.Number(outcome, lowest.Median);
        if (ranked.Length == 1)
        {
            return Phrase.Of($"{head}: ", new PhrasePart(OutcomeWords.MedianAndRange(outcome, highest.Quantiles), note));
        }

        string all = ranked.Length == 2 ? "both strategies" : $"all {Sentence.Count(ranked.Length)} strategies";
        if (top == bottom)
        {
            return Phrase.Of($"{head}: the same under {all}, ", new PhrasePart(OutcomeWords.Quantity(outcome, highest.Median), note));
        }

        if (Overlap(highest, lowest))
        {
            return Phrase.Of($"{head}: about the same under {all}, ", new PhrasePart($"{bottom} to {OutcomeWords.Quantity(outcome, highest.Median)}", note));
        }

        (string high, string between, string low) = ranked.Length == 2
            ? ("higher", " ", "than")
            : ("highest", ", ", "lowest");
        return Phrase.Of(
            $"{head}: {high} under ",
            PhrasePart.Of(highest.Strategy),
            $" ({top}){between}{low} under ",
            PhrasePart.Of(lowest.Strategy),
            " (",
            new PhrasePart(bottom, note),
            ")");
    }

    /// <summary>In what share of the runs the highest is above the lowest, run by run, and how often the aim is reached.</summary>
    public static Phrase Detail(Outcome outcome, IReadOnlyList<StrategySample> samples)
    {
        StrategySample[] ranked = [.. samples.OrderByDescending(s => s.Median)];
        Phrase order = ranked.Length < 2 || ranked[0].Median.Equals(ranked[^1].Median)
            ? Phrase.Of()
            : Phrase.Of(
                "Higher under ",
                PhrasePart.Of(ranked[0].Strategy),
                " than under ",
                PhrasePart.Of(ranked[^1].Strategy),
                $" {ProbabilityWords.InRuns(ShareAbove(ranked[0].Members, ranked[^1].Members))}.");
        return Phrase.Join(order, AimDetail(outcome, samples, order.Parts.IsEmpty ? "" : " "));
    }

    /// <summary>Share of members whose first value is above the second; a tie counts half.</summary>
    internal static double ShareAbove(ImmutableArray<double> first, ImmutableArray<double> second)
    {
        (double Above, int Compared) sum = first.Zip(second)
            .Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second))
            .Aggregate((Above: 0.0, Compared: 0), (s, p) =>
                (s.Above + (p.First > p.Second ? 1 : p.First < p.Second ? 0 : 0.5), s.Compared + 1));
        return sum.Compared == 0 ? 0 : sum.Above / sum.Compared;
    }

    private static Phrase AimDetail(Outcome outcome, IReadOnlyList<StrategySample> samples, string gap)
    {
        if (outcome.Aim is not { } aim)
        {
            return Phrase.Of();
        }

        Phrase shares = Phrase.List([.. samples.Select(s => Phrase.Of(
            ProbabilityWords.InRuns(OutcomeWords.ShareReaching(outcome, aim, s.Members)) + " under ",
            PhrasePart.Of(s.Strategy)))]);
        return Phrase.Join(Phrase.Of($"{gap}Comes to {OutcomeWords.Aim(outcome)} "), shares, Phrase.Of("."));
    }

    private static bool Overlap(StrategySample a, StrategySample b) =>
        a.Median >= b.Quantiles[1] && a.Median <= b.Quantiles[3] && b.Median >= a.Quantiles[1] && b.Median <= a.Quantiles[3];
}

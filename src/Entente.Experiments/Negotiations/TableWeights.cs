using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Sampling;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Negotiations;

/// <summary>
/// How each party at the table weighs its criteria in each member: by the same draws by which the strategies are judged, so that who
/// judges and who bargains is one mind. A mandate's weights replace the drawn ones from the decision on. They sum to one.
/// </summary>
/// <param name="source">The case.</param>
/// <param name="negotiation">Who bargains.</param>
/// <param name="draws">All draws.</param>
internal sealed class TableWeights(Case source, Negotiation negotiation, MemberDraws draws)
{
    /// <summary>What the weights do to the model in one member under given strategies.</summary>
    /// <param name="strategies">All parties' plans.</param>
    /// <param name="member">The member's number, or <see langword="null"/> for the middle of each range.</param>
    public IEnumerable<RunInput> Inputs(IEnumerable<Strategy> strategies, int? member)
    {
        foreach (NegotiatingParty party in negotiation.Parties)
        {
            double[] drawn = [.. party.Weights.Select(w => Weight(w.Criterion, member))];
            double sum = drawn.Sum();
            for (int i = 0; i < drawn.Length; i++)
            {
                yield return new ConstantInput(party.Weights[i].Variable.Index, drawn[i] / sum);
            }

            foreach (RunInput input in strategies.Where(s => s.Party == party.Id).SelectMany(s => Mandated(party, s.Mandate, drawn)))
            {
                yield return input;
            }
        }
    }

    private double Weight(int criterion, int? member) => member is { } number
        ? draws.Weight(criterion, number)
        : (source.Criteria[criterion].WeightLow + source.Criteria[criterion].WeightHigh) / 2;

    private IEnumerable<RunInput> Mandated(NegotiatingParty party, Mandate mandate, double[] drawn)
    {
        if (mandate.Weights.IsEmpty)
        {
            return [];
        }

        double[] weights = [.. party.Weights.Select((w, i) =>
            mandate.Weights.TryGetValue(source.Criteria[w.Criterion].Outcome.Id, out double weight) ? weight : drawn[i])];
        double sum = weights.Sum();
        return weights.Select((weight, i) => new AdjustmentInput(
            party.Weights[i].Variable.Index, AdjustmentKind.Set, weight / sum, source.Decision, Over: 0, Until: double.PositiveInfinity));
    }
}

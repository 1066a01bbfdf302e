using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>Something that is worth something to the parties.</summary>
/// <param name="Label">What it is called in the names of variables.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Basis">What the facts about it rest on.</param>
internal sealed record WorthSubject(string Label, LocatedText Place, Basis Basis)
{
    /// <summary>Names that stand for paths in its equations.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>
/// Makes what something is worth to each side: the change of each outcome times the points that the side gives to it, valued as an
/// annuity at the side's own rate. Changes are facts and are computed once for all.
/// </summary>
/// <param name="parties">The sides.</param>
/// <param name="horizon">Years over which effects are valued.</param>
/// <param name="annuities">What one a year is worth.</param>
/// <param name="builder">Takes the variables.</param>
internal sealed class WorthCompiler(
    ImmutableArray<PartyDeclaration> parties, double horizon, AnnuityCompiler annuities, ExtensionBuilder builder)
{
    /// <summary>Adds the changes of a worth and gives, for each party, the equation of its payoff in points.</summary>
    public ImmutableArray<string> Compile(WorthDeclaration worth, WorthSubject subject)
    {
        ImmutableArray<string> changes = AddChanges(worth, subject);
        return [.. parties.Select((_, i) => Sum(i, changes, worth, subject))];
    }

    private ImmutableArray<string> AddChanges(WorthDeclaration worth, WorthSubject subject)
    {
        var changes = ImmutableArray.CreateBuilder<string>(worth.Effects.Length);
        foreach (EffectDeclaration effect in worth.Effects)
        {
            int before = worth.Effects.Take(changes.Count).Count(e => e.Outcome.Id == effect.Outcome.Id);
            string number = before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {before + 1}");
            changes.Add(builder.AddWritten(
                $"{subject.Label} change of {GeneratedNames.Words(effect.Outcome.Id)}{number}",
                effect.Outcome.Variable.Units ?? "dmnl",
                effect.Change,
                subject.Basis,
                $"What '{subject.Label}' changes, while it lasts: {effect.Outcome.Title}.",
                subject.Aliases));
        }

        return changes.ToImmutable();
    }

    private string Sum(int index, ImmutableArray<string> changes, WorthDeclaration worth, WorthSubject subject)
    {
        PartyDeclaration party = parties[index];
        var terms = new List<string>();
        foreach ((EffectDeclaration effect, string change) in worth.Effects.Zip(changes))
        {
            if (party.Criteria.Any(c => c.Outcome.Id == effect.Outcome.Id))
            {
                string per = GeneratedNames.PathOf(GeneratedNames.PointsPer(party.Id.Text, effect.Outcome.Id));
                terms.Add($"{per} * {change} * {annuities.PathOf(party, effect.After, effect.For)}");
            }
        }

        if (worth.Points.TryGetValue(index, out LocatedText? equation))
        {
            string points = builder.AddWritten(
                $"{GeneratedNames.Words(party.Id.Text)} points of {subject.Label}",
                "dmnl",
                equation,
                subject.Basis,
                $"Further points a year that '{subject.Label}' is worth to {party.Name}.",
                subject.Aliases);
            terms.Add($"{points} * {annuities.PathOf(party, 0, horizon)}");
        }

        return terms.Count == 0 ? "0" : $"({string.Join(" + ", terms)}) / {GeneratedNames.PathOf(GeneratedNames.Horizon)}";
    }
}

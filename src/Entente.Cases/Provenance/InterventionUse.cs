namespace Entente.Cases.Provenance;

/// <summary>An intervention and the scenario or strategy that makes it.</summary>
/// <param name="Scenario">The scenario, or <see langword="null"/>.</param>
/// <param name="Strategy">The strategy, or <see langword="null"/>.</param>
/// <param name="Intervention">What it does.</param>
public sealed record InterventionUse(Scenario? Scenario, Strategy? Strategy, Intervention Intervention)
{
    /// <summary>Title of the scenario or strategy.</summary>
    public string Title => Scenario?.Title ?? Strategy?.Title ?? "";

    internal static IEnumerable<InterventionUse> AllIn(Case source) =>
        source.Scenarios.SelectMany(s => s.Inputs.Select(i => new InterventionUse(s, null, i)))
            .Concat(source.Strategies.Concat(source.Replies).SelectMany(s => s.Inputs.Select(i => new InterventionUse(null, s, i))));
}

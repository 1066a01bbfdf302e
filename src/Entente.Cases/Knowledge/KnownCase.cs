using System.Collections.Immutable;
using Entente.Evidence.Claims;

namespace Entente.Cases.Knowledge;

/// <summary>
/// A case as somebody could have drawn it up on a day, beside what the day leaves out and what is hindsight in it all the same:
/// see docs/knowledge.md.
/// </summary>
public sealed record KnownCase
{
    /// <summary>The last day of which anything is known.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The case with all that is known today.</summary>
    public required Case Whole { get; init; }

    /// <summary>The case with what was known on the day; its <see cref="Cases.Case.AsOf"/> is <see cref="Date"/>.</summary>
    public required Case Case { get; init; }

    /// <summary>Parameters none of whose claims had been published: they have their wide priors.</summary>
    public required ImmutableArray<ChangedParameter> Widened { get; init; }

    /// <summary>Parameters that carry causal links of which none was evidenced: their priors are centred on zero.</summary>
    public required ImmutableArray<ChangedParameter> Centred { get; init; }

    /// <summary>Causal links in the model that were evidenced later, by id.</summary>
    public required ImmutableArray<LaterLink> LaterLinks { get; init; }

    /// <summary>What stays in the case though all that it rests on was published later.</summary>
    public required ImmutableArray<HindsightItem> Hindsight { get; init; }

    /// <summary>Drivers of which no point was known: they stay where the model starts them.</summary>
    public required ImmutableArray<Driver> UnknownDrivers { get; init; }

    /// <summary>Number of claims that had been published.</summary>
    public int ClaimsKnown => Case.Evidence.Claims.Count;

    /// <summary>Number of claims that had not.</summary>
    public int ClaimsLater => Whole.Evidence.Claims.Count - ClaimsKnown;

    /// <summary>Number of points of all series that were known.</summary>
    public int PointsKnown => PointsOf(Case);

    /// <summary>Number of points that were not.</summary>
    public int PointsLater => PointsOf(Whole) - PointsKnown;

    private static int PointsOf(Case @case) => @case.Evidence.Series.Values.Sum(s => s.Points.Length);
}

/// <summary>A parameter whose prior differs from today's.</summary>
/// <param name="Today">As it stands in parameters.csv.</param>
/// <param name="Then">With the prior of the day.</param>
/// <param name="EvidencedFrom">When its first claim, or the first of its links, was published; <see langword="null"/> where that is not known.</param>
public sealed record ChangedParameter(Parameter Today, Parameter Then, DateOnly? EvidencedFrom);

/// <summary>A causal link that the model has and nobody had asserted yet.</summary>
/// <param name="Link">The link, with all that is known of it today.</param>
/// <param name="EvidencedFrom">When the first of its claims was published; <see langword="null"/> where that is not known.</param>
public sealed record LaterLink(CausalLink Link, DateOnly? EvidencedFrom);

/// <summary>Something of the case that nothing published by the day supports.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its name, for people.</param>
/// <param name="EvidencedFrom">When the first of its claims was published; <see langword="null"/> where that is not known.</param>
public sealed record HindsightItem(HindsightKind Kind, string Title, DateOnly? EvidencedFrom);

/// <summary>Kinds of things that may be hindsight.</summary>
public enum HindsightKind
{
    /// <summary>Something that a scenario does to the model.</summary>
    ScenarioInput,

    /// <summary>Something that a strategy does to the model.</summary>
    StrategyInput,

    /// <summary>What a judge cares about.</summary>
    Criterion,

    /// <summary>A part of the negotiation: a party, an issue, a round, a promise, a lever of one side.</summary>
    Negotiation,
}

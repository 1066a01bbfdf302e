using System.Collections.Immutable;
using Entente.Cases.Knowledge;
using Entente.Cases.Loops;
using Entente.Cases.Negotiations;
using Entente.Cases.Posteriors;
using Entente.Cases.Questions;
using Entente.Evidence;
using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>A case: a folder of data read, checked and bound. See docs/case-format.md.</summary>
public sealed record Case
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>The question the case asks.</summary>
    public required string Question { get; init; }

    /// <summary>A sentence or two on what the case is.</summary>
    public required string Summary { get; init; }

    /// <summary>Licence of the case's own tables.</summary>
    public required string Licence { get; init; }

    /// <summary>The folder it was read from.</summary>
    public required string Folder { get; init; }

    /// <summary>The stock-and-flow model; its time is in decimal years.</summary>
    public required SemanticModel Model { get; init; }

    /// <summary>Decimal year at which strategies begin to differ.</summary>
    public required double Decision { get; init; }

    /// <summary>Decimal year after which observations are neither used nor shown.</summary>
    public required double FitUntil { get; init; }

    /// <summary>
    /// The last day of which anything is known, or <see langword="null"/> where all of today's knowledge is; see <see cref="KnowledgeAt"/>.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Days whose knowledge is of interest, in order; empty where the case names none.</summary>
    public ImmutableArray<DateOnly> AsOfDates { get; init; } = [];

    /// <summary>Members of the ensemble unless the user says otherwise.</summary>
    public required int Members { get; init; }

    /// <summary>Seed unless the user says otherwise.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Id of the scenario that observations are compared with.</summary>
    public required string ReferenceScenario { get; init; }

    /// <summary>Id of the strategy that observations are compared with.</summary>
    public required string ReferenceStrategy { get; init; }

    /// <summary>Those by whose criteria the strategies are judged, in the order of display.</summary>
    public required ImmutableArray<Judge> Judges { get; init; }

    /// <summary>What is read off a run.</summary>
    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Stocks of programmes or promises shown as one picture, in the order of their life; empty where the case has none.</summary>
    public required ImmutableArray<Stage> Stages { get; init; }

    /// <summary>Sentences of the answer, with places for numbers: see docs/case-format.md.</summary>
    public required ImmutableArray<string> AnswerTemplates { get; init; }

    /// <summary>What others wrote and measured.</summary>
    public required EvidenceBase Evidence { get; init; }

    /// <summary>Uncertain parameters.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>Model variables that follow a series.</summary>
    public required ImmutableArray<Driver> Drivers { get; init; }

    /// <summary>What each judge cares about.</summary>
    public required ImmutableArray<Criterion> Criteria { get; init; }

    /// <summary>How series are compared with model variables.</summary>
    public required ImmutableArray<ObservationMapping> Observations { get; init; }

    /// <summary>Futures.</summary>
    public required ImmutableArray<Scenario> Scenarios { get; init; }

    /// <summary>Plans of the deciding party, which are compared.</summary>
    public required ImmutableArray<Strategy> Strategies { get; init; }

    /// <summary>Plans of the other parties, with which the deciding party's meet; empty where nobody replies.</summary>
    public ImmutableArray<Strategy> Replies { get; init; } = [];

    /// <summary>The reply of each other party that holds unless replies are compared; one a party that has any.</summary>
    public ImmutableArray<Strategy> ReferenceReplies { get; init; } = [];

    /// <summary>How the parties bargain while the model runs, or <see langword="null"/> where the case has no negotiation or leaves it out.</summary>
    public Negotiation? Negotiation { get; init; }

    /// <summary>Feedback loops that can be cut; empty where the case names none.</summary>
    public ImmutableArray<Loop> Loops { get; init; } = [];

    /// <summary>
    /// Ids of the futures in which loops are cut beside the reference scenario: those between which their weight is expected to differ.
    /// </summary>
    public ImmutableArray<string> LoopScenarios { get; init; } = [];

    /// <summary>Forecasting questions.</summary>
    public required ImmutableArray<ForecastQuestion> Questions { get; init; }

    /// <summary>What observations say of the parameters, as far as it was worked out; see <see cref="PosteriorChoice"/>.</summary>
    public ImmutableArray<Posterior> Posteriors { get; init; } = [];

    /// <summary>SHA-256 over all of the case's files, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// SHA-256 over the files that say how the model runs and is compared, but for parameters and points of series:
    /// see <see cref="CalibrationHash"/>.
    /// </summary>
    public string StructureHash { get; init; } = "";
}

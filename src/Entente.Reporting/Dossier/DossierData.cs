using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>
/// All that the page shows, in the order in which it shows it. Its JSON is the contract with <c>frontend/src/dossier.ts</c>:
/// a change here is a change there.
/// </summary>
internal sealed record DossierData
{
    /// <summary>Version of this contract.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The case's own words.</summary>
    public required CaseEntry Case { get; init; }

    /// <summary>From which earlier day the page speaks, or <see langword="null"/> where it speaks from today.</summary>
    public KnowledgeSection? Knowledge { get; init; }

    /// <summary>Futures, in the experiment's order.</summary>
    public required ImmutableArray<ScenarioEntry> Scenarios { get; init; }

    /// <summary>Plans, in the experiment's order; the place decides the colour.</summary>
    public required ImmutableArray<StrategyEntry> Strategies { get; init; }

    /// <summary>The answer, one phrase a sentence.</summary>
    public required ImmutableArray<Phrase> Answer { get; init; }

    /// <summary>What the strategies are worth, and to whom.</summary>
    public required WorthSection Worth { get; init; }

    /// <summary>What is read off the runs; the key ones have a chart.</summary>
    public required ImmutableArray<OutcomeEntry> Outcomes { get; init; }

    /// <summary>Times of all charts, decimal years; every band has one value for each.</summary>
    public required ImmutableArray<double> Times { get; init; }

    /// <summary>Dated events shown beneath the charts.</summary>
    public required ImmutableArray<EventTrack> Events { get; init; }

    /// <summary>What feedback loops do, or <see langword="null"/> where none was cut.</summary>
    public LoopSection? Loops { get; init; }

    /// <summary>How the reference run compares with what was observed.</summary>
    public required ImmutableArray<FitEntry> Fits { get; init; }

    /// <summary>The reference run held against later years, or <see langword="null"/> where it is not.</summary>
    public HindcastSection? Hindcast { get; init; }

    /// <summary>Forecasting questions, or <see langword="null"/> where none was asked.</summary>
    public QuestionSection? Questions { get; init; }

    /// <summary>The life of promises, or <see langword="null"/> where the case has none.</summary>
    public required StageSection? Stages { get; init; }

    /// <summary>What is settled at the table, or <see langword="null"/> where nobody bargains.</summary>
    public required TableSection? Table { get; init; }

    /// <summary>How deep packages go, by what lies beyond the table; empty where nobody bargains.</summary>
    public required ImmutableArray<PackagesSection> Packages { get; init; }

    /// <summary>Who meets whom, or <see langword="null"/> where no other party has strategies.</summary>
    public required MeetingSection? Meetings { get; init; }

    /// <summary>What observations said of the parameters, or <see langword="null"/> where all are drawn from their priors.</summary>
    public PosteriorSection? Posterior { get; init; }

    /// <summary>What was uncertain and how much.</summary>
    public required ImmutableArray<ParameterEntry> Parameters { get; init; }

    /// <summary>Where each number comes from, by number.</summary>
    public required ImmutableArray<NoteEntry> Notes { get; init; }

    /// <summary>All claims that anything on the page rests on, and their rivals.</summary>
    public required ImmutableArray<ClaimEntry> Claims { get; init; }

    /// <summary>The sources of those claims.</summary>
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    /// <summary>How it was done and how to do it again.</summary>
    public required MethodEntry Method { get; init; }
}

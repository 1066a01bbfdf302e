using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;

namespace Entente.Cases.Reading;

/// <summary>What case.yaml says, once its names are resolved against the model.</summary>
internal sealed record CaseSettings
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Summary { get; init; }

    public required string Licence { get; init; }

    public required double Decision { get; init; }

    public required double FitUntil { get; init; }

    public required ImmutableArray<DateOnly> AsOfDates { get; init; }

    public required int Members { get; init; }

    public required ulong Seed { get; init; }

    public required string ReferenceScenario { get; init; }

    public required SourceLocation ReferenceScenarioPlace { get; init; }

    public required string ReferenceStrategy { get; init; }

    public required SourceLocation ReferenceStrategyPlace { get; init; }

    /// <summary>For a party, the strategy with which it replies in the reference run.</summary>
    public required ImmutableArray<ReferenceReply> ReferenceReplies { get; init; }

    public required ImmutableArray<Judge> Judges { get; init; }

    /// <summary>Ids of all judges written, those with errors too.</summary>
    public required ImmutableHashSet<string> JudgeIds { get; init; }

    public required ImmutableArray<Outcome> Outcomes { get; init; }

    /// <summary>Ids of all outcomes written, those with errors too.</summary>
    public required ImmutableHashSet<string> OutcomeIds { get; init; }

    public required ImmutableArray<Stage> Stages { get; init; }

    public required ImmutableArray<LocatedText> Answer { get; init; }

    /// <summary>Scenarios in which loops are cut beside the reference's.</summary>
    public required ImmutableArray<LocatedText> LoopScenarios { get; init; }
}

/// <summary>A line of the reference's replies.</summary>
/// <param name="Party">Whose reply.</param>
/// <param name="Strategy">The strategy's id.</param>
internal sealed record ReferenceReply(LocatedText Party, LocatedText Strategy);

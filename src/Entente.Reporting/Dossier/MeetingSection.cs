using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>Who meets whom: every combination of the parties' strategies, judged.</summary>
/// <param name="Scenario">Id of the future in which they meet.</param>
/// <param name="Finding">From which combinations no party gains by leaving alone.</param>
/// <param name="Players">The deciding party, then those that reply.</param>
/// <param name="Judges">By whose criteria.</param>
/// <param name="Profiles">The combinations.</param>
internal sealed record MeetingSection(
    string Scenario,
    Phrase Finding,
    ImmutableArray<PlayerEntry> Players,
    ImmutableArray<MeetingJudge> Judges,
    ImmutableArray<ProfileEntry> Profiles);

/// <summary>A party with its strategies.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Judge">Place of its own judge, or <see langword="null"/>.</param>
/// <param name="Strategies">Its strategies.</param>
internal sealed record PlayerEntry(string Name, int? Judge, ImmutableArray<StrategyEntry> Strategies);

/// <summary>A judge of the combinations.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Note">Id of the note on its criteria.</param>
internal sealed record MeetingJudge(string Id, string Name, string Note);

/// <summary>One strategy of each party.</summary>
/// <param name="Strategies">Ids, in the players' order.</param>
/// <param name="Worths">Mean points by judge.</param>
/// <param name="BestReplies">By player, whether its strategy is the best against the others'.</param>
/// <param name="IsEquilibrium">Whether no party with a judge gains by leaving alone.</param>
internal sealed record ProfileEntry(
    ImmutableArray<string> Strategies, ImmutableArray<double> Worths, ImmutableArray<bool> BestReplies, bool IsEquilibrium);

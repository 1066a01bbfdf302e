using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations;

/// <summary>What an agreement does to a lever.</summary>
public enum LeverMove
{
    /// <summary>The lever has the option's value until it is agreed anew.</summary>
    Sets,

    /// <summary>The option's value flows through the lever, a flow, within the step that begins.</summary>
    Adds,
}

/// <summary>One thing the parties settle.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Lever">The model variable that it moves; its own equation is the fallback without negotiation.</param>
/// <param name="Move">How it moves the lever.</param>
/// <param name="Options">What can be agreed, in order of display.</param>
/// <param name="Reversion">What the lever is set to where a round on the issue ends without agreement, or <see langword="null"/>: it stays.</param>
/// <param name="Basis">Why it is modelled so.</param>
public sealed record NegotiationIssue(
    string Id,
    string Title,
    Variable Lever,
    LeverMove Move,
    ImmutableArray<IssueOption> Options,
    Variable? Reversion,
    Basis Basis);

/// <summary>One way to settle an issue.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Value">What the lever is set to, or what flows through it; <see langword="null"/> leaves the lever as it is.</param>
/// <param name="Payoffs">Generated: what it is worth to each party.</param>
public sealed record IssueOption(string Id, string Title, Variable? Value, ImmutableArray<Variable> Payoffs);

/// <summary>What an option of one issue and an option of another add together.</summary>
/// <param name="FirstIssue">Place of the one issue.</param>
/// <param name="FirstOption">Place of its option.</param>
/// <param name="SecondIssue">Place of the other issue.</param>
/// <param name="SecondOption">Place of its option.</param>
/// <param name="Payoffs">Generated: for each party.</param>
public sealed record OptionPair(int FirstIssue, int FirstOption, int SecondIssue, int SecondOption, ImmutableArray<Variable> Payoffs);

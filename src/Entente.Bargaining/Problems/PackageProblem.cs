using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>
/// A finite problem: on each issue one option is agreed. A side's payoff from a package is the sum of its options' payoffs and of the
/// pair terms that apply. A list of alternatives is one issue.
/// </summary>
public sealed record PackageProblem : PayoffProblem
{
    /// <summary>What is on the table; at least one issue.</summary>
    public required ImmutableArray<Issue> Issues { get; init; }

    /// <summary>What two options are worth together, beyond their own payoffs.</summary>
    public ImmutableArray<PairTerm> Pairs { get; init; } = [];
}

/// <summary>One thing to be agreed.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Options">What can be agreed; at least one.</param>
public sealed record Issue(string Id, ImmutableArray<Option> Options);

/// <summary>One way to settle an issue.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Payoffs">What it is worth to each party.</param>
public sealed record Option(string Id, ImmutableArray<double> Payoffs);

/// <summary>An interaction of two options of two issues.</summary>
/// <param name="FirstIssue">Place of the one issue.</param>
/// <param name="FirstOption">Place of its option.</param>
/// <param name="SecondIssue">Place of the other issue.</param>
/// <param name="SecondOption">Place of its option.</param>
/// <param name="Payoffs">What it adds for each party.</param>
public sealed record PairTerm(int FirstIssue, int FirstOption, int SecondIssue, int SecondOption, ImmutableArray<double> Payoffs);

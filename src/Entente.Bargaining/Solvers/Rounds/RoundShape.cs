using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>What is the same in all members of a round: how many parties, how many options on each issue, which options interact.</summary>
public sealed class RoundShape
{
    /// <param name="parties">Number of parties, at least one.</param>
    /// <param name="optionCounts">Number of options on each issue, each at least one.</param>
    /// <param name="pairs">Options that are worth something together.</param>
    public RoundShape(int parties, ImmutableArray<int> optionCounts, ImmutableArray<RoundPair> pairs)
    {
        Parties = parties;
        OptionCounts = optionCounts;
        Pairs = pairs;
        var first = ImmutableArray.CreateBuilder<int>(optionCounts.Length);
        foreach (int count in optionCounts)
        {
            first.Add(Slots);
            Slots += count;
        }

        FirstSlots = first.MoveToImmutable();
    }

    /// <summary>Number of parties.</summary>
    public int Parties { get; }

    /// <summary>Number of options on each issue.</summary>
    public ImmutableArray<int> OptionCounts { get; }

    /// <summary>Options that are worth something together.</summary>
    public ImmutableArray<RoundPair> Pairs { get; }

    /// <summary>Number of issues.</summary>
    public int Issues => OptionCounts.Length;

    /// <summary>Number of options over all issues.</summary>
    public int Slots { get; }

    /// <summary>The place of an issue's first option among all options.</summary>
    public ImmutableArray<int> FirstSlots { get; }

    /// <summary>The shape of a package problem.</summary>
    public static RoundShape Of(PackageProblem problem) => new(
        problem.Parties.Length,
        [.. problem.Issues.Select(i => i.Options.Length)],
        [.. problem.Pairs.Select(p => new RoundPair(p.FirstIssue, p.FirstOption, p.SecondIssue, p.SecondOption))]);
}

/// <summary>Two options of two issues that are worth something together.</summary>
/// <param name="FirstIssue">Place of the one issue.</param>
/// <param name="FirstOption">Place of its option.</param>
/// <param name="SecondIssue">Place of the other issue.</param>
/// <param name="SecondOption">Place of its option.</param>
public readonly record struct RoundPair(int FirstIssue, int FirstOption, int SecondIssue, int SecondOption);

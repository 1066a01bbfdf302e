using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Entente.UnionState.Tests.Coverage;

/// <summary>The three tables of docs/union-state-coverage.md, each a list of rows of cells as written.</summary>
internal static partial class CoverageTables
{
    private static readonly Lazy<string[]> s_lines = new(() => File.ReadAllLines(Repository.PathTo("docs", "union-state-coverage.md")));

    public static ImmutableArray<VariableRow> Variables { get; } = [.. Rows("## Variables").Select(cells => new VariableRow(Id(cells[0]), cells[1], Code(cells[2]), cells[3]))];

    public static ImmutableArray<LinkRow> Links { get; } =
        [.. Rows("## Links").Select(cells => new LinkRow(Id(cells[0]), Code(cells[1]), cells[2], cells[3], Code(cells[4]).SingleOrDefault(), Worths(cells[5])) { IsAccounting = cells[4] == "accounting" })];

    public static ImmutableArray<RuleRow> Rules { get; } = [.. Rows("## Rules").Select(cells => new RuleRow(Id(cells[0]), cells[1], Code(cells[2]), cells[3]))];

    private static IEnumerable<string[]> Rows(string heading) => s_lines.Value
        .SkipWhile(line => line != heading).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries));

    private static string Id(string cell) => Code(cell).Single();

    private static ImmutableArray<string> Code(string cell) => [.. CodeSpan().Matches(cell).Select(match => match.Groups[1].Value)];

    private static ImmutableArray<TableWorth> Worths(string cell) =>
        [.. SignedCodeSpan().Matches(cell).Select(match => new TableWorth(match.Groups[2].Value, match.Groups[1].Length == 0 ? 1 : -1))];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("(−?)`([^`]+)`")]
    private static partial Regex SignedCodeSpan();
}

/// <summary>Where a coded variable stands.</summary>
/// <param name="Id">Its id in variables.csv.</param>
/// <param name="Role">modelled, input, read-out or statistic.</param>
/// <param name="Elements">Elements that stand for it.</param>
/// <param name="Note">What the reader has to know, or a dash.</param>
internal sealed record VariableRow(string Id, string Role, ImmutableArray<string> Elements, string Note);

/// <summary>Where a coded link stands.</summary>
/// <param name="Id">Its id in causal_links.csv.</param>
/// <param name="Way">The cause, where need be elements of other coded variables that it leads through, and the effect.</param>
/// <param name="Sign">+ or −, with the word sampled where it is contested.</param>
/// <param name="Delay">none, short or long.</param>
/// <param name="Strength">The constant that says how strong it is, or null.</param>
/// <param name="AtTheTable">In what the push shows where the effect is negotiated.</param>
internal sealed record LinkRow(string Id, ImmutableArray<string> Way, string Sign, string Delay, string? Strength, ImmutableArray<TableWorth> AtTheTable)
{
    /// <summary>Whether effect follows from cause by counting alone, so that nobody's word can make it stronger or weaker.</summary>
    public bool IsAccounting { get; init; }

    public string Cause => Way[0];

    public string Effect => Way[^1];

    public bool IsContested => Sign.EndsWith("sampled", StringComparison.Ordinal);

    public double Direction => Sign[0] == '+' ? 1 : -1;
}

/// <summary>What something is worth to a side at the table.</summary>
/// <param name="Path">The generated variable.</param>
/// <param name="Direction">1 where it moves as the link's effect does, -1 where it speaks against that.</param>
internal sealed record TableWorth(string Path, double Direction);

/// <summary>Where a rule stands.</summary>
/// <param name="Id">Its id in institutions_rules.csv.</param>
/// <param name="Kind">negotiation rule, issue, round, promise, constraint, timetable or parameter.</param>
/// <param name="Places">Elements of the model, or parts of negotiation.yaml.</param>
/// <param name="Note">How it works there.</param>
internal sealed record RuleRow(string Id, string Kind, ImmutableArray<string> Places, string Note);

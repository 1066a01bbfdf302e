using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Cases.Problems;
using Entente.Cli.Terminal;
using Entente.Reporting.Tables;
using Spectre.Console;

namespace Entente.Cli.Problems;

/// <summary>Prints the answers to a problem: a table of the agreements, then what each method says beside.</summary>
internal static class SolutionPrinter
{
    private const int MostPartiesInTable = 5;
    private const int MostListed = 5;
    private const int MostEfficient = 12;

    public static void Print(
        IAnsiConsole console, Problem problem, ImmutableArray<BargainingResult> results, ImmutableArray<ExpectedAnswer> expected)
    {
        TextWriter writer = console.Profile.Out.Writer;
        writer.WriteLine(problem.Title);
        if (problem.Source is { } source)
        {
            writer.WriteLine($"Source: {source}");
        }

        if (results.Any(r => r.Agreement is not null))
        {
            TablePrinter.Print(console, AgreementTable(problem, results));
        }

        foreach (BargainingResult result in results)
        {
            PrintOne(writer, problem, result);
        }

        PrintExpected(writer, results, expected);
    }

    private static ReportTable AgreementTable(Problem problem, ImmutableArray<BargainingResult> results)
    {
        bool isNarrow = problem.Parties.Length <= MostPartiesInTable;
        bool hasGains = results.Any(r => r.Agreement?.Gains.IsEmpty == false);
        ImmutableArray<Party> shown = isNarrow ? problem.Parties : [];
        return new ReportTable(
            isNarrow && hasGains ? "Agreements, with each side's payoff and, in parentheses, its gain" : "Agreements",
            [
                new ReportColumn("Method", false),
                new ReportColumn("Agreement", false),
                .. shown.Select(p => new ReportColumn(p.Name, true)),
                new ReportColumn("Residual", true),
            ],
            [
                .. results.Where(r => r.Agreement is not null).Select(r => ImmutableArray.Create<string>(
                [
                    NameOf(r),
                    r.Agreement!.Text,
                    .. shown.Select((_, party) => Payoff(r.Agreement, party)),
                    Small(r.Residual),
                ])),
            ]);
    }

    private static void PrintOne(TextWriter writer, Problem problem, BargainingResult result)
    {
        writer.WriteLine();
        writer.WriteLine($"{NameOf(result)} ({result.Method}; {Methods.Find(result.Method)?.Reference})");
        if (result.Reason is { } reason)
        {
            string outcome = result.Status == ResultStatus.DoesNotApply ? "does not apply" : "no agreement";
            writer.WriteLine($"  {outcome}: {reason}");
        }

        if (problem.Parties.Length > MostPartiesInTable && result.Agreement is { } agreement)
        {
            PrintLines(writer, [.. problem.Parties.Select((p, i) => (p.Name, Payoff(agreement, i)))]);
        }

        PrintLines(writer, [.. result.Parameters.Concat(result.Figures).Select(f => (f.Name, Number(f.Value)))]);
        foreach (Agreement tied in result.Tied.Take(MostListed))
        {
            writer.WriteLine($"  tied with it: {Describe(problem, result.Agreement, tied)}");
        }

        foreach (Agreement efficient in result.Frontier.Take(MostEfficient))
        {
            writer.WriteLine($"  efficient: {Describe(problem, null, efficient)}");
        }

        foreach (RankedAgreement next in result.RunnersUp.Take(MostListed))
        {
            writer.WriteLine($"  next best: {Describe(problem, result.Agreement, next.Agreement)}, measure {Number(next.Measure)}");
        }

        if (result.Status != ResultStatus.DoesNotApply)
        {
            writer.WriteLine($"  checked: residual {Small(result.Residual)}, tolerance {Small(result.Tolerance)}");
        }
    }

    private static void PrintLines(TextWriter writer, ImmutableArray<(string Name, string Value)> lines)
    {
        int width = lines.IsEmpty ? 0 : lines.Max(l => l.Name.Length);
        foreach ((string name, string value) in lines)
        {
            writer.WriteLine($"  {name.PadRight(width)}  {value}");
        }
    }

    private static void PrintExpected(TextWriter writer, ImmutableArray<BargainingResult> results, ImmutableArray<ExpectedAnswer> expected)
    {
        var compared = expected.SelectMany(e => results.Where(r => r.Method == e.Method).Select(r => (Answer: e, Result: r))).ToList();
        if (compared.Count == 0)
        {
            return;
        }

        string[] differences = [.. compared.SelectMany(c => c.Answer.Differences(c.Result))];
        writer.WriteLine();
        writer.WriteLine(differences.Length == 0 ? "All answers that the file states are met." : "The file states other answers:");
        foreach (string difference in differences)
        {
            writer.WriteLine($"  {difference}");
        }
    }

    private static string NameOf(BargainingResult result) => Methods.Find(result.Method)?.Name ?? result.Method;

    private static string Describe(Problem problem, Agreement? beside, Agreement agreement) =>
        $"{Difference(problem, beside, agreement)} ({string.Join(", ", agreement.Payoffs.Select(Number))})";

    // Beside another package only what is settled in another way.
    private static string Difference(Problem problem, Agreement? beside, Agreement agreement)
    {
        if (problem is not PackageProblem packages
            || beside is null
            || beside.Options.Length != packages.Issues.Length
            || agreement.Options.Length != packages.Issues.Length
            || !agreement.Lottery.IsEmpty
            || !agreement.Transfers.IsEmpty)
        {
            return agreement.Text;
        }

        IEnumerable<string> changed = packages.Issues
            .Where((_, i) => agreement.Options[i] != beside.Options[i])
            .Select(issue => $"{issue.Id}={issue.Options[agreement.Options[packages.Issues.IndexOf(issue)]].Id}");
        return $"but {string.Join(", ", changed)}";
    }

    private static string Payoff(Agreement agreement, int party) =>
        agreement.Gains.IsEmpty
            ? Number(agreement.Payoffs[party])
            : $"{Number(agreement.Payoffs[party])} ({(agreement.Gains[party] < 0 ? "" : "+")}{Number(agreement.Gains[party])})";

    private static string Small(double value) => value == 0 ? "0" : value.ToString("0.#e0", CultureInfo.InvariantCulture);

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "without limit",
        _ when Math.Abs(value) is > 1e-9 and < 1e-4 => value.ToString("0.###e0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };
}

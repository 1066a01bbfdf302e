using System.CommandLine;
using Entente.Analysis.Negotiations;
using Entente.Cases;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tables;

namespace Entente.Cli.Commands;

/// <summary><c>entente negotiate</c>: one round of a case's negotiation, from all sides.</summary>
internal static class NegotiateCommand
{
    public static readonly string[] Examples =
    [
        "entente negotiate cases/alder-and-birch --at 2011-12",
        "entente negotiate cases/alder-and-birch --at 2011-12 --strategy leave --reply hold-out",
        "entente negotiate cases/alder-and-birch --at 2011-12 --member 17 --json",
    ];

    private sealed record Question(string Folder, string At, string? Scenario, string? Strategy, string[] Replies, int? Member, ulong? Seed, bool Json);

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        var at = new Option<string>("--at") { Description = "The first round from this date on: 2006, 2006-12 or 2006-12-31.", Required = true };
        var scenario = new Option<string?>("--scenario") { Description = "The future [default: the case's reference]." };
        var strategy = new Option<string?>("--strategy") { Description = "The deciding party's strategy [default: the case's reference]." };
        var reply = new Option<string[]>("--reply") { Description = "Another party's strategy; may be given once a party [default: the case's reference]." };
        Option<int?> member = NumberOption.Of<int>("--member", "A member of the ensemble, from 0 [default: the model file's own numbers].");
        Option<ulong?> seed = NumberOption.Of<ulong>("--seed", "Seed of the member's draws [default: the case's].");
        var json = new Option<bool>("--json") { Description = "Print the same as JSON." };
        var command = new Command("negotiate", "Shows one round of the negotiation: what is settled, who gains, who stands in the way of what, and what it would take.")
        { folder, at, scenario, strategy, reply, member, seed, json };
        command.SetWork((parsed, cancellation) => Show(
            new Question(
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(at),
                parsed.GetValue(scenario),
                parsed.GetValue(strategy),
                parsed.GetValue(reply) ?? [],
                parsed.GetValue(member),
                parsed.GetValue(seed),
                parsed.GetValue(json)),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Show(Question question, Output output, CancellationToken cancellation)
    {
        if (CaseInput.Read(question.Folder, output, cancellation) is not { } subject)
        {
            return ExitCode.BadInput;
        }

        var problems = new DiagnosticBag();
        if (Inspect(question, subject, problems, cancellation) is not { } round)
        {
            DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
            return ExitCode.BadInput;
        }

        Print(RoundAnalysis.Of(round), question.Json, output);
        return ExitCode.Success;
    }

    private static InspectedRound? Inspect(Question question, Case subject, DiagnosticBag problems, CancellationToken cancellation)
    {
        if (subject.Negotiation is null)
        {
            problems.Report(CommandLineDiagnostics.NothingToNegotiate, null, question.Folder);
            return null;
        }

        if (!EdtfDate.TryParse(question.At, out EdtfDate? date, out string? problem))
        {
            problems.Report(CommandLineDiagnostics.NotADate, null, question.At, problem);
            return null;
        }

        Scenario? scenario = Find(subject.Scenarios, s => s.Id, question.Scenario ?? subject.ReferenceScenario, CommandLineDiagnostics.UnknownScenario, problems);
        Strategy? strategy = Find(subject.Strategies, s => s.Id, question.Strategy ?? subject.ReferenceStrategy, CommandLineDiagnostics.UnknownStrategy, problems);
        Strategy[] replies = [.. Replies(question, subject, problems)];
        if (question.Member is < 0)
        {
            problems.Report(CommandLineDiagnostics.NoSuchMember, null, question.Member);
        }

        if (scenario is null || strategy is null || problems.HasErrors)
        {
            return null;
        }

        InspectedRound? round = RoundInspector.Inspect(
            subject,
            scenario,
            strategy,
            [.. subject.ReferenceReplies.Select(reference => replies.FirstOrDefault(r => r.Party == reference.Party) ?? reference)],
            date.StartYear,
            question.Member,
            question.Seed ?? subject.Seed,
            cancellation);
        if (round is null)
        {
            problems.Report(CommandLineDiagnostics.NoRoundLeft, null, question.At);
        }

        return round;
    }

    private static List<Strategy> Replies(Question question, Case subject, DiagnosticBag problems)
    {
        var replies = new List<Strategy>();
        foreach (string id in question.Replies)
        {
            if (subject.Strategies.Any(s => s.Id == id))
            {
                problems.Report(CommandLineDiagnostics.DecidesItself, null, id);
            }
            else if (Find(subject.Replies, s => s.Id, id, CommandLineDiagnostics.UnknownStrategy, problems) is { } reply)
            {
                replies.Add(reply);
            }
        }

        foreach (IGrouping<string, Strategy> party in replies.GroupBy(r => r.Party).Where(party => party.Skip(1).Any()))
        {
            problems.Report(CommandLineDiagnostics.RepliesTwice, null, string.Join("', '", party.Select(r => r.Id)));
        }

        return replies;
    }

    private static T? Find<T>(IReadOnlyCollection<T> items, Func<T, string> idOf, string id, DiagnosticDescriptor unknown, DiagnosticBag problems)
        where T : class
    {
        T? found = items.FirstOrDefault(item => idOf(item) == id);
        if (found is null)
        {
            string[] ids = [.. items.Select(idOf)];
            problems.Report(unknown, null, id, Spelling.DidYouMean(id, ids, $"It has: {string.Join(", ", ids)}."));
        }

        return found;
    }

    private static void Print(RoundFinding finding, bool isJson, Output output)
    {
        if (isJson)
        {
            output.Results.Profile.Out.Writer.WriteLine(RoundJson.Of(finding));
            return;
        }

        output.Results.Profile.Out.Writer.WriteLine(RoundTables.Heading(finding));
        TablePrinter.Print(output.Results, RoundTables.Issues(finding));
        TablePrinter.Print(output.Results, RoundTables.Parties(finding));
        TablePrinter.Print(output.Results, RoundTables.Methods(finding));
        if (finding.Ledgers.Any(ledger => !ledger.Commitments.IsEmpty))
        {
            TablePrinter.Print(output.Results, CommitmentTable.Of(finding));
        }
    }
}

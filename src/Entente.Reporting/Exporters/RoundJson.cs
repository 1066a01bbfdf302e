using System.Text.Json;
using Entente.Analysis.Negotiations;
using Entente.Experiments.Negotiations;

namespace Entente.Reporting.Exporters;

/// <summary>One round of a negotiation, for programs.</summary>
public static class RoundJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The round as JSON.</summary>
    public static string Of(RoundFinding finding)
    {
        InspectedRound round = finding.Round;
        return JsonSerializer.Serialize(
            new
            {
                Format = 1,
                round.Time,
                Rounds = round.Rounds.Select(r => r.Id),
                Agreed = !round.Agreed.IsEmpty,
                round.RefusedBy,
                Parties = finding.Parties.Select((p, i) => new
                {
                    round.Problem.Parties[i].Id,
                    p.Power,
                    p.Disagreement,
                    p.Floor,
                    p.Payoff,
                    p.Best,
                }),
                Issues = finding.Issues.Select((issue, i) => new
                {
                    round.Issues[i].Id,
                    Settled = issue.Agreed < 0 ? null : round.Options[i][issue.Agreed].Id,
                    Options = round.Options[i].Select((option, o) => new { option.Id, round.Problem.Issues[i].Options[o].Payoffs }),
                    Vetoes = issue.Vetoes.Select(v => new { Option = round.Options[i][v.Option].Id, Parties = v.Parties.Select(p => round.Problem.Parties[p].Id) }),
                    NextStep = issue.NextStep is { } step
                        ? new { Option = round.Options[i][step.Option].Id, Party = round.Problem.Parties[step.Party].Id, step.Points }
                        : null,
                }),
                Methods = finding.Methods.Select(m => new
                {
                    m.Method,
                    Status = m.Status.ToString(),
                    m.Reason,
                    Agreement = m.Agreement?.Text,
                    Payoffs = m.Agreement?.Payoffs ?? [],
                    m.Tolerance,
                    m.Residual,
                }),
                Commitments = finding.Ledgers.SelectMany(ledger => ledger.Commitments).Select(c => new
                {
                    c.What,
                    c.Keeper,
                    c.SignedAt,
                    c.Deadline,
                    c.Size,
                    c.Delivered,
                    c.DeliveredAt,
                    c.YearsNotKept,
                    WhyLate = c.WhyLate.ToString(),
                }),
                Promises = round.Promises.Select(p => new
                {
                    Issue = p.Title,
                    p.Keeper,
                    p.Promise.Unit,
                    p.Times,
                    p.SignedSoFar,
                    p.Delivered,
                    p.KeepingPays,
                }),
            },
            s_options);
    }
}

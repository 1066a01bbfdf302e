using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;

namespace Entente.Cli.Problems;

/// <summary>The answers to a problem as JSON, for other programs. Payoffs and gains are in the parties' order.</summary>
internal static class SolutionJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Of(Problem problem, ImmutableArray<BargainingResult> results) => JsonSerializer.Serialize(
        new
        {
            problem.Id,
            problem.Title,
            problem.Source,
            Parties = problem.Parties.Select(p => new { p.Id, p.Name }),
            Results = results.Select(Of),
        },
        s_options);

    private static object Of(BargainingResult result) => new
    {
        result.Method,
        Methods.Find(result.Method)?.Name,
        Methods.Find(result.Method)?.Reference,
        Status = result.Status switch
        {
            ResultStatus.Solved => "solved",
            ResultStatus.Disagreement => "disagreement",
            _ => "does-not-apply",
        },
        result.Reason,
        result.Parameters,
        Agreement = Of(result.Agreement),
        Tied = result.Tied.Select(Of),
        Frontier = result.Frontier.Select(Of),
        RunnersUp = result.RunnersUp.Select(r => new { r.Measure, Agreement = Of(r.Agreement) }),
        result.Figures,
        result.Tolerance,
        result.Residual,
    };

    private static object? Of(Agreement? agreement) => agreement is null ? null : new
    {
        agreement.Text,
        agreement.Options,
        agreement.Terms,
        agreement.Lottery,
        agreement.Transfers,
        agreement.Payoffs,
        agreement.Gains,
    };
}

using System.Text.RegularExpressions;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>What has to hold in any run, whatever its numbers.</summary>
internal static partial class ModelLaws
{
    private const double Rounding = 1e-9;

    private static readonly string[] s_stages = ["open", "promised", "agreed", "under_way", "done"];

    // Shares whose documentation does not spell out its 0 and 1, as indices do.
    private static readonly string[] s_shares =
    [
        "energy.netback_share_target", "energy.concession_discount", "energy.duty_free_share_wanted", "economy.stability_indicated",
        "trade.russian_share_of_trade", "trade.dependence_indicated", "programmes.delivered_share", "programmes.paper_integration",
        "regime.perceived_need", "regime.habit_of_statehood", "regime.support_for_union", "regime.support_for_independence",
        "moscow.credit_given", "moscow.political_effort_given", "moscow.sectoral_effort_given", "moscow.endorsement",
    ];

    /// <summary>Quantities between 0 and 1: shares, and indices whose documentation says what their 0 and their 1 are.</summary>
    public static Variable[] ZeroToOne { get; } =
    [
        .. ReferenceCase.Written.Where(v => v is { Units: "dmnl", IsConstant: false } && DefinesZeroAndOne().IsMatch(v.Documentation)),
        .. s_shares.Select(ReferenceCase.Variable),
    ];

    /// <summary>Stocks that somebody wrote: all are of things that there cannot be less than none of.</summary>
    public static Variable[] Stocks { get; } = [.. ReferenceCase.Written.Where(v => v.Kind == VariableKind.Stock)];

    /// <summary>The stages of a programme, which lose and gain none.</summary>
    public static Variable[] Stages { get; } = [.. s_stages.Select(stage => ReferenceCase.Variable($"programmes.{stage}"))];

    /// <summary>The laws that a run breaks, each in words with its place; empty where it keeps them all.</summary>
    public static IEnumerable<string> Broken(ModelRun run) =>
        run.NotFinite().Select(path => $"{path} is not finite")
            .Concat(Stocks.Where(v => run.Range(v.Path).Least < -Rounding).Select(v => $"{v.Path} falls to {run.Range(v.Path).Least}"))
            .Concat(ZeroToOne.Where(v => !IsZeroToOne(run.Range(v.Path))).Select(v => $"{v.Path} leaves 0 to 1: {run.Range(v.Path)}"))
            .Concat(ProgrammesLost(run))
            .Concat(Stocks.SelectMany(stock => Unaccounted(run, stock)));

    private static bool IsZeroToOne((double Least, double Greatest) range) =>
        range.Least >= -Rounding && range.Greatest <= 1 + Rounding;

    private static IEnumerable<string> ProgrammesLost(ModelRun run)
    {
        for (int t = 0; t < run.Times.Length; t++)
        {
            double sum = s_stages.Sum(stage => run[$"programmes.{stage}"][t]);
            double agenda = run["programmes.size_of_agenda"][t];
            if (!(Math.Abs(sum - agenda) <= Rounding * agenda))
            {
                yield return $"{sum} of {agenda} programmes at {run.Times[t]}";
                yield break;
            }
        }
    }

    // Adds up what the recorded flows brought, step by step, as Euler's method does.
    private static IEnumerable<string> Unaccounted(ModelRun run, Variable stock)
    {
        double step = ReferenceCase.Model.Specs.TimeStep;
        double sum = run[stock.Index][0];
        for (int t = 0; t < run.Times.Length; t++)
        {
            double level = run[stock.Index][t];
            if (!(Math.Abs(level - sum) <= Rounding * Math.Max(Math.Abs(level), 1)))
            {
                yield return $"{stock.Path} is {level} at {run.Times[t]} where its flows make {sum}";
                yield break;
            }

            sum += step * (stock.Inflows.Sum(flow => run[flow][t]) - stock.Outflows.Sum(flow => run[flow][t]));
        }
    }

    [GeneratedRegex(@"\b0\b.*\b1\b|\b1\b.*\b0\b")]
    private static partial Regex DefinesZeroAndOne();
}

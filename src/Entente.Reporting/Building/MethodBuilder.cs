using System.Globalization;
using Entente.Analysis;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The section on method.</summary>
internal static class MethodBuilder
{
    /// <summary>What was run and how.</summary>
    public static MethodEntry Build(AnalysisResult result, RunRecord run, NoteBook notes)
    {
        Experiment experiment = result.Ensemble.Experiment;
        Case @case = experiment.Case;
        SimulationSpecs specs = @case.Model.Specs;
        return new MethodEntry(
            Warning(run),
            [.. result.Ensemble.Diagnostics.Concat(result.Diagnostics).Select(d => $"{d.Code}: {d.Message}")],
            [
                new("Case", $"{@case.Title}, SHA-256 of its files {@case.Hash}"),
                new("Model", $"{Visible(@case.Model)} variables in stocks, flows and auxiliaries; {TimeWords.Month(specs.Start)} to {TimeWords.Month(specs.Stop)}, "
                    + $"{Method(specs.Method)} steps of {DisplayNumber.Compact(specs.TimeStep)} {specs.TimeUnits}"),
                new("Runs", $"{Count(run.MembersCompleted)} members × {Count(experiment.Scenarios.Length)} futures × {Count(experiment.Strategies.Length)} strategies; "
                    + $"every member keeps its draws over all futures and strategies, so that strategies are compared run by run{Replies(result.Ensemble)}"),
                new("Draws", $"{Count(@case.Parameters.Length)} uncertain parameters{Fitted(experiment)} and {Count(@case.Criteria.Length)} weights of criteria; {run.Sampler}; seed {experiment.Seed.ToString(CultureInfo.InvariantCulture)}"),
                .. BargainingTerms.Of(result.Ensemble, run, notes),
                new("Bands", $"50 % and 90 % of the runs; quantiles by {Quantile.Definition}. They span what was varied, not what was left out of the model"),
                new("Observations", $"used and shown up to {TimeWords.Month(@case.FitUntil - (1.0 / 12))}{Later(result)}; filled marks have a named source, hollow ones are general knowledge"),
                new("Probability words", "Intelligence Community Directive 203: remote below 5 %, very unlikely to 20, unlikely to 45, roughly even to 55, likely to 80, very likely to 95, almost certain above"),
                new("Grades", "Admiralty code: the letter grades the source (A reliable … E unreliable, F cannot be judged), the figure the claim (1 confirmed … 5 improbable, 6 cannot be judged)"),
                new("Program", $"Entente {run.CodeVersion}, {run.Engine}, {run.Runtime}, {Count(run.Threads)} threads, {Seconds(run.Elapsed)}, finished {run.Finished.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"),
                new("Licence", $"The case's tables: {@case.Licence}. The program: MIT. Each source keeps its own terms"),
            ],
            run.ReplayCommand);
    }

    private static string? Warning(RunRecord run) => run.MembersCompleted < run.MembersRequested
        ? $"The run was stopped early: every number rests on {Count(run.MembersCompleted)} of {Count(run.MembersRequested)} members."
        : null;

    private static string Later(AnalysisResult result) => result.Hindcast is null && result.Questions is null
        ? " and no later"
        : "; what came later is shown where the model is held against it, and informs nothing";

    private static string Fitted(Experiment experiment) => experiment.Posterior is { } posterior
        ? $", {Count(posterior.Parameters.Length)} of them from posterior {posterior.Name} and the others from their priors,"
        : " from their priors";

    private static string Replies(Ensemble ensemble)
    {
        int combinations = ensemble.ReplyCells.Select(c => string.Join(' ', c.Replies.Select(r => r.Id))).Distinct().Count();
        return combinations == 0
            ? ""
            : $". In the reference future each strategy also meets {Count(combinations)} other {(combinations == 1 ? "combination" : "combinations")} of the other parties' strategies";
    }

    private static int Visible(SemanticModel model) => model.Variables.Count(v => !v.IsHidden);

    private static string Method(TimeSteppingMethod method) => method == TimeSteppingMethod.Euler ? "Euler" : "fourth-order Runge-Kutta";

    private static string Seconds(TimeSpan elapsed) => $"{DisplayNumber.Of(elapsed.TotalSeconds, 1)} s";

    private static string Count(int count) => DisplayNumber.Of(count, 0);
}

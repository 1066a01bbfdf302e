using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Analysis.Calibration.Targets;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Calibration;

/// <summary>A calibration before it is run: which observations are read, and what the model is run with.</summary>
public sealed class CalibrationPlan
{
    private CalibrationPlan(Case @case, CalibrationSettings settings, ImmutableArray<TargetGroup> groups, Experiment experiment)
    {
        Case = @case;
        Settings = settings;
        Groups = groups;
        Experiment = experiment;
        CaseHash = CalibrationHash.Of(@case, settings.Until);
    }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>What is asked for.</summary>
    public CalibrationSettings Settings { get; }

    /// <summary>The observations that are read, by variable.</summary>
    public ImmutableArray<TargetGroup> Groups { get; }

    /// <summary>What the result rests on.</summary>
    public string CaseHash { get; }

    /// <summary>
    /// What the result, and every step on the way to it, depends on, as SHA-256: another calibration's checkpoint does not fit.
    /// </summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{CaseHash} {JsonSerializer.Serialize(Settings)} {CalibrationSettings.MethodVersion} {EnsembleRunner.Engine}")));

    internal Experiment Experiment { get; }

    /// <summary>Works it out.</summary>
    /// <param name="case">The case, with or without its negotiation.</param>
    /// <param name="settings">What is asked for.</param>
    /// <param name="problems">Receives what stands in the way.</param>
    /// <returns>The plan, or <see langword="null"/> where there is nothing to do or it cannot be done.</returns>
    public static CalibrationPlan? Of(Case @case, CalibrationSettings settings, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        ImmutableArray<TargetGroup> groups = TargetSelection.Of(@case, settings.Until);
        if (groups.IsEmpty)
        {
            found.Report(AnalysisDiagnostics.NothingToCalibrateWith, null, settings.Until);
        }

        if (@case.Parameters.IsEmpty)
        {
            found.Report(AnalysisDiagnostics.NothingToCalibrate, null);
        }

        if (settings.Draws is < CalibrationSettings.LeastDraws or > CalibrationSettings.MostDraws)
        {
            found.Report(AnalysisDiagnostics.DrawsOutOfRange, null, settings.Draws, CalibrationSettings.LeastDraws, CalibrationSettings.MostDraws);
        }

        var experiment = new Experiment(
            @case,
            [.. @case.Scenarios.Where(s => s.Id == @case.ReferenceScenario)],
            [.. @case.Strategies.Where(s => s.Id == @case.ReferenceStrategy)],
            Members: 1,
            settings.Seed)
        {
            ComparesReplies = false,
            DriversKnownUntil = settings.Until,
        };
        found.AddRange(ExperimentChecks.Of(experiment));
        problems.AddRange(found);
        return found.HasErrors ? null : new CalibrationPlan(@case, settings, groups, experiment);
    }
}

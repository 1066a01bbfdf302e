using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Diagnostics;
using Entente.Experiments.Sampling;
using Entente.Language.Semantics;
using Entente.Simulation;

namespace Entente.Experiments.Execution;

/// <summary>Checks what a user can get wrong in an experiment. One without errors can be run.</summary>
public static class ExperimentChecks
{
    /// <summary>The most members that one ensemble may have.</summary>
    public const int MaximumMembers = 1_000_000;

    /// <summary>The most that an ensemble's results may take in memory, in GiB.</summary>
    public const int MaximumGibibytes = 4;

    /// <summary>All problems of an experiment.</summary>
    public static ImmutableArray<Diagnostic> Of(Experiment experiment)
    {
        var found = new DiagnosticBag();
        if (experiment.Members is < 1 or > MaximumMembers)
        {
            found.Report(ExperimentDiagnostics.MembersOutOfRange, null, experiment.Members, MaximumMembers);
        }

        if (experiment.LoopMembers < 0)
        {
            found.Report(ExperimentDiagnostics.LoopMembersOutOfRange, null, experiment.LoopMembers);
        }

        if (experiment.Scenarios.IsEmpty || experiment.Strategies.IsEmpty)
        {
            found.Report(ExperimentDiagnostics.NothingToRun, null, experiment.Scenarios.Length, experiment.Strategies.Length);
        }

        CheckDrivers(experiment.Case, found);
        CheckOutcomes(experiment.Case, found);
        var plan = new RunPlan(experiment);
        CheckRuns(plan, found);
        if (!found.HasErrors)
        {
            CheckSize(plan, found);
        }

        return [.. found];
    }

    private static void CheckDrivers(Case @case, DiagnosticBag found)
    {
        foreach (Driver driver in @case.Drivers.Where(d => @case.AsOf is null && !new DriverSeries(d).HasPoints))
        {
            found.Report(ExperimentDiagnostics.DriverWithoutPoints, driver.Location, driver.Variable.Path, driver.Series.Id);
        }
    }

    private static void CheckOutcomes(Case @case, DiagnosticBag found)
    {
        SimulationSpecs specs = @case.Model.Specs;
        foreach (Outcome outcome in @case.Outcomes)
        {
            bool reachesIn = outcome.From <= outcome.To && outcome.To >= specs.Start && outcome.From <= specs.Stop;
            if (!reachesIn)
            {
                found.Report(ExperimentDiagnostics.OutcomeOutsideRun, null, outcome.Id, outcome.From, outcome.To, specs.Start, specs.Stop);
            }
        }
    }

    // The first member stands for all: members differ in numbers, not in what they act on.
    private static void CheckRuns(RunPlan plan, DiagnosticBag found)
    {
        SemanticModel model = plan.Experiment.Case.Model;
        SourceLocation? file = model.Variables.IsEmpty ? null : SourceLocation.WholeFile(model.Variables[0].Location.File);
        var reported = new HashSet<Diagnostic>(RunChecks.Of(model, model.Specs, [.. plan.Draws.Inputs(member: 0)], file));
        reported.UnionWith(RunChecks.OfMany(model));
        foreach (PlannedCell cell in plan.Cells)
        {
            reported.UnionWith(RunChecks.Of(model, model.Specs, plan.Inputs(cell, member: 0, []), file));
        }

        found.AddRange(reported);
    }

    private static void CheckSize(RunPlan plan, DiagnosticBag found)
    {
        double values = (double)plan.Experiment.Members * plan.MainCells * plan.Banded.Length * SavedTimes.Of(plan.Experiment.Case.Model.Specs).Length;
        double gibibytes = values * sizeof(float) / (1L << 30);
        if (gibibytes > MaximumGibibytes)
        {
            found.Report(ExperimentDiagnostics.TooLarge, null, gibibytes.ToString("F1", CultureInfo.InvariantCulture), MaximumGibibytes);
        }
    }
}

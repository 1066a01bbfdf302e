using Entente.Analysis.Scoring;
using Entente.Cli.Terminal;
using Entente.Experiments.Execution;

namespace Entente.Cli.Commands;

/// <summary>Small runs that a dossier shows beside its ensemble. One that is stopped is left out: the dossier goes without.</summary>
internal static class SideRuns
{
    /// <summary>The reference run held against the case's own points from after the end of the fit, where it has any.</summary>
    public static Hindcast? HoldAgainstLaterYears(Ensemble ensemble, int threads, Output output, CancellationToken cancellation)
    {
        if (HindcastAnalysis.Plan(ensemble.Experiment, ensemble.MembersCompleted) is not { } plan)
        {
            return null;
        }

        try
        {
            Ensemble forecast = EnsembleProgressDisplay.Show(
                output.Messages,
                $"{plan.Members} members with the drivers forecast",
                progress => EnsembleRunner.Run(plan, threads, progress, cancellation));
            return forecast.MembersCompleted == plan.Members ? HindcastAnalysis.Of(ensemble, forecast) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

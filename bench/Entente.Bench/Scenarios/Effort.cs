namespace Entente.Bench.Scenarios;

/// <summary>How long to measure.</summary>
/// <param name="WarmUp">Before each measurement, an action.</param>
/// <param name="Measuring">Each measurement.</param>
/// <param name="EnsembleMembers">Members of the ensembles that memory is measured with; the larger has four times as many.</param>
/// <param name="EnsembleRepeats">How often an ensemble is timed from its file; the median counts.</param>
internal sealed record Effort(TimeSpan WarmUp, TimeSpan Measuring, int EnsembleMembers, int EnsembleRepeats)
{
    /// <summary>For figures to be kept.</summary>
    public static Effort Full { get; } = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(6), 1000, 5);

    /// <summary>To see that all is well.</summary>
    public static Effort Quick { get; } = new(TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(0.6), 250, 1);
}

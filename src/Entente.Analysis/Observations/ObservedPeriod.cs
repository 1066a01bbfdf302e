using Entente.Evidence.Dates;

namespace Entente.Analysis.Observations;

/// <summary>The span of time that an observation measures, over which the model is averaged.</summary>
internal static class ObservedPeriod
{
    /// <summary>From the start of its first day to the end of its last, decimal years; a date open at one end is the day that is known.</summary>
    public static (double From, double To) Of(EdtfDate date)
    {
        DateOnly first = (date.Earliest ?? date.Latest)!.Value;
        DateOnly last = (date.Latest ?? date.Earliest)!.Value;
        return (EdtfDate.ToDecimalYear(first), EdtfDate.ToDecimalYear(last.AddDays(1)));
    }
}

using Entente.Bargaining.Commitments;

namespace Entente.Reporting.Words;

/// <summary>How a commitment stands.</summary>
internal static class CommitmentWords
{
    /// <summary>"delivered", "delivered late: keeping did not pay", "not due yet", "overdue: delivery takes longer than the term".</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="asOf">Decimal year at which it stands so.</param>
    public static string State(Commitment commitment, double asOf)
    {
        string why = commitment.WhyLate switch
        {
            Lateness.KeepingDoesNotPay => "keeping did not pay",
            Lateness.DeliveryTakesLonger => "delivery takes longer than the term",
            _ => "",
        };
        return (commitment.IsOpen, why) switch
        {
            (false, "") => "delivered",
            (false, _) => $"delivered late: {why}",
            (true, "") => asOf < commitment.Deadline ? "not due yet" : "due",
            (true, _) => $"overdue: {why}",
        };
    }
}

using System.Collections.Immutable;

namespace Entente.Bargaining.Commitments;

/// <summary>
/// The commitments behind one kind of promise. The run only knows how much was signed and how much is delivered; the ledger says which
/// signature is served by which delivery. Deliveries go to the oldest open commitment, first in, first out; what a breach undoes is
/// taken from the newest that was served, so that at every instant the oldest are served first. What is delivered before it is promised
/// serves the next promise.
/// </summary>
/// <param name="Commitments">In the order of their signatures.</param>
/// <param name="AsOf">Decimal year at which the ledger was drawn up.</param>
public sealed record Ledger(ImmutableArray<Commitment> Commitments, double AsOf)
{
    // Sums of flows do not come out exactly.
    private const double Tolerance = 1e-9;

    /// <summary>Commitments of which something is still to be delivered.</summary>
    public IEnumerable<Commitment> Open => Commitments.Where(c => c.IsOpen);

    /// <summary>Open commitments whose deadline has passed.</summary>
    public IEnumerable<Commitment> Overdue => Open.Where(c => c.Deadline < AsOf);

    /// <summary>Draws up the ledger at the record's last time.</summary>
    /// <param name="what">What was promised.</param>
    /// <param name="keeper">Who has to deliver.</param>
    /// <param name="term">Years from signature to deadline.</param>
    /// <param name="record">What the run recorded.</param>
    /// <exception cref="ArgumentException">The record's series differ in length or are empty.</exception>
    public static Ledger Of(string what, string keeper, double term, DeliveryRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        int count = record.Times.Length;
        if (count == 0 || record.SignedSoFar.Length != count || record.Delivered.Length != count || record.Keeping.Length != count)
        {
            throw new ArgumentException("A record needs as many values of each kind as it has times, and at least one.", nameof(record));
        }

        return new Ledger([.. Signatures(record).Select(s => Commit(what, keeper, term, s, record))], record.Times[^1]);
    }

    // A signature is a stretch of the sum of all signatures: from where the earlier ones end to where it ends itself.
    private static List<Signature> Signatures(DeliveryRecord record)
    {
        var signatures = new List<Signature>();
        double end = 0;
        for (int i = 0; i < record.Times.Length; i++)
        {
            double signed = Math.Max(0, record.SignedSoFar[i]);
            double tolerance = Tolerance * Math.Max(1, signed);
            if (signed > end + tolerance)
            {
                signatures.Add(new Signature(i, end, signed));
                end = signed;
            }
            else if (signed < end - tolerance)
            {
                signatures.RemoveAll(s => s.From >= signed - tolerance);
                end = signatures.Count == 0 ? 0 : signed;
                if (signatures.Count > 0)
                {
                    signatures[^1] = signatures[^1] with { To = signed };
                }
            }
        }

        return signatures;
    }

    private static Commitment Commit(string what, string keeper, double term, Signature signature, DeliveryRecord record)
    {
        double signedAt = record.Times[signature.Index];
        double deadline = signedAt + term;
        int last = record.Times.Length - 1;
        int served = last;
        while (served >= signature.Index && IsServed(signature, record.Delivered[served]))
        {
            served--;
        }

        // The step after the last one at which something was open, or the signature itself.
        int? deliveredIndex = served == last ? null : served + 1;
        double? deliveredAt = deliveredIndex is { } index ? record.Times[index] : null;
        double notKept = YearsNotKept(record, signature.Index, deliveredIndex ?? last);
        double size = signature.To - signature.From;
        double delivered = deliveredIndex is null ? Math.Clamp(record.Delivered[last] - signature.From, 0, size) : size;
        double late = (deliveredAt ?? record.Times[last]) - deadline;
        return new Commitment(what, keeper, signedAt, deadline, size, delivered, deliveredAt, notKept, WhyLate(late, notKept));
    }

    private static bool IsServed(Signature signature, double delivered) =>
        delivered >= signature.To - (Tolerance * Math.Max(1, signature.To));

    private static double YearsNotKept(DeliveryRecord record, int from, int to)
    {
        double years = 0;
        for (int i = from; i < to; i++)
        {
            years += record.Keeping[i] < 0.5 ? record.Times[i + 1] - record.Times[i] : 0;
        }

        return years;
    }

    private static Lateness WhyLate(double late, double yearsNotKept)
    {
        if (late <= Tolerance)
        {
            return Lateness.None;
        }

        return yearsNotKept >= late - Tolerance ? Lateness.KeepingDoesNotPay : Lateness.DeliveryTakesLonger;
    }

    private sealed record Signature(int Index, double From, double To);
}

using System.Collections.Immutable;
using Entente.Bargaining.Commitments;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Bargaining.Tests.Commitments;

public sealed class LedgerTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Deliveries_go_to_the_oldest_open_commitment()
    {
        Ledger ledger = Draw(term: 2, [3, 3, 5, 5], [0, 1, 3, 4], [1, 1, 1, 1]);

        ledger.Commitments.Select(c => (c.SignedAt, c.Deadline, c.Size, c.Delivered, c.DeliveredAt))
            .ShouldBe([(2000, 2002, 3, 3, 2002), (2002, 2004, 2, 1, null)]);
        ledger.Open.ShouldHaveSingleItem().Outstanding.ShouldBe(1);
        ledger.Overdue.ShouldBeEmpty();
    }

    [Fact]
    public void A_breach_reopens_what_was_served_last()
    {
        Ledger ledger = Draw(term: 1, [2, 4, 4, 4], [0, 4, 4, 3], [1, 1, 1, 0]);

        ledger.Commitments.Select(c => (c.Delivered, c.DeliveredAt)).ShouldBe([(2, 2001), (1, null)]);
    }

    [Fact]
    public void What_is_delivered_anew_after_a_breach_is_delivered_then()
    {
        Draw(term: 5, [2, 2, 2, 2], [2, 1, 1, 2], [1, 0, 1, 1]).Commitments.ShouldHaveSingleItem().DeliveredAt.ShouldBe(2003);
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 0, 0, 0 }, Lateness.KeepingDoesNotPay)]
    [InlineData(new double[] { 1, 1, 1, 1, 1 }, Lateness.DeliveryTakesLonger)]
    [InlineData(new double[] { 1, 0, 1, 1, 1 }, Lateness.DeliveryTakesLonger)]
    [InlineData(new double[] { 1, 0, 0, 0, 1 }, Lateness.KeepingDoesNotPay)]
    public void What_is_overdue_is_late_because_keeping_does_not_pay_or_because_delivery_takes_longer(double[] keeping, Lateness why)
    {
        Ledger ledger = Draw(term: 1, [1, 1, 1, 1, 1], [0, 0.1, 0.2, 0.3, 0.4], [.. keeping]);

        ledger.Overdue.ShouldHaveSingleItem().WhyLate.ShouldBe(why);
    }

    [Fact]
    public void What_came_late_stays_late_and_what_is_not_due_is_not()
    {
        Ledger ledger = Draw(term: 1, [1, 1, 1, 2], [0, 0, 1, 1], [1, 0, 1, 1]);

        ledger.Commitments.Select(c => (c.DeliveredAt, c.WhyLate))
            .ShouldBe([(2002, Lateness.KeepingDoesNotPay), (null, Lateness.None)]);
    }

    [Fact]
    public void What_is_taken_back_was_signed_last()
    {
        Ledger ledger = Draw(term: 1, [2, 5, 4, 1], [0, 0, 0, 0], [1, 1, 1, 1]);

        ledger.Commitments.ShouldHaveSingleItem().Size.ShouldBe(1);
    }

    [Fact]
    public void What_is_delivered_before_it_is_promised_serves_the_next_promise()
    {
        Draw(term: 1, [0, 2], [1, 1], [1, 1]).Commitments.ShouldHaveSingleItem().Delivered.ShouldBe(1);
    }

    [Fact]
    public void Series_of_different_length_are_refused() =>
        Should.Throw<ArgumentException>(() => Draw(1, [1, 2], [0], [1, 1]));

    [Fact]
    public void Sizes_add_up_to_what_was_signed_so_far() => ForAll((record, ledger) =>
        Math.Abs(ledger.Commitments.Sum(c => c.Size) - record.SignedSoFar[^1]) < Tolerance);

    [Fact]
    public void Deliveries_add_up_to_what_holds_and_never_to_more_than_was_signed() => ForAll((record, ledger) =>
        Math.Abs(ledger.Commitments.Sum(c => c.Delivered) - Math.Min(record.Delivered[^1], record.SignedSoFar[^1])) < Tolerance);

    [Fact]
    public void Nothing_is_delivered_beyond_its_size() => ForAll((_, ledger) =>
        ledger.Commitments.All(c => c.Delivered >= 0 && c.Delivered <= c.Size + Tolerance));

    [Fact]
    public void The_oldest_is_served_first() => ForAll((_, ledger) =>
        ledger.Commitments.Zip(ledger.Commitments.Skip(1)).All(pair => pair.Second.Delivered == 0 || !pair.First.IsOpen));

    [Fact]
    public void Only_what_is_past_its_deadline_is_late() => ForAll((_, ledger) =>
        ledger.Commitments.All(c => (c.WhyLate == Lateness.None) == ((c.DeliveredAt ?? ledger.AsOf) <= c.Deadline + Tolerance)));

    private static void ForAll(Func<DeliveryRecord, Ledger, bool> law)
    {
        Gen<double> amounts = Gen.Choose(0, 40).Select(i => i / 8.0);
        Gen<DeliveryRecord> records =
            from length in Gen.Choose(1, 12)
            from signed in amounts.ArrayOf(length)
            from delivered in amounts.ArrayOf(length)
            from keeping in Gen.Choose(0, 1).ArrayOf(length)
            select Record([.. signed], [.. delivered], [.. keeping.Select(k => (double)k)]);
        Prop.ForAll(records.ToArbitrary(), record => law(record, Ledger.Of("nets", "south", 2, record)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20001130, 7));
    }

    private static Ledger Draw(double term, ImmutableArray<double> signed, ImmutableArray<double> delivered, ImmutableArray<double> keeping) =>
        Ledger.Of("nets", "south", term, Record(signed, delivered, keeping));

    private static DeliveryRecord Record(ImmutableArray<double> signed, ImmutableArray<double> delivered, ImmutableArray<double> keeping) =>
        new([.. signed.Select((_, i) => 2000.0 + i)], signed, delivered, keeping);
}

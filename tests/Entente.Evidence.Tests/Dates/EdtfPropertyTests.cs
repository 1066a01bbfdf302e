using Entente.Evidence.Dates;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Evidence.Tests.Dates;

public sealed class EdtfPropertyTests
{
    private static readonly Config Reproducible =
        Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_001_130UL, 1UL);

    private static readonly Gen<DateOnly> Days =
        from number in Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        select DateOnly.FromDayNumber(number);

    [Fact]
    public void Every_day_of_the_calendar_reads_as_itself() =>
        Check(Days, day => Parse(day.ToString("yyyy-MM-dd")) is { } date && date.Earliest == day && date.Latest == day);

    [Fact]
    public void A_month_holds_each_of_its_days_and_a_year_each_of_its_months() =>
        Check(Days, day => Holds(Parse(day.ToString("yyyy-MM")), day) && Holds(Parse(day.ToString("yyyy")), day));

    [Fact]
    public void An_interval_starts_and_ends_as_its_ends_do() =>
        Check(
            Days.Two().Select(pair => pair.Item1 <= pair.Item2 ? pair : (pair.Item2, pair.Item1)),
            pair => Parse($"{pair.Item1:yyyy-MM}/{pair.Item2:yyyy-MM}") is { } date
                && date.Earliest == Parse($"{pair.Item1:yyyy-MM}").Earliest
                && date.Latest == Parse($"{pair.Item2:yyyy-MM}").Latest);

    [Fact]
    public void Decimal_years_rise_with_the_days() =>
        Check(Days.Where(d => d < DateOnly.MaxValue), day =>
            EdtfDate.ToDecimalYear(day) < EdtfDate.ToDecimalYear(day.AddDays(1)));

    [Fact]
    public void The_quarters_and_the_halves_of_a_year_meet_without_gap()
    {
        foreach ((int first, int last) in ((int, int)[])[(33, 36), (37, 39), (40, 41)])
        {
            EdtfDate[] groups = [.. Enumerable.Range(first, last - first + 1).Select(g => Parse($"2000-{g}"))];

            groups[0].Earliest.ShouldBe(new DateOnly(2000, 1, 1));
            groups[^1].Latest.ShouldBe(new DateOnly(2000, 12, 31));
            groups.Zip(groups.Skip(1)).ShouldAllBe(pair => pair.First.Latest!.Value.AddDays(1) == pair.Second.Earliest);
        }
    }

    [Fact]
    public void Any_text_is_either_a_date_or_refused_with_a_reason() =>
        Check(
            Gen.Elements([.. "0123456789-/.~?%XTYZ:+ é"]).ArrayOf().Select(c => new string(c)),
            text => EdtfDate.TryParse(text, out EdtfDate? date, out string? problem)
                ? date is not null && !double.IsNaN(date.DecimalYear)
                : !string.IsNullOrEmpty(problem));

    private static bool Holds(EdtfDate date, DateOnly day) => date.Earliest <= day && day <= date.Latest;

    private static void Check<T>(Gen<T> gen, Func<T, bool> holds) =>
        FsCheck.Check.One(Reproducible, Prop.ForAll(gen.ToArbitrary(), holds));

    private static EdtfDate Parse(string text) =>
        EdtfDate.TryParse(text, out EdtfDate? date, out string? problem) ? date : throw new FormatException($"{text}: {problem}");
}

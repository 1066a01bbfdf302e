using Entente.Cases;
using Entente.UnionState.Tests.Coverage;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Signs;

/// <summary>
/// The signs of the coded links, read off the model: a push of the cause moves the effect the stated way within the stated delay,
/// other things equal. The rows of docs/union-state-coverage.md are the cases.
/// </summary>
public class LinkSignTests(ITestOutputHelper output)
{
    private const double Noticeable = 1e-6;
    private const double Rounding = 1e-9;

    // Before the decision, at it, and in quite different circumstances later.
    private static readonly double[] s_years = [1997, 2001, 2008, 2015, 2022];

    // A cause that has had its day moves nothing any more: nobody hopes for the Kremlin after Putin's ascent. Nor does one that
    // meets nothing yet: a war makes sanctions heavier where there are any.
    private static readonly Dictionary<string, double[]> s_asleep = new()
    {
        ["CL030"] = [2001, 2008, 2015, 2022],
        ["CL090"] = [1997],
        ["CL116"] = [1997],
    };

    private static readonly Lazy<PushedModel> s_table = new(PushedModel.AtTheTable);

    public static TheoryData<string> Links => Ids(_ => true);

    public static TheoryData<string> Negotiated => Ids(row => !row.AtTheTable.IsEmpty);

    public static TheoryData<string> Contested => Ids(row => row.IsContested);

    public static TheoryData<string> WithStrength => Ids(row => row.Strength is not null);

    [Theory]
    [MemberData(nameof(Links))]
    public void A_push_of_the_cause_moves_the_effect_the_stated_way_within_the_delay(string id)
    {
        LinkRow row = Row(id);

        // A contested link has no sign of its own in the file's numbers: at the stated end of its prior it has the stated one.
        PushedModel model = row.IsContested ? WithStrengthOf(row, Strength(row).High) : PushedModel.UnchangedAlone;
        ShouldMove(model, row, row.Effect);
    }

    [Theory]
    [MemberData(nameof(Negotiated))]
    public void A_push_of_the_cause_moves_what_an_option_is_worth_at_the_table(string id)
    {
        foreach (TableWorth worth in Row(id).AtTheTable)
        {
            ShouldMoveAtTheTable(Row(id), worth);
        }
    }

    [Fact]
    public void What_leads_through_the_table_alone_shows_at_the_table() =>
        CoverageTables.Links.Where(row => row.AtTheTable.IsEmpty && s_table.Value.Answering(row, row.Effect).Count == 0)
            .Select(row => row.Id).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Contested))]
    public void A_contested_link_turns_round_at_the_other_end_of_its_prior(string id)
    {
        LinkRow row = Row(id);

        ShouldMove(WithStrengthOf(row, Strength(row).Low), row, row.Effect, direction: -1);
    }

    [Theory]
    [MemberData(nameof(WithStrength))]
    public void Without_its_strength_a_link_moves_nothing(string id)
    {
        LinkRow row = Row(id);
        PushedModel model = WithStrengthOf(row, 0);

        s_years.Select(year => model.Try(row, row.Effect, year)).ShouldAllBe(answer => answer.Greatest < Rounding && answer.Least > -Rounding);
    }

    [Fact]
    public void A_push_of_nothing_leaves_every_effect_where_it_was() =>
        CoverageTables.Links.Select(row => (row.Id, Answer: PushedModel.UnchangedAlone.Try(row, row.Effect, year: 2001, part: 0)))
            .Where(tried => tried.Answer.Greatest > Rounding || tried.Answer.Least < -Rounding).ShouldBeEmpty();

    private void ShouldMove(PushedModel model, LinkRow row, string effect, double direction = 1)
    {
        Tried[] tried = Try(model, row, effect, direction);
        double[] asleep = s_asleep.GetValueOrDefault(row.Id, []);

        model.Answering(row, effect).ShouldNotBeEmpty($"no way from {row.Cause} to {effect}");
        tried.ShouldAllBe(t => t.Answer.Least > -Rounding && t.Answer.AtEnd > (asleep.Contains(t.Year) ? -Rounding : Noticeable));
    }

    // A worth may waver on the way, as what else it rests on answers too, and there may be nothing left to be settled.
    private void ShouldMoveAtTheTable(LinkRow row, TableWorth worth)
    {
        Tried[] tried = Try(s_table.Value, row, worth.Path, worth.Direction);

        tried.ShouldAllBe(t => t.Answer.AtEnd > -Rounding);
        tried.ShouldContain(t => t.Answer.AtEnd > Noticeable);
    }

    private Tried[] Try(PushedModel model, LinkRow row, string effect, double direction)
    {
        Tried[] tried = [.. s_years.Select(year => new Tried(year, model.Try(row, effect, year, direction)))];
        output.WriteLine($"{row.Id} at {effect}: {string.Join(", ", tried.Select(t => FormattableString.Invariant($"{t.Year}: {t.Answer.AtEnd:G2}")))}");
        return tried;
    }

    private static Parameter Strength(LinkRow row) => ReferenceCase.Case.Parameters.Single(p => p.Variable.Path == row.Strength);

    private static PushedModel WithStrengthOf(LinkRow row, double strength) => PushedModel.Alone(Change.Constant(row.Strength!, strength));

    private static LinkRow Row(string id) => CoverageTables.Links.Single(row => row.Id == id);

    private static TheoryData<string> Ids(Func<LinkRow, bool> which) => [.. CoverageTables.Links.Where(which).Select(row => row.Id)];

    private sealed record Tried(double Year, Answer Answer);
}

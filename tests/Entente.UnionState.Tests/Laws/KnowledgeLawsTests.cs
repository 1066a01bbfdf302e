using Entente.Cases.Knowledge;
using Entente.Experiments.Execution;
using Entente.Experiments.Sampling;
using Entente.Simulation.Inputs;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Laws;

/// <summary>
/// The laws with what was known at the documents' dates: priors that have lost their evidence are wide, and the strengths of links
/// that were first spoken of later have either sign.
/// </summary>
public class KnowledgeLawsTests
{
    private const int Draws = 12;
    private const ulong Seed = 2000;

    [Theory]
    [InlineData("2000-01-17")]
    [InlineData("2000-11-30")]
    [InlineData("2021-10-01")]
    public void Every_draw_of_what_was_known_keeps_the_laws(string day)
    {
        KnownCase known = KnowledgeAt.Of(ReferenceCase.Case, Day(day));
        RunPlan plan = ModelRuns.PlanOf(known.Case);

        ShouldKeepTheLaws(member => ModelRuns.OfMember(plan, member, plan.Cells[member % plan.Cells.Count]));
        ShouldKeepTheLaws(member => ModelRuns.OfMember(plan, member, plan.Cells[member % plan.Cells.Count], Corner(known, member)));
    }

    [Theory]
    [InlineData("2000-01-17")]
    [InlineData("2000-11-30")]
    [InlineData("2021-10-01")]
    public void Every_draw_of_what_was_known_keeps_the_laws_at_the_table(string day)
    {
        KnownCase known = KnowledgeAt.Of(NegotiatedCase.Case, Day(day));
        RunPlan plan = NegotiatedRuns.PlanOf(known.Case);

        ShouldKeepTheLaws(member => NegotiatedRuns.OfMember(plan, member, plan.Cells[member % plan.Cells.Count]).Model);
        ShouldKeepTheLaws(member => NegotiatedRuns.OfMember(plan, member, plan.Cells[member % plan.Cells.Count], Corner(known, member)).Model);
    }

    [Theory]
    [InlineData("2000-11-30", -1)]
    [InlineData("2000-11-30", 1)]
    public void All_links_of_later_documents_at_the_same_end_of_their_priors_keep_the_laws(string day, int sign)
    {
        KnownCase known = KnowledgeAt.Of(ReferenceCase.Case, Day(day));

        known.Centred.Length.ShouldBeGreaterThan(20);
        ModelLaws.Broken(ModelRuns.OfFile(
            "pragmatic", "as-it-was", known.Centred.Select(c => Change.Constant(c.Then.Variable.Path, sign < 0 ? c.Then.Low : c.Then.High)))).ShouldBeEmpty();
    }

    private static void ShouldKeepTheLaws(Func<int, ModelRun> run) =>
        Enumerable.Range(0, Draws).SelectMany(member => ModelLaws.Broken(run(member)).Select(broken => $"member {member}: {broken}")).ShouldBeEmpty();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O");

    // Every parameter at one of the two ends of what was believed of it.
    private static IEnumerable<RunInput> Corner(KnownCase known, int corner) => known.Case.Parameters.Select(parameter =>
        Change.Constant(
            parameter.Variable.Path,
            RandomDraw.Uniform(Seed, corner, Purpose.Of($"corner:{parameter.Variable.Path}")) < 0.5 ? parameter.Low : parameter.High));
}

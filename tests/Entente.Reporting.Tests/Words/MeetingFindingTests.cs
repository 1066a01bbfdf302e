using System.Collections.Immutable;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Reporting.Building;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Words;

public sealed class MeetingFindingTests
{
    private static readonly Case s_case = SampleCase.Build();

    [Fact]
    public void One_combination_that_holds_is_named_with_what_leaving_it_would_cost() =>
        Finding((3, 3), (0, 5), (5, 0), (1, 1.5)).ShouldBe(
            "If each side judged by its criteria in this model and knew what the others do in the future “As it was”, one combination would hold, in which no side gains "
            + "by changing its own strategy alone: Alder: “alder 1” and Birch: “birch 1” (Alder would lose least by leaving: 1.0 points).");

    [Fact]
    public void Where_none_holds_it_says_so() =>
        Finding((1, -1), (-1, 1), (-1, 1), (1, -1)).ShouldEndWith(
            "no combination would hold: from each, some side would gain by changing its own strategy alone.");

    [Fact]
    public void Of_several_the_firmest_comes_first() =>
        Finding((2, 1), (0, 0), (0, 0), (3, 4)).ShouldContain(
            "two combinations would hold, in which no side gains by changing its own strategy alone: Alder: “alder 1” and Birch: “birch 1” (Alder would lose least by leaving: 3.0 points)");

    private static string Finding(params (double Alder, double Birch)[] worths)
    {
        ImmutableArray<Player> players =
            [.. s_case.Judges.Take(2).Select(j => new Player(j.Id, j.Name, j, [.. Enumerable.Range(0, 2).Select(s => new Strategy($"{j.Id}-{s}", j.Id, $"{j.Id} {s}", "", []))]))];
        var form = StrategicForm.Of(
            s_case.Scenarios[0],
            players,
            [.. s_case.Judges.Take(2)],
            [.. worths.Select((w, i) => (ImmutableArray.Create(players[0].Strategies[i / 2], players[1].Strategies[i % 2]), ImmutableArray.Create(w.Alder, w.Birch)))],
            members: 1);
        return MeetingFinding.Of(form, new NoteBook(s_case)).ToString();
    }
}

using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Cases.Problems;

namespace Entente.Cases.Tests.Problems;

/// <summary>Every problem of the catalogue is read and answered as its file says.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.PathTo("problems"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_catalogue_has_its_thirty_problems() => Files.Count.ShouldBeGreaterThanOrEqualTo(30);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_expected_answer_is_given_and_every_answer_satisfies_its_method(string file)
    {
        ProblemReadResult read = ProblemReader.Read(Repository.PathTo("problems", file));

        read.Diagnostics.ShouldBeEmpty();
        read.Problem!.Source.ShouldNotBeNullOrWhiteSpace();
        read.Expected.ShouldNotBeEmpty();
        foreach (IMethod method in Methods.For(read.Problem))
        {
            BargainingResult result = method.Solve(read.Problem);
            result.Residual.ShouldBeLessThanOrEqualTo(result.Tolerance, $"{file} {method.Id}");
            (result.Status == ResultStatus.Solved).ShouldBe(result.Reason is null, $"{file} {method.Id}");
            read.Expected.Where(e => e.Method == method.Id).SelectMany(e => e.Differences(result)).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Every_method_has_a_problem_of_its_own_in_the_catalogue()
    {
        IEnumerable<string> answered = Files.SelectMany(f => ProblemReader.Read(Repository.PathTo("problems", f.Data)).Expected).Select(e => e.Method);

        Methods.All.Select(m => m.Id).Except(answered).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_that_differs_is_told()
    {
        ProblemReadResult read = ProblemReader.Read(Repository.PathTo("problems", "tollison-willett-linkage.yaml"));
        var expected = new ExpectedAnswer
        {
            Method = "nash",
            Status = ResultStatus.Disagreement,
            Agreement = "a=no, b=no",
            Payoffs = [0, 0],
            Figures = [KeyValuePair.Create("no such figure", 1.0)],
        };

        expected.Differences(Methods.Find("nash")!.Solve(read.Problem!)).Count().ShouldBe(4);
    }
}

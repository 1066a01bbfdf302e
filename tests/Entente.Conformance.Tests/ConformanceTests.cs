namespace Entente.Conformance.Tests;

public class ConformanceTests
{
    internal const string Absent = "The public SDX test-models suite is not here; set ENTENTE_CONFORMANCE to its folder.";

    public static TheoryData<string> Models => Suite.Models.Count == 0 ? [""] : [.. Suite.Models];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_suite_s_model_gives_the_suite_s_output(string model)
    {
        Assert.SkipWhen(Suite.Folder is null, Absent);

        SuiteRun run = SuiteRun.Of(model);

        if (ExpectedFailures.Reasons.TryGetValue(model, out string? reason))
        {
            run.Verdict.ShouldBe(Verdict.Failed, $"It is on the list of expected failures ({reason}): take it off.");
            return;
        }

        run.Verdict.ShouldNotBe(Verdict.Failed, run.Reason);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void What_gives_the_suite_s_output_gives_it_as_xmile_too(string model)
    {
        Assert.SkipWhen(Suite.Folder is null, Absent);
        Assert.SkipWhen(SuiteRun.Of(model).Verdict != Verdict.Passed, "It does not give the suite's output.");

        string? difference = SuiteRun.DifferenceOfConverted(model);

        (difference is null).ShouldBe(!ExpectedFailures.NotInXmile.ContainsKey(model), difference);
    }

    [Fact]
    public void The_table_of_passed_deferred_and_failed_is_printed()
    {
        Assert.SkipWhen(Suite.Folder is null, Absent);

        SuiteRun[] runs = [.. Suite.Models.Select(SuiteRun.Of)];

        foreach (SuiteRun run in runs)
        {
            string reason = ExpectedFailures.Reasons.GetValueOrDefault(run.Model, run.Reason);
            TestContext.Current.TestOutputHelper!.WriteLine($"{run.Verdict,-8} {run.Model,-80} {reason}");
        }

        foreach (Verdict verdict in Enum.GetValues<Verdict>())
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{verdict}: {runs.Count(r => r.Verdict == verdict)}");
        }

        ExpectedFailures.Reasons.Keys.Except(Suite.Models).ShouldBeEmpty("These are on the list of expected failures, but not in the suite.");
    }
}

using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>
/// All that <c>what-happened.html</c> shows: a run as of an earlier day beside what came of it. Its JSON is the contract with
/// <c>frontend/src/aftermath.ts</c>: a change here is a change there.
/// </summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Question">Its question.</param>
/// <param name="Day">The day that the run speaks from, in words.</param>
/// <param name="Time">Its end, decimal year.</param>
/// <param name="Dossier">The page of the run.</param>
/// <param name="Answer">The run's answer, a sentence each.</param>
/// <param name="Finding">How the forecast compares with what came, as a title.</param>
/// <param name="Details">How many points its intervals hold, and what is worse than its baseline.</param>
/// <param name="Outcomes">What came of the key outcomes, as far as it is known.</param>
/// <param name="Years">Calendar years of all bands.</param>
/// <param name="Series">Every series that has later points.</param>
/// <param name="Pooled">All of them together.</param>
/// <param name="Questions">The questions that were open on the day.</param>
/// <param name="Methods">How well each method answered those that are settled.</param>
internal sealed record AftermathData(
    string Case,
    string Title,
    string Question,
    string Day,
    double Time,
    string Dossier,
    ImmutableArray<string> Answer,
    string Finding,
    ImmutableArray<string> Details,
    ImmutableArray<AftermathOutcome> Outcomes,
    ImmutableArray<int> Years,
    ImmutableArray<AftermathSeries> Series,
    AftermathScore Pooled,
    ImmutableArray<AftermathQuestion> Questions,
    ImmutableArray<AftermathMethod> Methods)
{
    /// <summary>Version of this contract.</summary>
    public int Format { get; init; } = 1;
}

/// <summary>What is known today of a key outcome.</summary>
/// <param name="Title">The outcome.</param>
/// <param name="Forecast">What the run says of it, by strategy: the reference strategy's median and range.</param>
/// <param name="Observed">The last observation of what it is about, with its period; empty where there is none.</param>
/// <param name="Expected">What the run expected to be measured in that year.</param>
/// <param name="Verdict"><c>inside</c>, <c>above</c> or <c>below</c> the 90 % interval; empty without an observation.</param>
/// <param name="Source">Who gives the observation.</param>
internal sealed record AftermathOutcome(string Title, string Forecast, string Observed, string Expected, string Verdict, string Source);

/// <summary>One series, in its own unit.</summary>
/// <param name="Series">Id.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Variable">Name of the model's variable.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Before">Points known on the day.</param>
/// <param name="Later">Points that came later.</param>
/// <param name="Band">For 5, 25, 50, 75 and 95 %, one value a year.</param>
/// <param name="Score">How well it was forecast.</param>
internal sealed record AftermathSeries(
    string Series,
    string Title,
    string Variable,
    string Unit,
    ImmutableArray<ObservedPoint> Before,
    ImmutableArray<ObservedPoint> Later,
    ImmutableArray<ImmutableArray<double>> Band,
    AftermathScore Score);

/// <summary>How well one series, or all, were forecast.</summary>
/// <param name="Count">Later points.</param>
/// <param name="Baseline">What it is compared with, in words; empty where too little was known.</param>
/// <param name="BaselineCrps">The baseline's mean score as printed; empty where there is none.</param>
/// <param name="Crps">The run's mean score as printed; empty where there is none.</param>
/// <param name="Skill">1 less the score over the baseline's, as printed; empty where there is none.</param>
/// <param name="IsWorse">Whether the baseline scores better.</param>
/// <param name="Inside90">How many points the 90 % interval holds: "2 of 3".</param>
/// <param name="Share90">That share with its 95 % interval.</param>
internal sealed record AftermathScore(
    int Count, string Baseline, string BaselineCrps, string Crps, string Skill, bool IsWorse, string Inside90, string Share90);

/// <summary>A question that was open on the day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question.</param>
/// <param name="Horizon">By when.</param>
/// <param name="Probability">The run's probability: number and word.</param>
/// <param name="Expectation">The document's expectation as the coder read it, or empty.</param>
/// <param name="Outcome">What came of it: <c>yes</c>, <c>no</c>, or empty where it is not known.</param>
/// <param name="Brier">The run's Brier score as printed, or empty.</param>
internal sealed record AftermathQuestion(string Id, string Text, string Horizon, string Probability, string Expectation, string Outcome, string Brier);

/// <summary>How well a method answered the settled questions.</summary>
/// <param name="Name">The method.</param>
/// <param name="Count">Questions.</param>
/// <param name="Brier">Mean Brier score as printed.</param>
/// <param name="Log">Mean logarithmic score as printed.</param>
internal sealed record AftermathMethod(string Name, int Count, string Brier, string Log);

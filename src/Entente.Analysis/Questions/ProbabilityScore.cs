namespace Entente.Analysis.Questions;

/// <summary>Scores of a probability of yes once the answer is known; all are proper: in expectation nothing beats saying what one believes.</summary>
public static class ProbabilityScore
{
    /// <summary>Squared distance from what happened: 0 is best, 1 worst, ¼ that of one half (Brier 1950).</summary>
    public static double Brier(double probability, bool happened)
    {
        double distance = probability - (happened ? 1 : 0);
        return distance * distance;
    }

    /// <summary>Natural logarithm of what was given to what happened, with its sign changed: 0 is best, infinity worst (Good 1952).</summary>
    public static double Log(double probability, bool happened) => -Math.Log(Given(probability, happened));

    /// <summary>Metaculus's baseline score: 100 is best, 0 that of one half, and there is no worst.</summary>
    public static double Baseline(double probability, bool happened) => 100 * (1 + Math.Log2(Given(probability, happened)));

    private static double Given(double probability, bool happened) => happened ? probability : 1 - probability;
}

using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>What the variables made from a negotiation are called: words for people, from which their paths follow.</summary>
internal static class GeneratedNames
{
    /// <summary>The module that they form.</summary>
    public const string Module = "negotiation";

    /// <summary>One year, in the model's unit of time: turns a number of years into a time.</summary>
    public const string Year = "one year";

    /// <summary>The years over which effects are valued.</summary>
    public const string Horizon = "horizon";

    /// <summary>The path of the variable of that name.</summary>
    public static string PathOf(string name) => $"{Module}.{CanonicalName.Of(name)}";

    public static string DiscountRate(string party) => $"{Words(party)} discount rate";

    public static string Power(string party) => $"{Words(party)} power";

    public static string Reservation(string party) => $"{Words(party)} reservation";

    public static string Disagreement(string party) => $"{Words(party)} disagreement";

    public static string Outside(string party) => $"{Words(party)} outside";

    public static string Weight(string party, string outcome) => $"{Words(party)} weight of {Words(outcome)}";

    public static string Range(string party, string outcome) => $"{Words(party)} range of {Words(outcome)}";

    public static string PointsPer(string party, string outcome) => $"{Words(party)} points per {Words(outcome)}";

    public static string Option(string issue, string option) => $"{Words(issue)} {Words(option)}";

    public static string Pair(string first, string second) => $"{first} with {second}";

    public static string Payoff(string party, string what) => $"{Words(party)} payoff of {what}";

    public static string Reversion(string issue) => $"{Words(issue)} reversion";

    public static string Condition(string round) => $"{Words(round)} is called";

    public static string KeepingPays(string issue) => $"keeping {Words(issue)} pays";

    public static string Rule(Variable lever) => $"{Words(lever.Path)} rule";

    /// <summary>An id as words.</summary>
    public static string Words(string id) => string.Create(id.Length, id, (words, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            words[i] = char.IsLetterOrDigit(text[i]) ? text[i] : ' ';
        }
    });
}

using Entente.Cases.Negotiations.Compilation;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>What the variables made from loops are called.</summary>
internal static class LoopNames
{
    /// <summary>The module that they form.</summary>
    public const string Module = "loops";

    /// <summary>When the loops are cut.</summary>
    public const string Decision = "date of the decision";

    /// <summary>The path of the variable of that name.</summary>
    public static string PathOf(string name) => $"{Module}.{CanonicalName.Of(name)}";

    /// <summary>The value that a variable had at the decision.</summary>
    public static string Held(Variable cut) => $"{GeneratedNames.Words(cut.Path)} at the decision";

    /// <summary>What the readers on some loops see of a variable.</summary>
    public static string Seen(Variable cut, IEnumerable<string> loops) => $"{GeneratedNames.Words(cut.Path)} seen in {string.Join(" and ", loops)}";
}

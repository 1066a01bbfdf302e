using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// A further result of a macro, and the variable that it is given to: <c>total = SHARES(a, b : first, second)</c>. The macro
/// is declared once for each of its results, so this variable's equation is a call like any other.
/// </summary>
/// <param name="Name">The variable.</param>
/// <param name="Call">Its equation.</param>
internal sealed record MacroOutput(NameReference Name, CallExpression Call)
{
    /// <summary>The name of the macro that gives one further result.</summary>
    /// <param name="macro">The macro's own name.</param>
    /// <param name="index">Place of the result among the further ones, from 0.</param>
    public static string NameOf(string macro, int index) => FormattableString.Invariant($"{macro}#{index + 1}");
}

using System.Diagnostics.CodeAnalysis;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>What an equation's right-hand side gives a variable.</summary>
/// <param name="Equation">Its value, or what its graphical function is applied to.</param>
/// <param name="Initial">Its value at the start where that is another.</param>
/// <param name="Graph">Its graphical function.</param>
internal sealed record RightSide(EquationDeclaration? Equation, EquationDeclaration? Initial, GraphicalFunction? Graph)
{
    /// <summary>Reads a right-hand side that is no stock's and no constant array.</summary>
    /// <param name="value">The right-hand side.</param>
    /// <param name="text">The same as written.</param>
    /// <param name="translator">Writes it in the shared language.</param>
    /// <param name="refuse">Takes a call with wrong arguments, the function's name and its usage.</param>
    public static RightSide Of(Expression value, MappedText text, VensimTranslator translator, Action<Expression, string, string> refuse)
    {
        if (value is LookupLiteral lookup)
        {
            return new RightSide(null, null, lookup.Graph);
        }

        if (IsCall(value, "with_lookup"))
        {
            if (value is CallExpression { Arguments: [var x, LookupLiteral points] })
            {
                return new RightSide(new EquationDeclaration(text, translator.Translate(x)), null, points.Graph);
            }

            refuse(value, "WITH LOOKUP", "WITH LOOKUP(x, ((0,0),(1,1)))");
            return new RightSide(null, null, null);
        }

        if (IsCall(value, "active_initial"))
        {
            if (value is CallExpression { Arguments: [var active, var initial] })
            {
                return new RightSide(new EquationDeclaration(text, translator.Translate(active)), new EquationDeclaration(text, translator.Translate(initial)), null);
            }

            refuse(value, "ACTIVE INITIAL", "ACTIVE INITIAL(expression, initial value)");
            return new RightSide(null, null, null);
        }

        return new RightSide(new EquationDeclaration(text, translator.Translate(value)), null, null);
    }

    /// <summary>Whether the right-hand side is, as a whole, a call of that function.</summary>
    public static bool IsCall([NotNullWhen(true)] Expression? value, string function) =>
        value is CallExpression call && CanonicalName.Of(call.Name) == function;
}

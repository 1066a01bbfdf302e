using System.Collections.Immutable;
using Entente.Language.Declarations;
using Entente.Language.Syntax;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>
/// Reads an array's equations written one after the other, <c>1, 2, 3</c>, by rows <c>1, 2; 3, 4</c> or in several
/// <c>eqn</c>: the standard wants an <c>element</c> for each, but programs write and read this too.
/// </summary>
internal static class EquationList
{
    /// <summary>The equations; empty where there is only one, which holds for all elements.</summary>
    public static ImmutableArray<EquationDeclaration> Read(XmileContext context, MarkupElement variable)
    {
        MappedText[] texts = [.. context.Children(variable).Where(c => c.Name == "eqn").Select(context.Text)];
        ImmutableArray<EquationDeclaration> equations = [.. texts.SelectMany(Split).Where(part => !part.IsBlank).Select(part => new EquationDeclaration(part))];
        return equations.Length > 1 ? equations : [];
    }

    private static IEnumerable<MappedText> Split(MappedText text)
    {
        int start = 0;
        int depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Text.Length; i++)
        {
            char c = text.Text[i];
            isQuoted ^= c == '"';
            depth += isQuoted ? 0 : c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (c is ',' or ';' && depth == 0 && !isQuoted)
            {
                yield return text.Slice(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Slice(start, text.Text.Length - start);
    }
}

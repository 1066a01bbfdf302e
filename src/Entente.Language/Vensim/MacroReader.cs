using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>Makes a macro's declaration of its heading and the equations between <c>:MACRO:</c> and <c>:END OF MACRO:</c>.</summary>
/// <param name="assembler">Makes variables of equations.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class MacroReader(VariableAssembler assembler, SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>The macro; <see langword="null"/> where its heading is wrong, which is then reported.</summary>
    /// <param name="header">Its heading.</param>
    /// <param name="equations">Its equations.</param>
    public MacroDeclaration? Read(MdlMacroHeader header, IEnumerable<MdlEquation> equations)
    {
        var tokens = new VensimTokenReader(VensimLexer.Read(source, header.Span, diagnostics), source, diagnostics);
        if (tokens.TakeName("the macro's name") is not { } name
            || !tokens.Take(VensimTokenKind.OpenParenthesis, "'('")
            || ReadParameters(tokens) is not { } parameters)
        {
            return null;
        }

        ImmutableArray<VariableDeclaration> variables = [.. equations.GroupBy(e => e.Name.Canonical).SelectMany(g => assembler.Assemble([.. g]))];
        if (variables.FirstOrDefault(v => v.Name.Canonical == name.Canonical) is { } result)
        {
            var value = new NameExpression(name.Text, [], result.Name.Span);
            return new MacroDeclaration(name, parameters, new EquationDeclaration(MdlText.Map(source, result.Name.Span), value), variables);
        }

        diagnostics.Report(VensimDiagnostics.NoEquation, source.Locate(name.Span), name.Text);
        return null;
    }

    private static ImmutableArray<MacroParameter>? ReadParameters(VensimTokenReader tokens)
    {
        var parameters = ImmutableArray.CreateBuilder<MacroParameter>();
        bool isEmpty = tokens.TryTake(VensimTokenKind.CloseParenthesis);
        while (!isEmpty)
        {
            if (tokens.TakeName("a parameter") is not { } parameter)
            {
                return null;
            }

            parameters.Add(new MacroParameter(parameter, null));
            if (tokens.TryTake(VensimTokenKind.CloseParenthesis))
            {
                break;
            }

            if (tokens.Is(VensimTokenKind.Colon))
            {
                tokens.Report(VensimDiagnostics.NotSupported, tokens.Current.Span, "a macro with several results", "Write one macro for each result.");
                return null;
            }

            if (!tokens.Take(VensimTokenKind.Comma, "',' or ')'"))
            {
                return null;
            }
        }

        return parameters.ToImmutable();
    }
}

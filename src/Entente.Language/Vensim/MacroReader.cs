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
    /// <summary>
    /// The macro, and one more for each further result, <c>:MACRO: SHARES(a, b : first, second)</c>; nothing where its
    /// heading is wrong or a result has no equation, which is then reported.
    /// </summary>
    /// <param name="header">Its heading.</param>
    /// <param name="equations">Its equations.</param>
    public ImmutableArray<MacroDeclaration> Read(MdlMacroHeader header, IEnumerable<MdlEquation> equations)
    {
        var tokens = new VensimTokenReader(VensimLexer.Read(source, header.Span, diagnostics), source, diagnostics);
        if (tokens.TakeName("the macro's name") is not { } name || !tokens.Take(VensimTokenKind.OpenParenthesis, "'('"))
        {
            return [];
        }

        bool hasParameters = tokens.Is(VensimTokenKind.Name);
        ImmutableArray<NameReference>? parameters = hasParameters ? tokens.TakeNames("a parameter") : [];
        ImmutableArray<NameReference>? further = parameters is not null && tokens.TryTake(VensimTokenKind.Colon) ? tokens.TakeNames("a result") : [];
        if (parameters is null || further is null || !tokens.Take(VensimTokenKind.CloseParenthesis, "',' or ')'"))
        {
            return [];
        }

        ImmutableArray<VariableDeclaration> variables =
            [.. equations.SelectMany(e => e.WithOutputs()).GroupBy(e => e.Name.Canonical).SelectMany(g => assembler.Assemble([.. g]))];
        ImmutableArray<MacroParameter> taken = [.. parameters.Value.Select(p => new MacroParameter(p, null))];
        return
        [
            .. further.Value.Select((result, i) => Declare(new NameReference(MacroOutput.NameOf(name.Text, i), result.Span), result))
                .Prepend(Declare(name, name))
                .OfType<MacroDeclaration>(),
        ];

        MacroDeclaration? Declare(NameReference macro, NameReference result)
        {
            if (variables.FirstOrDefault(v => v.Name.Canonical == result.Canonical) is { } variable)
            {
                var value = new NameExpression(result.Text, [], variable.Name.Span);
                return new MacroDeclaration(macro, taken, new EquationDeclaration(MdlText.Map(source, variable.Name.Span), value), variables);
            }

            diagnostics.Report(VensimDiagnostics.NoEquation, source.Locate(result.Span), result.Text);
            return null;
        }
    }
}

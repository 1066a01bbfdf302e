using System.Collections.Immutable;
using Entente.Cases.Negotiations.Compilation;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>A case's model with the variables that its negotiation becomes.</summary>
/// <param name="Model">The model; the one without the negotiation where that has errors.</param>
/// <param name="Declaration">What negotiation.yaml says, or <see langword="null"/> where it has errors.</param>
internal sealed record NegotiatedModel(SemanticModel Model, NegotiationDeclaration? Declaration)
{
    /// <summary>Reads negotiation.yaml and binds what it becomes with the model.</summary>
    /// <param name="model">The model without the negotiation.</param>
    /// <param name="text">Its file.</param>
    /// <param name="settingsFile">The case's settings.</param>
    /// <param name="context">What the case is read against, with that model.</param>
    public static NegotiatedModel Read(SemanticModel model, SourceText text, string settingsFile, CaseContext context)
    {
        NegotiationDeclaration? declaration = NegotiationBasics.Read(context, settingsFile) is { } basics
            ? NegotiationReader.Read(basics, context)
            : null;
        if (declaration is null)
        {
            return new NegotiatedModel(model, null);
        }

        ModelReadResult extended = ModelReader.Read(
            text, UnitStrictness.Refuse, NegotiationCompiler.Compile(declaration, model.Specs.TimeUnits));

        // The model's own were reported when it was read alone. One equation of the file may stand in the variables of several options.
        var said = context.Diagnostics.Select(Key).ToHashSet();
        context.Diagnostics.AddRange(extended.Diagnostics.Where(d => said.Add(Key(d))));
        return new NegotiatedModel(extended.Model ?? model, extended.Model is null ? null : declaration);
    }

    private static (string, SourceLocation?) Key(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Location);

    /// <summary>The negotiation, bound to a model, or <see langword="null"/>.</summary>
    /// <param name="model">The model with the negotiation, and with what else the case adds.</param>
    /// <param name="criteria">The case's criteria.</param>
    public Negotiation? Bind(SemanticModel model, ImmutableArray<Criterion> criteria) =>
        Declaration is null ? null : new NegotiationBinder(Declaration, model, criteria).Bind();
}

using System.Collections.Immutable;
using Entente.Cases.Negotiations.Compilation;
using Entente.Cases.Negotiations.Reading;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Extension;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>A case's model with the switches of its loops.</summary>
/// <param name="Model">The model; the one without them where there are no loops or they have errors.</param>
/// <param name="Declarations">What case.yaml says.</param>
internal sealed record LoopedModel(SemanticModel Model, ImmutableArray<LoopDeclaration> Declarations)
{
    /// <summary>Reads the loops and binds what they become with the model and its negotiation.</summary>
    /// <param name="model">The model's file, read.</param>
    /// <param name="text">That file.</param>
    /// <param name="negotiated">The model with the negotiation, or <see langword="null"/> where none is read.</param>
    /// <param name="settings">case.yaml.</param>
    /// <param name="context">What the case is read against, with the model as it runs.</param>
    /// <param name="isPart">Whether the case has a negotiation that is left out or could not be read.</param>
    public static LoopedModel Read(
        SemanticModel model, SourceText text, NegotiatedModel? negotiated, SettingsReader settings, CaseContext context, bool isPart)
    {
        SemanticModel running = negotiated?.Model ?? model;
        var none = new LoopedModel(running, []);
        if (!settings.Has(LoopReader.Key))
        {
            return none;
        }

        IEnumerable<Variable> levers = negotiated?.Declaration?.Issues.Select(i => i.Lever) ?? [];
        var reader = new LoopReader(context, new DependencyGraph(running, levers), new DependencyGraph(model, []), isPart);
        ImmutableArray<LoopDeclaration> loops = reader.Read(settings);
        double decision = Decision(settings, context, running);
        if (loops.IsEmpty || !double.IsFinite(decision))
        {
            return none;
        }

        ImmutableArray<ModelExtension> extensions = negotiated?.Declaration is { } declaration
            ? [NegotiationCompiler.Compile(declaration, model.Specs.TimeUnits)]
            : [];
        ModelExtension own = new LoopCompiler(settings.Source, decision, model.Specs.TimeUnits).Compile(loops);
        ModelReadResult extended = ModelReader.Read(text, UnitStrictness.Refuse, extensions.Add(own));
        var said = context.Diagnostics.Select(d => (d.Code, d.Location)).ToHashSet();
        context.Diagnostics.AddRange(extended.Diagnostics.Where(d => said.Add((d.Code, d.Location))));
        return extended.Model is null ? none : new LoopedModel(extended.Model, loops);
    }

    /// <summary>The loops, bound to the model.</summary>
    public ImmutableArray<Loop> Bind() =>
    [
        .. Declarations.Select(d => new Loop(
            d.Id.Text,
            d.Title,
            d.Kind,
            Model.Variables[d.Cut.Index],
            [.. d.Readers.Select(r => Model.Variables[r.Index])],
            Model.TryFind(LoopNames.PathOf(d.Id.Text), out Variable? constant)
                ? constant
                : throw new InvalidOperationException($"The model has no switch '{LoopNames.PathOf(d.Id.Text)}'."))),
    ];

    // What is wrong with the date is said when all settings are read.
    private static double Decision(SettingsReader settings, CaseContext context, SemanticModel model) =>
        CaseContext.ReadSettings(context.Folder, CaseReader.SettingsFile, new DiagnosticBag()) is { } quiet && settings.Has("decision")
            ? new RunWindow(model).Beginning(quiet, "decision")
            : double.NaN;
}

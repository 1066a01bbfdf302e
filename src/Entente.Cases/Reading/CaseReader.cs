using System.Collections.Immutable;
using Entente.Cases.DataPackages;
using Entente.Cases.Loops;
using Entente.Cases.Negotiations.Reading;
using Entente.Cases.Posteriors;
using Entente.Cases.Questions;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Files;
using Entente.Evidence.Reading;
using Entente.Evidence.Tables;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads a case folder: everything in it, checked and bound (docs/case-format.md).</summary>
public static class CaseReader
{
    internal const string SettingsFile = "case.yaml";

    /// <summary>
    /// Reads a case. Nothing in the folder can make it throw: whatever is wrong, in whatever file, is in the result's diagnostics.
    /// Files outside the folder are not opened.
    /// </summary>
    /// <param name="folder">The case's folder; messages name files by it.</param>
    /// <param name="cancellation">Stops between the model, the evidence and the rest.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CaseReadResult Read(string folder, CancellationToken cancellation = default) =>
        Read(folder, CaseReadOptions.Default, cancellation);

    /// <summary>Reads a case, or a part of it.</summary>
    /// <param name="folder">The case's folder; messages name files by it.</param>
    /// <param name="options">What is read.</param>
    /// <param name="cancellation">Stops between the model, the evidence and the rest.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CaseReadResult Read(string folder, CaseReadOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        var diagnostics = new DiagnosticBag();
        var data = new DataFolder(folder);
        if (!data.Exists)
        {
            diagnostics.Report(CaseDiagnostics.NoFolder, null, folder);
            return new CaseReadResult(null, diagnostics.ToImmutable());
        }

        SettingsReader? settings = CaseContext.ReadSettings(data, SettingsFile, diagnostics);
        SourceText? text = settings?.OptionalText("model") is { } path ? data.Read(path, diagnostics) : null;
        SemanticModel? model = text is null ? null : ReadModel(text, diagnostics);
        cancellation.ThrowIfCancellationRequested();
        var tables = new TableCatalogue(data, diagnostics);
        EvidenceReadResult evidence = EvidenceReader.Read(tables, diagnostics);
        cancellation.ThrowIfCancellationRequested();
        var context = new CaseContext(data, tables, evidence, model, diagnostics);
        ModelEvidenceCheck.Check(context);
        bool hasNegotiation = data.Contains(NegotiationReader.File);
        bool negotiates = options.Negotiation && hasNegotiation;
        NegotiatedModel? negotiated = negotiates && model is not null
            ? NegotiatedModel.Read(model, text!, SettingsFile, context)
            : null;
        cancellation.ThrowIfCancellationRequested();
        if (settings is null)
        {
            return new CaseReadResult(null, diagnostics.ToImmutable());
        }

        LoopedModel? looped = model is null
            ? null
            : LoopedModel.Read(model, text!, negotiated, settings, context with { Model = negotiated?.Model ?? model }, isPart: hasNegotiation && negotiated?.Declaration is null);
        var rest = new ModelParts(negotiated, looped, LacksNegotiation: options.Negotiation && !hasNegotiation);
        Case? result = ReadRest(settings, rest, context with { Model = looped?.Model });
        return new CaseReadResult(diagnostics.HasErrors ? null : result, diagnostics.ToImmutable());
    }

    private static SemanticModel? ReadModel(SourceText source, DiagnosticBag diagnostics)
    {
        ModelReadResult result = ModelReader.Read(source, UnitStrictness.Refuse);
        diagnostics.AddRange(result.Diagnostics);
        return result.Model;
    }

    private static Case? ReadRest(SettingsReader file, ModelParts parts, CaseContext context)
    {
        CaseSettings settings = CaseSettingsReader.Read(file, context);
        var inputs = new InterventionReader(settings.Decision, new RunWindow(context.Model), context);
        ImmutableArray<Scenario> scenarios = ScenarioReader.ReadScenarios(inputs, context);
        var mandates = new MandateReader(parts.Negotiated?.Declaration, parts.LacksNegotiation, context.Diagnostics);
        ImmutableArray<Strategy> strategies = ScenarioReader.ReadStrategies(inputs, mandates, settings.Decision, context);
        StrategySides sides = StrategySides.Of(strategies, settings, context.Diagnostics);
        ImmutableArray<Parameter> parameters = ParameterReader.Read(context);
        ImmutableArray<Driver> drivers = DriverReader.Read(parameters, context);
        ImmutableArray<Criterion> criteria = new CriterionReader(settings, context).Read();
        ImmutableArray<ObservationMapping> observations = ObservationReader.Read(context);
        ImmutableArray<ForecastQuestion> questions = QuestionReader.Read(context);
        context.Tables.ReportUnknown("", CaseTables.All);

        new ReferenceCheck(
            settings,
            ScenarioReader.ScenarioIds(context),
            [.. ScenarioReader.StrategyIds(context).Except(sides.Replies.Select(r => r.Id))],
            context.Diagnostics).Check();
        DataPackageCheck.Check(context);
        return context.Model is null ? null : new Case
        {
            Id = settings.Id,
            Title = settings.Title,
            Question = settings.Question,
            Summary = settings.Summary,
            Licence = settings.Licence,
            Folder = context.Folder.Path,
            Model = context.Model,
            Decision = settings.Decision,
            FitUntil = settings.FitUntil,
            AsOfDates = settings.AsOfDates,
            Members = settings.Members,
            Seed = settings.Seed,
            ReferenceScenario = settings.ReferenceScenario,
            ReferenceStrategy = settings.ReferenceStrategy,
            Judges = settings.Judges,
            Outcomes = settings.Outcomes,
            Stages = settings.Stages,
            AnswerTemplates = [.. settings.Answer.Select(a => a.Text)],
            Evidence = context.Evidence.Evidence,
            Parameters = parameters,
            Drivers = drivers,
            Criteria = criteria,
            Observations = observations,
            Scenarios = scenarios,
            Strategies = sides.Strategies,
            Replies = sides.Replies,
            ReferenceReplies = sides.ReferenceReplies,
            Negotiation = context.Diagnostics.HasErrors ? null : parts.Negotiated?.Bind(context.Model, criteria),
            Loops = context.Diagnostics.HasErrors ? [] : parts.Looped!.Bind(),
            LoopScenarios = [.. settings.LoopScenarios.Select(s => s.Text).Distinct()],
            Questions = questions,
            Posteriors = new PosteriorReader(context, parameters).Read(),
            Hash = context.Folder.Hash,
            StructureHash = context.Folder.HashOf(CalibrationHash.IsStructure),
        };
    }

    // What the model was put together from.
    private sealed record ModelParts(NegotiatedModel? Negotiated, LoopedModel? Looped, bool LacksNegotiation);
}

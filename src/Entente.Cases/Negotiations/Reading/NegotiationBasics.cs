using System.Collections.Immutable;
using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>
/// What a negotiation is made from: whose criteria value it. Read against the model without the negotiation, because the model with
/// it holds variables made from these; what is wrong with them is said when the whole case is read.
/// </summary>
/// <param name="Judges">The case's judges.</param>
/// <param name="Outcomes">The outcomes without errors.</param>
/// <param name="OutcomeIds">Ids of all outcomes.</param>
/// <param name="Criteria">The criteria without errors.</param>
/// <param name="Drivers">The drivers without errors.</param>
internal sealed record NegotiationBasics(
    ImmutableArray<Judge> Judges,
    ImmutableArray<Outcome> Outcomes,
    ImmutableHashSet<string> OutcomeIds,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<Driver> Drivers)
{
    public static NegotiationBasics? Read(CaseContext context, string settingsFile)
    {
        var unsaid = new DiagnosticBag();
        var quiet = context with { Tables = new TableCatalogue(context.Folder, unsaid), Diagnostics = unsaid };
        if (CaseContext.ReadSettings(context.Folder, settingsFile, unsaid) is not { } file)
        {
            return null;
        }

        CaseSettings settings = CaseSettingsReader.Read(file, quiet);
        return new NegotiationBasics(
            settings.Judges,
            settings.Outcomes,
            settings.OutcomeIds,
            new CriterionReader(settings, quiet).Read(),
            DriverReader.Read(ParameterReader.Read(quiet), quiet));
    }
}

using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>
/// Reads what something does: <c>effects</c>, a list of outcome and change or for short a mapping of the one to the other, and
/// <c>points</c> of one party or by party.
/// </summary>
internal static class WorthReader
{
    /// <summary>What concerns one party only; its outcomes have to be its own criteria.</summary>
    public static WorthDeclaration ReadOf(SettingsReader? section, int party, NegotiationScope scope)
    {
        if (section is null)
        {
            return WorthDeclaration.Nothing;
        }

        ImmutableArray<EffectDeclaration> effects = ReadEffects(section, party, scope);
        LocatedText? points = section.OptionalLocated("points");
        section.Finish();
        var all = ImmutableDictionary<int, LocatedText>.Empty;
        return new WorthDeclaration(effects, points is null || party < 0 ? all : all.Add(party, points));
    }

    /// <summary>What concerns all; <c>points</c> names the parties.</summary>
    public static WorthDeclaration ReadShared(SettingsReader section, NegotiationScope scope)
    {
        ImmutableArray<EffectDeclaration> effects = ReadEffects(section, owner: null, scope);
        var points = ImmutableDictionary.CreateBuilder<int, LocatedText>();
        if (section.Section("points", isRequired: false) is { } byParty)
        {
            foreach (LocatedText id in byParty.Keys)
            {
                int party = scope.PlaceOfParty(id);
                if (byParty.Located(id.Text) is { } equation && party >= 0)
                {
                    points[party] = equation;
                }
            }
        }

        return new WorthDeclaration(effects, points.ToImmutable());
    }

    private static ImmutableArray<EffectDeclaration> ReadEffects(SettingsReader section, int? owner, NegotiationScope scope)
    {
        int? whose = owner is -1 ? null : owner;
        if (section.IsSection("effects"))
        {
            SettingsReader byOutcome = section.Section("effects", isRequired: true)!;
            return [.. byOutcome.Keys.Select(id => Make(id, byOutcome.Located(id.Text), 0, scope.Horizon, whose, scope)).OfType<EffectDeclaration>()];
        }

        return [.. section.Sections("effects", isRequired: false).Select(s => ReadEffect(s, whose, scope)).OfType<EffectDeclaration>()];
    }

    private static EffectDeclaration? ReadEffect(SettingsReader section, int? owner, NegotiationScope scope)
    {
        LocatedText? outcome = section.Located("outcome");
        LocatedText? change = section.Located("change");
        double after = section.OptionalNumber("after", NumberRange.NotNegative) ?? 0;
        double lasts = section.OptionalNumber("for", NumberRange.NotNegative) ?? scope.Horizon;
        section.Finish();
        return outcome is null ? null : Make(outcome, change, after, lasts, owner, scope);
    }

    private static EffectDeclaration? Make(LocatedText id, LocatedText? change, double after, double lasts, int? owner, NegotiationScope scope) =>
        scope.FindOutcome(id, owner) is { } outcome && change is not null ? new EffectDeclaration(outcome, change, after, lasts) : null;
}

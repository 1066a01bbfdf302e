using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads what options of two issues are worth together.</summary>
internal static class PairReader
{
    public static PairDeclaration? Read(SettingsReader section, NegotiationScope scope)
    {
        ImmutableArray<LocatedText> named = section.Texts("issues");
        int[] issues = [.. named.Select(i => scope.PlaceOfIssue(i))];
        bool isPair = issues.Length == 2 && issues[0] != issues[1];
        if (!isPair && !issues.Contains(-1))
        {
            section.Report(NegotiationDiagnostics.NotAPair, "issues", "issues");
        }

        bool isKnown = isPair && !issues.Contains(-1);
        bool isLimited = section.Has("when");
        ImmutableArray<(int, int)> options = isKnown ? ReadOptions(section, isLimited, issues[0], issues[1], scope) : [];
        WorthDeclaration worth = WorthReader.ReadShared(section, scope);
        Basis basis = section.Has("basis")
            ? BasisReader.Read(section, scope.Context)
            : new Basis(IsJudgement: true, [], "");
        section.Finish();
        return isKnown ? new PairDeclaration(issues[0], issues[1], options, worth, named[0], basis) : null;
    }

    // Where neither option changes anything there is nothing to be worth together.
    private static ImmutableArray<(int, int)> ReadOptions(SettingsReader section, bool isLimited, int first, int second, NegotiationScope scope)
    {
        if (!isLimited)
        {
            return [.. from one in scope.ValuedOptions[first] from other in scope.ValuedOptions[second] select (one, other)];
        }

        var options = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (ImmutableArray<LocatedText> pair in section.Lists("when"))
        {
            if (pair.Length != 2)
            {
                section.Report(NegotiationDiagnostics.NotAPair, "when", "options");
                continue;
            }

            options.Add((scope.PlaceOfOption(first, pair[0]), scope.PlaceOfOption(second, pair[1])));
        }

        return options.ToImmutable();
    }
}

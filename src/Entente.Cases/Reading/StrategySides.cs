using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>A case's strategies by who follows them: the party that decides is that of the reference strategy; the others reply.</summary>
/// <param name="Strategies">The deciding party's.</param>
/// <param name="Replies">The others'.</param>
/// <param name="ReferenceReplies">The reply of each other party in the reference run, in ordinal order of the parties.</param>
internal sealed record StrategySides(ImmutableArray<Strategy> Strategies, ImmutableArray<Strategy> Replies, ImmutableArray<Strategy> ReferenceReplies)
{
    /// <summary>Parts them; reference replies that are missing, unknown or of another party are reported.</summary>
    public static StrategySides Of(ImmutableArray<Strategy> all, CaseSettings settings, DiagnosticBag diagnostics)
    {
        Strategy? reference = all.FirstOrDefault(s => s.Id == settings.ReferenceStrategy);
        if (reference is null)
        {
            return new StrategySides(all, [], []);
        }

        ImmutableArray<Strategy> replies = [.. all.Where(s => s.Party != reference.Party)];
        string[] parties = [.. replies.Select(s => s.Party).Distinct().Order(StringComparer.Ordinal)];
        foreach (ReferenceReply reply in settings.ReferenceReplies.Where(r => !parties.Contains(r.Party.Text)))
        {
            ReportUnknown("other party with strategies", reply.Party, parties, diagnostics);
        }

        return new StrategySides(
            [.. all.Where(s => s.Party == reference.Party)],
            replies,
            [.. parties.Select(p => ReferenceOf(p, replies, settings, diagnostics)).OfType<Strategy>()]);
    }

    private static Strategy? ReferenceOf(string party, ImmutableArray<Strategy> replies, CaseSettings settings, DiagnosticBag diagnostics)
    {
        string[] own = [.. replies.Where(s => s.Party == party).Select(s => s.Id)];
        if (settings.ReferenceReplies.FirstOrDefault(r => r.Party.Text == party) is not { Strategy: var named })
        {
            diagnostics.Report(NegotiationDiagnostics.NoReferenceReply, settings.ReferenceStrategyPlace, Shown.Briefly(party), string.Join(", ", own));
            return null;
        }

        Strategy? reply = replies.FirstOrDefault(s => s.Id == named.Text);
        if (reply is null)
        {
            ReportUnknown("reply", named, own, diagnostics);
        }
        else if (reply.Party != party)
        {
            diagnostics.Report(NegotiationDiagnostics.ReplyOfOther, named.Location, reply.Id, reply.Party, party);
        }

        return reply;
    }

    private static void ReportUnknown(string what, LocatedText id, string[] known, DiagnosticBag diagnostics)
    {
        string otherwise = known.Length == 0 ? "Remove it." : $"Use one of: {string.Join(", ", known)}.";
        diagnostics.Report(
            YamlDiagnostics.UnknownReference, id.Location, what, Shown.Briefly(id.Text), Spelling.DidYouMean(id.Text, known, otherwise));
    }
}

using System.Security.Cryptography;
using System.Text;
using Entente.Analysis;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Entente.Reporting.Words;

namespace Entente.Reporting.Exporters;

/// <summary>All that a replay needs, and apart from it what differs from one run to the next without changing a number.</summary>
internal static class ManifestExport
{
    /// <summary>What manifest.json holds.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="run">How it was run.</param>
    /// <param name="files">Names and contents of the files whose bytes a replay has to give again.</param>
    public static object Of(AnalysisResult result, RunRecord run, IReadOnlyDictionary<string, string> files)
    {
        Experiment experiment = result.Ensemble.Experiment;
        Case @case = experiment.Case;
        SimulationSpecs specs = @case.Model.Specs;
        return new
        {
            Format = 1,
            Case = new { @case.Id, @case.Title, Sha256 = @case.Hash },
            Knowledge = run.Knowledge is { } known ? KnowledgeOf(known) : null,
            Model = new
            {
                @case.Model.Name,
                specs.Start,
                specs.Stop,
                specs.TimeStep,
                specs.SaveInterval,
                Method = specs.Method.ToString().ToLowerInvariant(),
                specs.TimeUnits,
            },
            Scenarios = experiment.Scenarios.Select(s => s.Id),
            Strategies = experiment.Strategies.Select(s => s.Id),
            Replies = new
            {
                Reference = @case.ReferenceReplies.ToDictionary(r => r.Party, r => r.Id),
                Compared = result.Ensemble.ReplyCells.SelectMany(c => c.Replies).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal),
            },
            Bargaining = BargainingWords.Of(@case, run),
            Members = new { Requested = run.MembersRequested, Completed = run.MembersCompleted },
            Loops = new { Cut = result.Loops is null ? [] : @case.Loops.Select(l => l.Id), Members = result.Loops?.Members ?? 0 },
            Seed = experiment.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            run.Sampler,
            Quantiles = Quantile.Definition,
            run.Engine,
            run.CodeVersion,
            run.Runtime,
            Replay = run.ReplayCommand,
            Files = files.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => Sha256(f.Value)),
            Run = new
            {
                Finished = run.Finished.ToUniversalTime(),
                ElapsedSeconds = run.Elapsed.TotalSeconds,
                run.Threads,
            },
        };
    }

    private static object KnowledgeOf(KnownCase known) => new
    {
        AsOf = known.Date,
        Claims = new { Known = known.ClaimsKnown, Later = known.ClaimsLater },
        Points = new { Known = known.PointsKnown, Later = known.PointsLater },
        Widened = known.Widened.Select(p => p.Then.Variable.Path),
        Centred = known.Centred.Select(p => p.Then.Variable.Path),
        LaterLinks = known.LaterLinks.Select(l => l.Link.Id),
    };

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Collections.Immutable;
using Entente.Cases.Knowledge;
using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>
/// What a model variable rests on: by what the model file says of it, and through its equations. Of what the model file names, that
/// which the case's evidence holds at its date.
/// </summary>
/// <param name="Variable">The variable.</param>
/// <param name="Claims">Claims that it names, in the file's order.</param>
/// <param name="Links">Causal links that it names, with their claims.</param>
/// <param name="Codes">The evidence's variables that it stands for.</param>
/// <param name="Parameters">Uncertain constants upstream, nearest first, then by path; each has its own basis.</param>
/// <param name="Drivers">Observed series upstream, nearest first, then by path.</param>
/// <param name="Observations">Series that it is compared with.</param>
public sealed record VariableProvenance(
    Variable Variable,
    ImmutableArray<ClaimEvidence> Claims,
    ImmutableArray<LinkEvidence> Links,
    ImmutableArray<EvidenceVariable> Codes,
    ImmutableArray<Upstream<Parameter>> Parameters,
    ImmutableArray<Upstream<Driver>> Drivers,
    ImmutableArray<ObservationMapping> Observations)
{
    /// <summary>How the model file says that the evidence was read; nothing where that could not have been said at the case's date.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Whether the variable's own form is our judgement, by the model file's word.</summary>
    public bool IsJudgement => Variable.Evidence.Basis == "judgement";

    /// <summary>The parameters upstream that are our judgement, wholly or in part.</summary>
    public IEnumerable<Upstream<Parameter>> JudgedParameters => Parameters.Where(p => p.Item.Basis.IsJudgement);

    /// <summary>Collects what a variable rests on.</summary>
    /// <param name="source">The case.</param>
    /// <param name="variable">A variable of its model.</param>
    public static VariableProvenance Of(Case source, Variable variable)
    {
        EvidenceBase evidence = source.Evidence;
        Dictionary<int, Parameter> parameters = source.Parameters.ToDictionary(p => p.Variable.Index);
        Dictionary<int, Driver> drivers = source.Drivers.ToDictionary(d => d.Variable.Index);

        // A parameter on a stock sets where it starts; its flows count all the same.
        bool IsSource(Variable v) => drivers.ContainsKey(v.Index) || (v.IsConstant && parameters.ContainsKey(v.Index));
        var upstream = UpstreamWalk.From(source.Model, variable, IsSource)
            .OrderBy(u => u.Distance)
            .ThenBy(u => u.Variable.Path, StringComparer.Ordinal)
            .ToList();
        return new VariableProvenance(
            variable,
            ClaimEvidence.OfAll(evidence, variable.Evidence.Claims.Where(evidence.Claims.ContainsKey)),
            [.. variable.Evidence.Links.Distinct().Where(evidence.Links.ContainsKey)
                .Select(id => evidence.Links[id])
                .Select(link => new LinkEvidence(link, ClaimEvidence.OfAll(evidence, link.ClaimIds)))],
            [.. variable.Evidence.Codes.Distinct().Select(id => evidence.Variables[id])],
            [.. upstream
                .Where(u => parameters.ContainsKey(u.Variable.Index))
                .Select(u => new Upstream<Parameter>(parameters[u.Variable.Index], u.Distance))],
            [.. upstream
                .Where(u => drivers.ContainsKey(u.Variable.Index))
                .Select(u => new Upstream<Driver>(drivers[u.Variable.Index], u.Distance))],
            [.. source.Observations.Where(o => o.Variable.Index == variable.Index)])
        {
            Note = NoteAt(source, variable.Evidence),
        };
    }

    private static string NoteAt(Case source, EvidenceReference reference)
    {
        string note = reference.Note ?? "";
        return source.AsOf is not { } day ? note
            : reference.Claims.All(source.Evidence.Claims.ContainsKey) ? NoteOfTheDay.Of(note, day)
            : "";
    }
}

using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Cases.Provenance;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The note behind a feedback loop.</summary>
internal static class LoopNote
{
    /// <summary>Where the loop is cut, with the claims and causal links of the variable there and of those that read it.</summary>
    public static NoteEntry Of(Case @case, Loop loop)
    {
        ImmutableArray<VariableProvenance> variables = [.. loop.Readers.Prepend(loop.Cut).Select(v => VariableProvenance.Of(@case, v))];
        string readers = string.Join(", ", loop.Readers.Select(r => $"“{r.Name}”"));
        return new NoteEntry(
            Id: "",
            Number: 0,
            Title: $"{loop.Id}: {loop.Title}",
            Text: $"A {(loop.Kind == LoopKind.Balancing ? "balancing" : "reinforcing")} loop. Cut, {readers} see “{loop.Cut.Name}” as it was at the decision. {loop.Cut.Documentation}".TrimEnd(),
            Basis: loop.Cut.Evidence.Basis,
            Claims: [.. variables.SelectMany(v => v.Claims).Select(c => c.Claim.Id).Distinct()],
            Links: [.. variables.SelectMany(v => v.Links).Select(l => l.Link).DistinctBy(l => l.Id).Select(LinkWords.Of)],
            Inputs: [.. loop.Readers.Select(Reader)],
            Figures: [],
            Rivals: []);
    }

    private static InputEntry Reader(Variable reader) => new(
        $"“{reader.Name}” reads it", reader.Evidence.Basis == "judgement" ? "judgement" : "claims", reader.Documentation, []);
}

using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Language.Extension;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>
/// Compiles loops into variables: for each loop a switch, for each variable that is cut the value that it had at the decision, and for
/// its readers what they see: the variable itself where the switches of all their loops are 1, the held value where one is 0.
/// </summary>
/// <param name="source">case.yaml.</param>
/// <param name="decision">Decimal year of the decision.</param>
/// <param name="timeUnits">The model's unit of time.</param>
internal sealed class LoopCompiler(SourceText source, double decision, string timeUnits)
{
    // Times of a run are sums of steps: the step that is nearest the decision is the one at it.
    private static readonly string s_isBeforeTheCut = $"TIME <= {LoopNames.PathOf(LoopNames.Decision)} + DT / 2";

    private readonly ImmutableArray<AddedVariable>.Builder _variables = ImmutableArray.CreateBuilder<AddedVariable>();
    private readonly ImmutableArray<ReadingDetour>.Builder _detours = ImmutableArray.CreateBuilder<ReadingDetour>();

    /// <summary>The variables and who reads through them.</summary>
    public ModelExtension Compile(ImmutableArray<LoopDeclaration> loops)
    {
        Add(LoopNames.Decision, decision.ToString("R", CultureInfo.InvariantCulture), timeUnits, loops[0].Id, "When loops that are cut are cut.");
        foreach (LoopDeclaration loop in loops)
        {
            Add(loop.Id.Text, "1", "dmnl", loop.Id, $"1 while the loop is as it is, 0 where it is cut: {loop.Title}.");
        }

        foreach (IGrouping<string, LoopDeclaration> cuts in loops.GroupBy(l => l.Cut.Path, StringComparer.Ordinal))
        {
            Add(cuts.First().Cut, [.. cuts]);
        }

        return new ModelExtension(source, LoopNames.Module, _variables.ToImmutable(), []) { Detours = _detours.ToImmutable() };
    }

    private void Add(Variable cut, ImmutableArray<LoopDeclaration> loops)
    {
        LocatedText place = loops[0].Id;
        string units = cut.Units ?? cut.InferredUnits?.Units ?? "dmnl";
        string held = LoopNames.Held(cut);
        Add(held, $"SAMPLE_IF_TRUE({s_isBeforeTheCut}, cut, cut)", units, place, $"What '{cut.Path}' was at the decision.", cut);

        // Those that lie on the same loops see the same.
        var seen = loops.SelectMany(l => l.Readers).DistinctBy(r => r.Path)
            .GroupBy(r => string.Join(" * ", loops.Where(l => l.Readers.Any(o => o.Path == r.Path)).Select(l => LoopNames.PathOf(l.Id.Text))));
        foreach (IGrouping<string, Variable> readers in seen)
        {
            string name = LoopNames.Seen(cut, loops.Where(l => l.Readers.Any(r => r.Path == readers.First().Path)).Select(l => l.Id.Text));
            Add(
                name,
                $"IF {readers.Key} > 0 OR {s_isBeforeTheCut} THEN cut ELSE {LoopNames.PathOf(held)}",
                units,
                place,
                $"'{cut.Path}' while no loop is cut that it stands on here, else what it was at the decision.",
                cut);
            _detours.Add(new ReadingDetour(cut.Path, LoopNames.PathOf(name), [.. readers.Select(r => r.Path)], place.Span));
        }
    }

    private void Add(string name, string equation, string units, LocatedText place, string documentation, Variable? cut = null) => _variables.Add(new AddedVariable
    {
        Name = name,
        Place = place.Span,
        Equation = new AddedEquation(equation, place.Span)
        {
            Aliases = cut is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add("cut", cut.Path),
        },
        Units = units,
        Documentation = documentation,
        Evidence = EvidenceReference.None with { Basis = "definition" },
    });
}

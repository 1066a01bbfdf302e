using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Language.Semantics;
using Entente.Simulation.Interpretation;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Runs;

/// <summary>
/// The case of the Union State as it stands in the repository, read once for all tests without its negotiation: every lever follows
/// its own equation.
/// </summary>
internal static class ReferenceCase
{
    private static readonly Lazy<CaseReadResult> s_read = new(() => CaseReader.Read(Folder, new CaseReadOptions { Negotiation = false }));
    private static readonly Lazy<InterpretedSimulator> s_simulator = new(() => new InterpretedSimulator(Model));

    public static string Folder => Repository.PathTo("cases", "union-state");

    public static string ModelFile { get; } = Path.Combine(Folder, "model", "union-state.xmile");

    public static CaseReadResult Read => s_read.Value;

    public static Case Case => Read.Case.ShouldNotBeNull();

    public static SemanticModel Model => Case.Model;

    public static InterpretedSimulator Simulator => s_simulator.Value;

    /// <summary>Variables that somebody wrote, module inputs left out, as those only repeat another module's variable, and the switches of loops.</summary>
    public static IEnumerable<Variable> Written => Model.Variables.Where(v => !v.IsHidden && !IsModuleInput(v) && v.Module != "loops");

    public static Variable Variable(string path) =>
        Model.TryFind(path, out Variable? variable) ? variable : throw new ArgumentException($"The model has no '{path}'.", nameof(path));

    public static int[] Indices(params string[] paths) => [.. paths.Select(path => Variable(path).Index)];

    private static bool IsModuleInput(Variable variable) => variable.Documentation.Contains("(From module ", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests;

/// <summary>Each code has a request that provokes it, a golden with its words, and a paragraph in the catalogue.</summary>
public class EveryDiagnosticTests
{
    private const string Text = """
        {UTF-8}
        level = INTEG(1, 0) ~ m ~|
        effect((0,0),(1,1)) ~ m ~|
        demand = effect(level) ~ m ~|
        INITIAL TIME = 0 ~ year ~|
        FINAL TIME = 10 ~ year ~|
        TIME STEP = 1 ~ year ~|
        SAVEPER = TIME STEP ~ year ~|
        """;

    private static readonly SemanticModel s_model = Read(Text);

    private static readonly Dictionary<string, Func<ImmutableArray<Diagnostic>>> s_requests = new(StringComparer.Ordinal)
    {
        ["ENT2001"] = () => Check(s_model.Specs with { TimeStep = 0 }),
        ["ENT2002"] = () => Check(s_model.Specs with { Stop = -1 }),
        ["ENT2003"] = () => Check(s_model.Specs with { TimeStep = 1e-300, SaveInterval = 1e-300 }),
        ["ENT2004"] = () => Check(s_model.Specs with { SaveInterval = 1.5 }),
        ["ENT2005"] = () => Check(s_model.Specs with { SaveInterval = 3 }),
        ["ENT2006"] = () => Check(new SeriesInput(IndexOf("level"), [0], [1])),
        ["ENT2007"] = () => Check(new ConstantInput(IndexOf("effect"), 1)),
        ["ENT2008"] = () => Check(new SeriesInput(IndexOf("demand"), [1, 1], [0, 2])),
        ["ENT2009"] = () => RunChecks.OfMany(Read(Text.Replace("FINAL TIME = 10", "FINAL TIME = 10 + level", StringComparison.Ordinal))),
        ["ENT2010"] = () => new InterpretedSimulator(Read(Text.Replace("FINAL TIME = 10", "FINAL TIME = 10 + level", StringComparison.Ordinal)))
            .Run([], [], null, TestContext.Current.CancellationToken).Diagnostics,
    };

    public static TheoryData<string> Codes =>
    [
        .. typeof(SimulationDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((DiagnosticDescriptor)f.GetValue(null)!).Code).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_request_provokes_it_at_its_place(string code)
    {
        Diagnostic problem = s_requests[code]().ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        Golden.Match($"{code}.txt", $"{problem.ToString().Replace($" {problem.Remedy}", $"\n  {problem.Remedy}", StringComparison.Ordinal)}\n");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_catalogue_has_a_paragraph_on_it(string code) =>
        File.ReadAllText(Repository.PathTo("docs", "diagnostics.md")).ShouldMatch(string.Create(CultureInfo.InvariantCulture, $@"(?m)^### {code} \S.*\n\S"));

    private static ImmutableArray<Diagnostic> Check(SimulationSpecs specs) => RunChecks.Of(s_model, specs, []);

    private static ImmutableArray<Diagnostic> Check(RunInput input) => RunChecks.Of(s_model, s_model.Specs, [input]);

    private static int IndexOf(string name) => s_model.TryFind(name, out Variable? variable) ? variable.Index : throw new KeyNotFoundException(name);

    private static SemanticModel Read(string text) => ModelReader.Read(new SourceText("model.mdl", text)).Model.ShouldNotBeNull();
}

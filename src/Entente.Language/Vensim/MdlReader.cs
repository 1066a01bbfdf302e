using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Vensim;

/// <summary>Reads a Vensim model's text into declarations. Sketches, groups and reality checks are skipped.</summary>
internal sealed class MdlReader
{
    /// <summary>Longest text of a model.</summary>
    public const int MaxLength = 64_000_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    private MdlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>What the file declares, or <see langword="null"/> where it is too large, which is then reported.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Text.Length <= MaxLength)
        {
            return new MdlReader(source, diagnostics).Read();
        }

        diagnostics.Report(VensimDiagnostics.TooLarge, source.Locate(new TextSpan(0, 0)), $"has more than {MaxLength} characters");
        return null;
    }

    private ModelFile Read()
    {
        ImmutableArray<MdlDefinition> definitions =
            [.. MdlSplitter.Split(_source, _diagnostics).Select(e => MdlDefinitionParser.Parse(e, _source, _diagnostics)).OfType<MdlDefinition>()];
        DimensionTable dimensions = DimensionTable.Build(definitions.OfType<MdlDimension>(), _source, _diagnostics);
        ILookup<MdlMacroHeader?, MdlEquation> equations = definitions.OfType<MdlEquation>().ToLookup(e => e.Entry.Macro);

        ImmutableArray<MdlEquation> own = [.. equations[null].SelectMany(e => e.WithOutputs())];
        var controls = new ControlReader(own, _source, _diagnostics);
        SimulationSpecs specs = controls.Read() with { Method = MdlSettings.Method(_source) };
        var numbers = new ElementNumbers(dimensions, own.Select(e => e.Name.Canonical));
        var translator = new VensimTranslator(numbers, controls.AtStart, dimensions, _source, _diagnostics);
        var assembler = new VariableAssembler(dimensions, translator, _source, _diagnostics);
        ImmutableArray<VariableDeclaration> variables =
            [.. own.GroupBy(e => e.Name.Canonical).SelectMany(g => assembler.Assemble([.. g])).Select(controls.Steer)];
        var macros = new MacroReader(assembler, _source, _diagnostics);
        ImmutableArray<MacroDeclaration> written =
            [.. equations.Where(g => g.Key is not null).SelectMany(g => macros.Read(g.Key!, g))];

        var root = new ModelDeclaration(new NameReference("", new TextSpan(0, 0)), [.. variables, .. numbers.Arrays, .. translator.Lookups.Declare(variables)], []);
        return new ModelFile(_source, Path.GetFileNameWithoutExtension(_source.Path), specs, controls.Span, [], root, [])
        {
            Controls = controls.Steering,
            ComputedControls = controls.Computed(specs),
            Dimensions = dimensions.Declarations,
            Macros = [.. written, .. translator.Macros],
        };
    }
}

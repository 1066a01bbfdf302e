using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>Puts each module's model in its place and gives every variable its path and index, in the order of the file.</summary>
internal sealed class SymbolTableBuilder
{
    /// <summary>Most variables and modules together: modules in modules can multiply without end.</summary>
    public const int MaxSymbols = 100_000;

    /// <summary>Deepest nesting of modules.</summary>
    public const int MaxNesting = 64;

    private readonly ModelFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ModelDeclaration> _submodels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameReference> _taken = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Symbol>.Builder _symbols = ImmutableArray.CreateBuilder<Symbol>();
    private readonly ImmutableArray<ModuleInstance>.Builder _modules = ImmutableArray.CreateBuilder<ModuleInstance>();
    private readonly ImmutableArray<Symbol>.Builder _arrays = ImmutableArray.CreateBuilder<Symbol>();
    private readonly DimensionTable _dimensions;
    private readonly ArrayBuilder _arrayBuilder;
    private readonly HashSet<TextSpan> _reported = [];
    private int _declared;

    private SymbolTableBuilder(ModelFile file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
        _dimensions = new DimensionTable(file, diagnostics);
        _arrayBuilder = new ArrayBuilder(_dimensions, file.Source, diagnostics);
    }

    /// <summary>The table; duplicates, missing models and endless nesting are reported.</summary>
    public static SymbolTable Build(ModelFile file, DiagnosticBag diagnostics)
    {
        var builder = new SymbolTableBuilder(file, diagnostics);
        builder.IndexSubmodels();
        builder.Add(file.Root, "", []);
        builder.AddExtensions();
        return new SymbolTable(builder._symbols.ToImmutable(), builder._arrays.ToImmutable(), builder._modules.ToImmutable(), builder._dimensions);
    }

    /// <summary>Whether a name is one of the language's own words, which a variable has to be quoted to have.</summary>
    public static bool IsWord(string name) => Keywords.Contains(name) || BuiltinTable.IsConstantName(name);

    private bool IsFull => _declared + _modules.Count >= MaxSymbols;

    private void IndexSubmodels()
    {
        foreach (ModelDeclaration model in _file.Submodels)
        {
            if (!_submodels.TryAdd(model.Name.Canonical, model))
            {
                ReportDuplicate(model.Name, _submodels[model.Name.Canonical].Name);
            }
        }
    }

    private void Add(ModelDeclaration model, string path, ImmutableArray<string> chain)
    {
        foreach (VariableDeclaration variable in model.Variables.TakeWhile(_ => !IsFull))
        {
            AddVariable(variable, path);
        }

        foreach (ModuleDeclaration module in model.Modules)
        {
            if (IsFull)
            {
                ReportOnce(BindingDiagnostics.TooManyVariables, _file.Root.Name.Span, MaxSymbols);
                return;
            }

            AddModule(module, path, chain);
        }
    }

    // After all that the model's file holds, so that the variables of the file keep their indices.
    private void AddExtensions()
    {
        foreach (ModelDeclaration extension in _file.Extensions)
        {
            TakePath(extension.Name.Canonical, extension.Name);
            foreach (VariableDeclaration variable in extension.Variables)
            {
                if (IsFull)
                {
                    ReportOnce(BindingDiagnostics.TooManyVariables, variable.Name.Span, MaxSymbols);
                    return;
                }

                AddVariable(variable, extension.Name.Canonical);
            }
        }
    }

    private void AddVariable(VariableDeclaration variable, string module)
    {
        if (IsWord(variable.Name.Canonical) && !variable.MayBeWord)
        {
            ReportOnce(BindingDiagnostics.ReservedName, variable.Name.Span, variable.Name.Text);
        }

        string path = ModulePath.Join(module, variable.Name.Canonical);
        TakePath(path, variable.Name);
        _declared++;
        if (variable.Dimensions.IsEmpty || _arrayBuilder.FindDimensions(variable) is not { } dimensions)
        {
            _symbols.Add(new Symbol(_symbols.Count, module, path, variable));
            return;
        }

        AddArray(variable, module, path, dimensions);
    }

    private void AddArray(VariableDeclaration variable, string module, string path, ImmutableArray<Dimension> dimensions)
    {
        ElementDeclaration?[] definitions = variable.Listed.IsEmpty
            ? _arrayBuilder.Assign(variable, dimensions)
            : _arrayBuilder.AssignListed(variable, dimensions);
        var indices = ImmutableArray.CreateBuilder<int>(definitions.Length);
        foreach (int[] places in Combinations.Of([.. dimensions.Select(d => Enumerable.Range(0, d.Count).ToArray())]))
        {
            ElementDeclaration? definition = definitions[indices.Count];

            // Where some elements have definitions of their own and nothing is said of the rest, the rest does not exist.
            bool isDefined = definition is not null || variable.Elements.IsEmpty || variable.Equation is not null;
            indices.Add(isDefined ? _symbols.Count : -1);
            if (isDefined)
            {
                string element = string.Join(',', places.Select((place, i) => dimensions[i].Elements[place].Canonical));
                _symbols.Add(new Symbol(_symbols.Count, module, $"{path}[{element}]", variable)
                {
                    Element = definition,
                    Coordinates = [.. places.Select((place, i) => new Coordinate(SubscriptOf(definition, dimensions[i], i), dimensions[i], place))],
                });
            }
        }

        _arrays.Add(new Symbol(-1, module, path, variable) { Shape = new ArrayShape(dimensions, indices.ToImmutable()) });
    }

    private static string SubscriptOf(ElementDeclaration? definition, Dimension dimension, int position) =>
        definition?.Subscripts[position].Canonical ?? dimension.Name;

    private void AddModule(ModuleDeclaration module, string parent, ImmutableArray<string> chain)
    {
        string name = module.Name.Canonical;
        string path = ModulePath.Join(parent, name);
        TakePath(path, module.Name);
        if (chain.Contains(name))
        {
            ReportOnce(BindingDiagnostics.ModelContainsItself, module.Name.Span, module.Name.Text, string.Join(" -> ", [.. chain, name]));
        }
        else if (chain.Length == MaxNesting)
        {
            ReportOnce(BindingDiagnostics.ModulesTooDeep, module.Name.Span, MaxNesting);
        }
        else if (_submodels.TryGetValue(name, out ModelDeclaration? model))
        {
            _modules.Add(new ModuleInstance(path, parent, module));
            Add(model, path, [.. chain, name]);
        }
        else
        {
            string remedy = Spelling.DidYouMean(
                module.Name.Text,
                _submodels.Values.Select(m => m.Name.Text),
                $"Add <model name=\"{module.Name.Text}\"> beside the root model.");
            ReportOnce(BindingDiagnostics.NoSuchModel, module.Name.Span, module.Name.Text, remedy);
        }
    }

    private void TakePath(string path, NameReference name)
    {
        if (!_taken.TryAdd(path, name))
        {
            ReportDuplicate(name, _taken[path]);
        }
    }

    private void ReportDuplicate(NameReference second, NameReference first) =>
        ReportOnce(BindingDiagnostics.DuplicateName, second.Span, second.Text, _file.Source.GetPosition(first.Span.Start).Line);

    // A model that stands in several modules is wrong in one place only.
    private void ReportOnce(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        if (_reported.Add(span))
        {
            _diagnostics.Report(descriptor, _file.Source.Locate(span), facts);
        }
    }
}

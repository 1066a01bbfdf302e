using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads an XMILE file into declarations. Views, style and other programs' namespaces are skipped.</summary>
internal sealed class XmileReader
{
    private readonly XmileContext _context;
    private readonly MarkupElement _root;

    private XmileReader(XmileContext context, MarkupElement root)
    {
        _context = context;
        _root = root;
    }

    /// <summary>What the file declares, or <see langword="null"/> where it is no XMILE with a model in it, which is then reported.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (MarkupReader.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        if (root.Name != "xmile" || !XmileNamespaces.IsXmile(root.Namespace))
        {
            diagnostics.Report(XmileDiagnostics.NotXmile, source.Locate(root.Span), root.Name, root.Namespace);
            return null;
        }

        return new XmileReader(new XmileContext(source, root.Namespace, diagnostics), root).Read();
    }

    private ModelFile? Read()
    {
        CheckChildren();
        NonNegativity nonNegativity = NonNegativity.None.Read(_context, _root);
        var models = new ModelElementReader(_context, nonNegativity);
        ImmutableArray<MarkupElement> elements = [.. _context.Children(_root).Where(c => c.Name == "model")];

        // The root model has no name; in a file of one model, that one is the root whatever its name.
        MarkupElement? rootElement = elements.FirstOrDefault(e => string.IsNullOrWhiteSpace(e.Attribute("name")?.Value)) ?? (elements is [var only] ? only : null);
        if (rootElement is null)
        {
            _context.Report(XmileDiagnostics.MissingElement, _root.Span, _root.Name, "model");
            return null;
        }

        ModelDeclaration root = models.Read(rootElement);
        ImmutableArray<ModelDeclaration> submodels = [.. elements.Where(e => e != rootElement).Select(models.Read)];
        MarkupElement? specs = _context.Single(rootElement, "sim_specs") ?? _context.Single(_root, "sim_specs");
        return new ModelFile(
            _context.Source,
            ReadName(rootElement),
            ReadSpecs(specs),
            specs?.Span ?? _root.Span,
            ReadUnits(),
            root,
            submodels)
        {
            Dimensions = ReadDimensions(),
            Macros = [.. _context.Children(_root).Where(c => c.Name == "macro").Select(new MacroReader(_context, nonNegativity).Read).OfType<MacroDeclaration>()],
        };
    }

    private void CheckChildren()
    {
        foreach (MarkupElement child in _context.Children(_root))
        {
            switch (child.Name)
            {
                case "header" or "sim_specs" or "model_units" or "units" or "model" or "behavior" or "style" or "dimensions" or "macro" or "prefs" or "equation_prefs":
                    break;
                case "include":
                    _context.Report(XmileDiagnostics.NotSupported, child.Span, "an <include> of another file", "Put what that file holds into this one.");
                    break;
                case "data":
                    _context.Report(XmileDiagnostics.NotRead, child.Span, "<data> (import and export of values)", "Put the values into the model or into the case's tables.");
                    break;
                default:
                    _context.ReportUnknown(child, _root, "header", "sim_specs", "model_units", "model", "behavior", "dimensions", "macro");
                    break;
            }
        }
    }

    private string ReadName(MarkupElement rootElement)
    {
        string? name = _context.Single(_root, "header") is { } header ? _context.Single(header, "name")?.Text.Trim() : null;
        return string.IsNullOrEmpty(name) ? rootElement.Attribute("name")?.Value ?? "" : name;
    }

    private SimulationSpecs ReadSpecs(MarkupElement? specs)
    {
        if (specs is not null)
        {
            return new SimulationSpecsReader(_context).Read(specs);
        }

        _context.Report(XmileDiagnostics.MissingElement, _root.Span, _root.Name, "sim_specs");
        return new SimulationSpecs(0, 1, 1, 1, TimeSteppingMethod.Euler, "");
    }

    private ImmutableArray<DimensionDeclaration> ReadDimensions() =>
        _context.Single(_root, "dimensions") is { } dimensions ? new DimensionsReader(_context).Read(dimensions) : [];

    private ImmutableArray<UnitDeclaration> ReadUnits() =>
        _context.Single(_root, "model_units") is { } units ? new UnitsReader(_context).Read(units) : [];
}

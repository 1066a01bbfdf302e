using System.Diagnostics.CodeAnalysis;
using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>All dimensions of a model by name.</summary>
internal sealed class DimensionTable
{
    private readonly Dictionary<string, Dimension> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dimension> _ofElement = new(StringComparer.Ordinal);

    /// <param name="file">The file; two dimensions of one name, and two elements of one name in a dimension, are reported.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public DimensionTable(ModelFile file, DiagnosticBag diagnostics)
    {
        foreach (DimensionDeclaration declaration in file.Dimensions)
        {
            var dimension = new Dimension(declaration);
            if (!_byName.TryAdd(dimension.Name, dimension))
            {
                ReportDuplicate(file.Source, diagnostics, declaration.Name, _byName[dimension.Name].Declaration.Name);
            }

            for (int i = 0; i < declaration.Elements.Length; i++)
            {
                NameReference element = declaration.Elements[i];
                if (dimension.TryPlace(element.Canonical, out int place) && place != i)
                {
                    ReportDuplicate(file.Source, diagnostics, element, declaration.Elements[place]);
                }

                _ofElement.TryAdd(element.Canonical, dimension);
            }
        }
    }

    /// <summary>The dimensions' names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The dimension of that canonical name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Dimension? dimension) => _byName.TryGetValue(name, out dimension);

    /// <summary>The first dimension that has an element of that canonical name.</summary>
    public bool TryFindElement(string element, [NotNullWhen(true)] out Dimension? dimension) => _ofElement.TryGetValue(element, out dimension);

    private static void ReportDuplicate(SourceText source, DiagnosticBag diagnostics, NameReference second, NameReference first) =>
        diagnostics.Report(BindingDiagnostics.DuplicateName, source.Locate(second.Span), second.Text, source.GetPosition(first.Span.Start).Line);
}

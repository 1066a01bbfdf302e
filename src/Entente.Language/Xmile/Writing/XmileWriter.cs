using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Xmile.Writing;

/// <summary>
/// Writes a model's declarations as XMILE 1.0. Of a model that was XMILE before, views, styles and other programs'
/// elements go along unchanged (<see cref="CarriedParts"/>).
/// </summary>
internal sealed class XmileWriter
{
    private static readonly XNamespace s_ns = XmileNamespaces.Oasis;
    private static readonly XNamespace s_isee = XmileNamespaces.Isee;

    private readonly ModelFile _file;
    private readonly VariableWriter _variables;

    private XmileWriter(ModelFile file)
    {
        _file = file;
        _variables = new VariableWriter(file);
    }

    /// <summary>The file's text.</summary>
    /// <param name="file">What the model declares.</param>
    /// <param name="original">The XMILE that it was read from, or <see langword="null"/>.</param>
    public static string Write(ModelFile file, XElement? original)
    {
        XElement root = new XmileWriter(file).Write();
        if (original is not null)
        {
            CarriedParts.Copy(original, root);
        }

        WithoutForbiddenCharacters(root);
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(text, settings))
        {
            root.Save(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    // Other dialects may hold control characters, which XML cannot say in any way. In a name they make a difference, which is
    // found when the text is read back.
    private static void WithoutForbiddenCharacters(XElement root)
    {
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            attribute.Value = Allowed(attribute.Value);
        }

        foreach (XText text in root.DescendantNodes().OfType<XText>())
        {
            text.Value = Allowed(text.Value);
        }
    }

    private static string Allowed(string text)
    {
        bool IsAllowed(int i) => XmlConvert.IsXmlChar(text[i])
            || (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
        return Enumerable.Range(0, text.Length).All(IsAllowed) ? text : string.Concat(text.Select((c, i) => IsAllowed(i) ? c : '\ufffd'));
    }

    private XElement Write() => new(
        s_ns + "xmile",
        new XAttribute("version", "1.0"),
        new XElement(
            s_ns + "header",
            VariableWriter.Optional("name", _file.Name),
            new XElement(s_ns + "vendor", "Entente"),
            new XElement(s_ns + "product", new XAttribute("version", "1.0"), "entente convert"),
            HeaderOptions.Of(_file)),
        Specs(),
        _file.Units.IsEmpty ? null : new XElement(s_ns + "model_units", _file.Units.Select(Unit)),
        _file.Dimensions.IsEmpty ? null : new XElement(s_ns + "dimensions", _file.Dimensions.Select(Dimension)),
        Model(_file.Root),
        _file.Submodels.Select(Model),
        _file.Macros.Select(Macro));

    private XElement Specs()
    {
        SimulationSpecs specs = _file.Specs;
        return new XElement(
            s_ns + "sim_specs",
            new XAttribute("method", Method(specs.Method)),
            specs.TimeUnits.Length == 0 ? null : new XAttribute("time_units", specs.TimeUnits),
            specs.SaveInterval == specs.TimeStep ? null : new[] { new XAttribute(XNamespace.Xmlns + "isee", s_isee.NamespaceName), new XAttribute(s_isee + "save_interval", Number(specs.SaveInterval)) },
            new XElement(s_ns + "start", Number(specs.Start)),
            new XElement(s_ns + "stop", Number(specs.Stop)),
            new XElement(s_ns + "dt", Number(specs.TimeStep)));
    }

    private static string Method(TimeSteppingMethod method) => method switch
    {
        TimeSteppingMethod.RungeKutta2 => "RK2",
        TimeSteppingMethod.RungeKutta4 => "RK4",
        TimeSteppingMethod.RungeKutta45 => "RK45",
        _ => "Euler",
    };

    private static XElement Unit(UnitDeclaration unit) => new(
        s_ns + "unit",
        new XAttribute("name", unit.Name.Text),
        VariableWriter.Optional("eqn", unit.Definition?.Text),
        unit.Aliases.Select(a => new XElement(s_ns + "alias", a.Text)));

    private static XElement Dimension(DimensionDeclaration dimension)
    {
        bool isNumbered = dimension.Elements.Select((e, i) => e.Text == Number(i + 1)).All(b => b);
        return new XElement(
            s_ns + "dim",
            new XAttribute("name", dimension.Name.Text),
            isNumbered ? new XAttribute("size", Number(dimension.Elements.Length)) : null,
            isNumbered ? null : dimension.Elements.Select(e => new XElement(s_ns + "elem", new XAttribute("name", e.Text))));
    }

    private XElement Model(ModelDeclaration model) => new(
        s_ns + "model",
        model == _file.Root || model.Name.Text.Length == 0 ? null : new XAttribute("name", model.Name.Text),
        new XElement(s_ns + "variables", model.Variables.Select(_variables.Write), model.Modules.Select(Module)));

    private static XElement Module(ModuleDeclaration module) => new(
        s_ns + "module",
        new XAttribute("name", module.Name.Text),
        module.Connections.Select(c => new XElement(s_ns + "connect", new XAttribute("to", c.To.Text), new XAttribute("from", c.From.Text))));

    private XElement Macro(MacroDeclaration macro) => new(
        s_ns + "macro",
        new XAttribute("name", macro.Name.Text),
        macro.Parameters.Select(p => new XElement(
            s_ns + "parm", p.Default is null ? null : new XAttribute("default", VariableWriter.Text(p.Default)), p.Name.Text)),
        new XElement(s_ns + "eqn", VariableWriter.Text(macro.Result)),
        macro.Variables.IsEmpty ? null : new XElement(s_ns + "variables", macro.Variables.Select(_variables.Write)));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

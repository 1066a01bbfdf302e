using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>Writes a synthetic model as XMILE 1.0, without units of measurement but for <c>dmnl</c>.</summary>
internal sealed class XmileText
{
    private readonly SyntheticModel _model;
    private readonly XmileTermText _terms = new();
    private readonly StringBuilder _text = new();

    private XmileText(SyntheticModel model) => _model = model;

    /// <summary>The file's text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="saveInterval">Time between saved values.</param>
    public static string Of(SyntheticModel model, double saveInterval)
    {
        var writer = new XmileText(model);
        writer.WriteHead(saveInterval);
        foreach (SyntheticVariable variable in model.Variables)
        {
            writer.Write(variable);
        }

        writer._text.Append("    </variables>\n  </model>\n</xmile>\n");
        return writer._text.ToString();
    }

    private void WriteHead(double saveInterval) => _text.Append(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0" encoding="utf-8"?>
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header>
            <vendor>Entente</vendor>
            <product version="1.0">Benchmark</product>
            <name>{_model.Name}</name>
          </header>
          <sim_specs method="Euler" time_units="dmnl">
            <start>{SyntheticModel.Start}</start>
            <stop>{SyntheticModel.Stop}</stop>
            <dt>{SyntheticModel.TimeStep}</dt>
            <save_step>{saveInterval}</save_step>
          </sim_specs>
          <model>
            <variables>

        """);

    private void Write(SyntheticVariable variable)
    {
        switch (variable)
        {
            case Parameter parameter:
                WriteElement("aux", parameter, Digits(parameter.Value), "");
                break;
            case Stock stock:
                WriteElement("stock", stock, Digits(stock.Initial), FlowsOf(stock));
                break;
            case Flow flow:
                WriteElement("flow", flow, _terms.Of(flow.Equation), "");
                break;
            case Auxiliary auxiliary:
                WriteElement("aux", auxiliary, _terms.Of(auxiliary.Equation), TextOf(auxiliary.Graph));
                break;
            case Memory memory:
                WriteElement("aux", memory, $"{NameOf(memory.Kind)}({memory.Input.Name}, {memory.Time.Name}, {Digits(memory.Initial)})", "");
                break;
        }
    }

    private void WriteElement(string element, SyntheticVariable variable, string equation, string more) => _text.Append(
        CultureInfo.InvariantCulture,
        $"      <{element} name=\"{variable.Name}\"><eqn>{equation}</eqn>{more}<units>dmnl</units></{element}>\n");

    private string FlowsOf(Stock stock)
    {
        IEnumerable<Flow> flows = _model.Variables.OfType<Flow>();
        return string.Concat(flows.Where(f => f.To == stock).Select(f => $"<inflow>{f.Name}</inflow>"))
            + string.Concat(flows.Where(f => f.From == stock).Select(f => $"<outflow>{f.Name}</outflow>"));
    }

    private static string TextOf(Graph? graph)
    {
        if (graph is null)
        {
            return "";
        }

        string x = graph.IsEven
            ? $"<xscale min=\"{Digits(graph.X[0])}\" max=\"{Digits(graph.X[^1])}\"/>"
            : $"<xpts>{List(graph.X)}</xpts>";
        return $"<gf>{x}<ypts>{List(graph.Y)}</ypts></gf>";
    }

    private static string NameOf(MemoryKind kind) => kind switch
    {
        MemoryKind.Smooth1 => "SMTH1",
        MemoryKind.Smooth3 => "SMTH3",
        MemoryKind.Delay1 => "DELAY1",
        _ => "DELAY3",
    };

    private static string List(ImmutableArray<double> values) => string.Join(',', values.Select(Digits));

    private static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

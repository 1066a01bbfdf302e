using System.Globalization;
using Entente.Bench.Models;

namespace Entente.Bench.Emission;

/// <summary>
/// A graphical function in C: tables that fit one register or two, one line a segment. Evenly spaced points are measured in
/// segments from the first, others as they are.
/// </summary>
internal sealed class CGraph(string name, Graph graph)
{
    private readonly int _width = graph.X.Length <= 8 ? 8 : Graph.MaxPoints;
    private readonly int _last = graph.X.Length - 1;

    /// <summary>Definitions of its tables.</summary>
    public string Tables()
    {
        double[] places = graph.IsEven ? [.. Enumerable.Range(0, graph.X.Length).Select(i => (double)i)] : [.. graph.X];
        var bases = new double[_width];
        var slopes = new double[_width];
        Array.Fill(bases, graph.Y[_last]);
        for (int i = 0; i < _last; i++)
        {
            slopes[i] = (graph.Y[i + 1] - graph.Y[i]) / (places[i + 1] - places[i]);
            bases[i] = graph.Y[i] - (slopes[i] * places[i]);
        }

        string points = graph.IsEven ? "" : Table("points", [.. places.Select(Digits), .. Enumerable.Repeat("__builtin_inf()", _width - places.Length)]);
        return points + Table("base", bases.Select(Digits)) + Table("slope", slopes.Select(Digits));
    }

    /// <summary>The function at an argument.</summary>
    public string At(string argument)
    {
        double perUnit = _last / (graph.X[_last] - graph.X[0]);
        return graph.IsEven
            ? $"even_lookup_{_width}({argument}, {Digits(graph.X[0])}, {Digits(perUnit)}, {_last}, {name}_base, {name}_slope)"
            : $"uneven_lookup_{_width}({argument}, {_last}, {name}_points, {name}_base, {name}_slope)";
    }

    private string Table(string role, IEnumerable<string> values) =>
        $"static const double {name}_{role}[{_width}] ALIGNED = {{{string.Join(", ", values)}}};\n";

    private static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

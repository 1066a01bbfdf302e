using System.Globalization;
using System.Text;
using Entente.Language.Semantics;

namespace Entente.Language.Tests.Binding;

/// <summary>A bound model as text: every variable with its equation resolved, and the orders.</summary>
internal static class ModelDump
{
    public static string Of(SemanticModel model)
    {
        var dump = new StringBuilder();
        SimulationSpecs specs = model.Specs;
        dump.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Name}: {specs.Start} to {specs.Stop} {specs.TimeUnits} by {specs.TimeStep}, saved every {specs.SaveInterval}, {specs.Method}"));
        foreach (Variable variable in model.Variables)
        {
            Append(dump, model, variable);
        }

        dump.AppendLine($"initial: {Names(model, model.InitialOrder)}");
        dump.AppendLine($"run: {Names(model, model.RunOrder)}");
        return dump.ToString();
    }

    private static void Append(StringBuilder dump, SemanticModel model, Variable variable)
    {
        string flags = string.Concat(
            variable.IsConstant ? " constant" : "",
            variable.IsNonNegative ? " non-negative" : "",
            variable.IsHidden ? " hidden" : "",
            variable.Graph is { } graph ? $" graph({graph.Kind}, {graph.X.Length} points)" : "");
        dump.AppendLine($"{variable.Index} {variable.Kind} {variable.Path} [{variable.Units}]{flags}");
        if (variable.Equation is { } equation)
        {
            dump.AppendLine($"    = {Line(model, equation)}");
        }

        if (variable.InitialEquation is { } initial)
        {
            dump.AppendLine($"    at the start {Line(model, initial)}");
        }

        if (variable.Memory is { } memory)
        {
            dump.AppendLine($"    remembers {model.Variables[memory.Input].Path} for {(memory.Delay is { } delay ? Line(model, delay) : "one step")}");
        }

        if (variable.Kind == VariableKind.Stock)
        {
            dump.AppendLine($"    + {Names(model, variable.Inflows)} - {Names(model, variable.Outflows)}");
        }
    }

    private static string Names(SemanticModel model, IEnumerable<int> indices) =>
        string.Join(", ", indices.Select(i => model.Variables[i].Path));

    private static string Line(SemanticModel model, BoundExpression node) => node switch
    {
        BoundNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        BoundVariable variable => model.Variables[variable.Index].Path,
        BoundUnary unary => $"({unary.Operator} {Line(model, unary.Operand)})",
        BoundBinary binary => $"({binary.Operator} {Line(model, binary.Left)} {Line(model, binary.Right)})",
        BoundConditional choice => $"(If {Line(model, choice.Condition)} {Line(model, choice.Then)} {Line(model, choice.Else)})",
        BoundCall call => $"({string.Join(' ', [call.Builtin.ToString(), .. call.Arguments.Select(a => Line(model, a))])})",
        BoundLookup lookup => $"(Lookup {model.Variables[lookup.Index].Path} {Line(model, lookup.Argument)})",
        BoundSelect select => $"(Select {Line(model, select.Position)} of {Names(model, select.Elements)})",
        BoundRandom random => $"({random.Distribution} seed {random.Seed} stream {random.Stream}: {string.Join(' ', random.Arguments.Select(a => Line(model, a)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}

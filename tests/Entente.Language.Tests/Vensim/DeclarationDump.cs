using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Tests.Vensim;

/// <summary>What a file declares, as text: a line for each dimension, macro, variable and definition of elements.</summary>
internal static class DeclarationDump
{
    public static string Of(ModelFile file)
    {
        var dump = new StringBuilder();
        SimulationSpecs specs = file.Specs;
        dump.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{specs.Start} to {specs.Stop} {specs.TimeUnits} by {specs.TimeStep}, saved every {specs.SaveInterval}"));
        foreach (NameReference? steering in new[] { file.Controls.Stop, file.Controls.TimeStep, file.Controls.SaveInterval })
        {
            dump.Append(steering is null ? "" : $"steered by {steering.Text}\n");
        }

        foreach (DimensionDeclaration dimension in file.Dimensions)
        {
            dump.AppendLine($"dimension {dimension.Name.Text}: {Names(dimension.Elements)}");
            foreach (DimensionMapping mapping in dimension.Mappings)
            {
                dump.AppendLine($"  -> {mapping.To.Text}: {string.Join(", ", mapping.Pairs.Select(p => $"{p.From}={p.To}"))}");
            }
        }

        foreach (MacroDeclaration macro in file.Macros)
        {
            dump.AppendLine($"macro {macro.Name.Text}({Names(macro.Parameters.Select(p => p.Name))}) = {Text(macro.Result)}");
            Append(dump, macro.Variables, "  ");
        }

        Append(dump, file.Root.Variables, "");
        return dump.ToString().ReplaceLineEndings("\n");
    }

    public static string Text(Expression? tree) => tree switch
    {
        null => "",
        NumberExpression number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        NameExpression name => name.Name + Brackets(name.Subscripts),
        IterationExpression iteration => $"{iteration.Dimension}!",
        UnaryExpression unary => $"({unary.Operator} {Text(unary.Operand)})",
        BinaryExpression binary => $"({binary.Operator} {Text(binary.Left)} {Text(binary.Right)})",
        ConditionalExpression choice => $"(If {Text(choice.Condition)} {Text(choice.Then)} {Text(choice.Else)})",
        CallExpression call => $"{call.Name}{Brackets(call.Subscripts)}({string.Join(", ", call.Arguments.Select(Text))})",
        _ => throw new ArgumentOutOfRangeException(nameof(tree), tree.GetType().Name),
    };

    private static void Append(StringBuilder dump, ImmutableArray<VariableDeclaration> variables, string indent)
    {
        foreach (VariableDeclaration variable in variables)
        {
            string over = variable.Dimensions.IsEmpty ? "" : $"[{Names(variable.Dimensions)}]";
            string units = variable.Units is null ? "" : $" {{{variable.Units.Text.Trim()}}}";
            string flow = variable.Inflows.IsEmpty ? "" : $" filled by {Names(variable.Inflows)}";
            string hidden = variable.IsHidden ? "hidden " : "";
            string side = Side(variable.Equation, variable.InitialEquation, variable.Graph);
            dump.AppendLine($"{indent}{hidden}{variable.Kind} {variable.Name.Text}{over}{units}{flow}{side}");
            foreach (ElementDeclaration element in variable.Elements)
            {
                string except = string.Concat(element.Exceptions.Select(e => $" except [{Names(e)}]"));
                dump.AppendLine($"{indent}  [{Names(element.Subscripts)}]{except}{Side(element.Equation, element.InitialEquation, element.Graph)}");
            }

            dump.Append(variable.Documentation.Length == 0 ? "" : $"{indent}  \"{variable.Documentation.ReplaceLineEndings("\\n")}\"\n");
        }
    }

    private static string Side(EquationDeclaration? equation, EquationDeclaration? initial, GraphicalFunction? graph)
    {
        string points = graph is null ? "" : string.Join(' ', graph.X.Zip(graph.Y, (x, y) => string.Create(CultureInfo.InvariantCulture, $"({x},{y})")));
        return (equation is null ? "" : $" = {Text(equation)}") + (initial is null ? "" : $" at first {Text(initial)}") + (graph is null ? "" : $" by {points}");
    }

    private static string Text(EquationDeclaration equation) => equation.Tree is null ? equation.Text.Text : Text(equation.Tree);

    private static string Brackets(ImmutableArray<Expression> subscripts) => subscripts.IsEmpty ? "" : $"[{string.Join(',', subscripts.Select(Text))}]";

    private static string Names(IEnumerable<NameReference> names) => string.Join(", ", names.Select(n => n.Text));
}

using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.CodeGeneration;

/// <summary>
/// Conditions of which a part is known beforehand (elements of subscripts compared with each other): the runtime that compiles the
/// batch engine's code works such parts out by itself, and does not always get them right.
/// </summary>
public class KnownConditionTests
{
    private static readonly string[] s_parts = ["1 = 2", "1 = 1", "2 < 1", "1 <> 2", "one = 2", "one >= 1", "TIME > 5", "level = 1", "level > 1"];

    [Fact]
    public void What_is_known_beforehand_changes_no_engines_answer()
    {
        string[] conditions =
        [
            .. from left in s_parts
               from right in s_parts
               from text in new[]
               {
                   $"({left}) AND ({right})", $"({left}) OR ({right})", $"NOT ({left}) AND ({right})", $"NOT (({left}) AND NOT ({right}))",
                   $"({left}) AND ({right}) AND TIME > 2", $"({left}) OR TIME > 2 AND ({right})",
               }
               select text,
        ];
        SemanticModel model = Read(conditions);
        int[] recorded = [.. Enumerable.Range(0, conditions.Length).SelectMany(i => new[] { Index(model, $"chosen {i}"), Index(model, $"value {i}") })];

        Trajectory expected = new InterpretedSimulator(model).Run(new SimulationRequest { Recorded = [.. recorded] }, TestContext.Current.CancellationToken);
        BatchTrajectory batch = new BatchSimulator(model).Run(
            new BatchRequest { Members = [[], [], []], Recorded = [.. recorded] }, TestContext.Current.CancellationToken);

        for (int i = 0; i < recorded.Length; i++)
        {
            batch.Member(1).Values[i].ShouldBe(expected.Values[i], conditions[i / 2]);
        }
    }

    private static SemanticModel Read(string[] conditions)
    {
        string variables = string.Concat(conditions.Select((c, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"<aux name=\"chosen {i}\"><eqn>IF {Escaped(c)} THEN 7 ELSE 3</eqn></aux><aux name=\"value {i}\"><eqn>5 * ({Escaped(c)})</eqn></aux>")));
        string text = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <header><vendor>Entente</vendor><product version="1">Entente</product><name>Known</name></header>
              <sim_specs method="Euler"><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
              <model><variables>
                <aux name="one"><eqn>1</eqn></aux>
                <stock name="level"><eqn>1</eqn><inflow>rise</inflow></stock>
                <flow name="rise"><eqn>STEP(1, 8)</eqn></flow>
                {variables}
              </variables></model>
            </xmile>
            """;
        ModelReadResult read = ModelReader.Read(new SourceText("known.xmile", text));
        return read.Model ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
    }

    private static string Escaped(string equation) => equation.Replace("<", "&lt;", StringComparison.Ordinal);

    private static int Index(SemanticModel model, string name) =>
        model.TryFind(name, out Variable? variable) ? variable.Index : throw new ArgumentException(name, nameof(name));
}

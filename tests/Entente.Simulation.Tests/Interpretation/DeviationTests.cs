using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.Interpretation;

/// <summary><c>STDDEV</c> over arrays from short to long, worked out in closed form.</summary>
public class DeviationTests
{
    [Theory]
    [InlineData(1, "7", 0)]
    [InlineData(2, "D", 0.5)]
    [InlineData(1000, "0.1", 0)]
    [InlineData(1000, "D", 288.67499025720951)] // √((n² - 1) / 12)
    [InlineData(1000, "D + 1000000000", 288.67499025720951)]
    [InlineData(1000, "IF D = 1 THEN 1000 ELSE 0", 31.606961258558215)] // 1000 √(n - 1) / n: none can lie further off
    public void It_is_that_of_the_whole_population_to_the_last_digits(int size, string equation, double expected)
    {
        string file = string.Create(CultureInfo.InvariantCulture, $"""
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
              <sim_specs time_units="year"><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <dimensions><dim name="D" size="{size}"/></dimensions>
              <model><variables>
                <aux name="x"><dimensions><dim name="D"/></dimensions><eqn>{equation} + 0 * TIME</eqn></aux>
                <aux name="deviation"><eqn>STDDEV(x[*])</eqn></aux>
              </variables></model>
            </xmile>
            """);
        SemanticModel model = ModelReader.Read(new SourceText("model.xmile", file)).Model.ShouldNotBeNull();
        model.TryFind("deviation", out Variable? deviation).ShouldBeTrue();

        foreach (ISimulator engine in new ISimulator[] { new InterpretedSimulator(model), new CompiledSimulator(model) })
        {
            double actual = engine.Run([], [deviation!.Index], null, TestContext.Current.CancellationToken).Values[0][^1];
            Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(1e-12 * expected, engine.GetType().Name);
        }
    }
}

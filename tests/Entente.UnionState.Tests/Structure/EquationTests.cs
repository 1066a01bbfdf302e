using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Structure;

/// <summary>Nothing of the result is written into an equation.</summary>
public partial class EquationTests
{
    private static readonly double[] s_numbersOfForm = [0, 1, 2];

    [Fact]
    public void Only_drivers_know_the_date()
    {
        string[] drivers = [.. ReferenceCase.Case.Drivers.Select(d => d.Variable.Path)];

        Words("TIME").ShouldBe(drivers, ignoreOrder: true);
        Words("STEP", "RAMP", "PULSE", "STARTTIME", "STOPTIME").ShouldBeEmpty();
    }

    [Fact]
    public void No_clamp_and_no_switch_stands_in_an_equation()
    {
        Words("MIN", "MAX", "IF", "INT", "ABS").ShouldBeEmpty();
        ReferenceCase.Written.Where(v => v.IsNonNegative).ShouldBeEmpty();
    }

    [Fact]
    public void Every_number_in_an_equation_that_is_not_a_matter_of_form_has_a_name_of_its_own() =>
        ReferenceCase.Written
            .Where(v => !v.IsConstant && v.Kind != VariableKind.Stock)
            .Where(v => Number().Matches(v.EquationText).Any(m => !s_numbersOfForm.Contains(double.Parse(m.Value, CultureInfo.InvariantCulture))))
            .Select(v => $"{v.Path} = {v.EquationText}")
            .ShouldBeEmpty();

    private static IEnumerable<string> Words(params string[] words) =>
        ReferenceCase.Written
            .Where(v => Word().Matches(v.EquationText).Any(m => words.Contains(m.Value, StringComparer.OrdinalIgnoreCase)))
            .Select(v => v.Path);

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    // Digits inside a name, as in SMTH1 or a year, belong to the name.
    [GeneratedRegex(@"(?<![A-Za-z0-9_.])[0-9]+(\.[0-9]+)?")]
    private static partial Regex Number();
}

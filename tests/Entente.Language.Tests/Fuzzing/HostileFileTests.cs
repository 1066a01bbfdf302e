using Entente.Diagnostics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Fuzzing;

/// <summary>Files made to exhaust stack, memory or patience are refused, or read, in good time.</summary>
public sealed class HostileFileTests
{
    private const int SmallStack = 1024 * 1024;

    // Of it a part is held at any moment.
    private const long MostAllocated = 512L * 1024 * 1024;

    private static readonly Dictionary<string, string> s_files = new()
    {
        ["parentheses"] = File(Aux("a", new string('(', 499) + "1" + new string(')', 499))),
        ["signs"] = File(Aux("a", new string('-', 499) + "1")),
        ["powers"] = File(Aux("a", string.Join("^", Enumerable.Repeat("1", 500)))),
        ["sums"] = File(Aux("a", string.Join("+", Enumerable.Repeat("1", 500)))),
        ["choices"] = File(Aux("a", Nested("IF 1 THEN 1 ELSE ", "", 499))),
        ["calls"] = File(Aux("a", Nested("ABS(", ")", 499))),
        ["smooths"] = File(Aux("a", Nested("SMTH3(", ", DT)", 400))),
        ["delay times"] = File(Aux("a", Nested("DELAY3(1, DT * ", ")", 200))),
        ["too many parentheses"] = File(Aux("a", new string('(', 100_000))),
        ["a long equation"] = File(Aux("a", string.Join("+", Enumerable.Repeat("1", 400_000)))),
        ["long units"] = File(Aux("a", "1", string.Join("*", Enumerable.Repeat("m", 50_000)))),
        ["units in parentheses"] = File(Aux("a", "1", new string('(', 900))),
        ["a long name"] = File(Aux(new string('a', 50_000), "1") + Aux("b", new string('a', 50_001))),
        ["an entity bomb"] = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><xmile>&b;</xmile>",
        ["an external entity"] = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xmile>&a;</xmile>",
        ["deep elements"] = string.Concat(Enumerable.Repeat("<xmile>", 100_000)),
        ["one loop of many variables"] = File(string.Concat(Enumerable.Range(0, 10_000).Select(i => Aux($"v{i}", $"v{(i + 1) % 10_000}")))),
        ["one line of unknown names"] = File(string.Concat(Enumerable.Range(0, 10_000).Select(i => Aux($"v{i}", $"w{i}")))),
        ["a chain of units"] = File(Aux("a", "1"), before: $"<model_units>{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<unit name=\"u{i}\"><eqn>u{i + 1}</eqn></unit>"))}</model_units>"),
        ["a chain of modules"] = File("<module name=\"m0\"/>", submodels: string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<model name=\"m{i}\"><variables><module name=\"m{i + 1}\"/></variables></model>"))),
        ["an array of a billion elements"] = File(Array("a", "1", "D"), before: Dimensions(1_000_000_000)),
        ["an array of a billion billion elements"] = File(Array("a", "1", "D", "D", "D"), before: Dimensions(200_000)),
        ["an array of many elements"] = File(Array("a", "1", "D", "D"), before: Dimensions(316)),
        ["sums of an array for each of its elements"] = File(Array("a", "SUM(a[*])", "D"), before: Dimensions(10_000)),
        ["sums inside sums"] = File(Array("a", "1", "D") + Aux("b", Nested("SUM(a[*] + ", ")", 100)), before: Dimensions(100)),
        ["definitions over definitions"] = File(Array("a", "1", "D", "D").Replace("<eqn>1</eqn>", string.Concat(Enumerable.Repeat("<element subscript=\"D, D\"><eqn>1</eqn></element>", 1000)), StringComparison.Ordinal), before: Dimensions(400)),
        ["a long equation for many elements"] = File(Array("a", string.Join("+", Enumerable.Repeat("x", 400)), "D") + Aux("x", "1"), before: Dimensions(100_000)),
        ["an unknown function for many elements"] = File(Array("a", "unknown(1)", "D"), before: Dimensions(100_000)),
        ["an array without units"] = File(Array("a", "1", "D").Replace("<units>dmnl</units>", "", StringComparison.Ordinal), before: Dimensions(100_000)),
        ["delays of high order in many elements"] = File(Array("a", "DELAYN(DELAYN(1, DT, 100), DT, 100)", "D"), before: Dimensions(100_000)),
        ["the deviation of many elements"] = File(Array("a", "1", "D") + Aux("b", "STDDEV(a[*])"), before: Dimensions(1400)),
        ["macros that call macros twice"] = File(Aux("a", "M0(1)"), before: string.Concat(Enumerable.Range(0, 31).Select(i => Macro($"M{i}", $"M{i + 1}(x) + M{i + 1}(x)"))) + Macro("M31", "x")),
        ["macros that call each other"] = File(Aux("a", "M(1)"), before: Macro("M", "N(x)") + Macro("N", "M(x)")),
        ["delays of high order in each other"] = File(Aux("a", Nested("DELAYN(", ", DT, 100)", 30))),
    };

    public static TheoryData<string> Files => [.. s_files.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_neither_ends_the_stack_nor_takes_long_nor_much(string what)
    {
        ModelReadResult? result = null;
        long allocated = 0;
        var reading = new Thread(
            () =>
            {
                result = ModelReader.Read(new SourceText("model.xmile", s_files[what]));
                allocated = GC.GetAllocatedBytesForCurrentThread();
            },
            SmallStack);

        reading.Start();

        reading.Join(TimeSpan.FromSeconds(60)).ShouldBeTrue(what);
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}: {allocated >> 20} MB");
        result.ShouldNotBeNull();
        allocated.ShouldBeLessThan(MostAllocated);
        (result.Model is null).ShouldBe(result.Diagnostics.Any(d => d.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("an error before it")]
    [InlineData("errors in each element")]
    [InlineData("one flow for all stocks")]
    [InlineData("units that do not fit")]
    [InlineData("no units")]
    public void A_large_array_has_each_of_its_problems_reported_a_few_times_only(string what)
    {
        string[] dimensions = [.. Enumerable.Repeat("D", 16)];
        string text = what switch
        {
            "an error before it" => File(Array("a", "unknown[D]", "D") + string.Concat(Enumerable.Range(0, 40).Select(i => Array($"b{i}", "a[E]", "D"))) + Array("c", "ABS(a[D]) + a[D]", dimensions), before: Dimensions(2)),
            "errors in each element" => File(Array("c", "unknown[D] + a[E]", dimensions) + Array("a", "1", "D"), before: Dimensions(2)),
            "one flow for all stocks" => File(Array("s", "1", "D").Replace("aux", "stock", StringComparison.Ordinal).Replace("<units>", "<inflow>f</inflow><units>", StringComparison.Ordinal) + "<flow name=\"f\"><eqn>1</eqn></flow>", before: Dimensions(90_000)),
            "units that do not fit" => File(Array("a", "x", "D") + Aux("x", "1", "m"), before: Dimensions(30_000)),
            _ => File(Array("a", "1", "D").Replace("<units>dmnl</units>", "", StringComparison.Ordinal), before: Dimensions(30_000)),
        };
        _ = ModelReader.Read(new SourceText("model.xmile", File(Aux("a", "1"))));
        long before = GC.GetAllocatedBytesForCurrentThread();

        ModelReadResult result = ModelReader.Read(new SourceText("model.xmile", text));

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}: {allocated >> 20} MB");
        result.Diagnostics.ShouldNotBeEmpty();
        result.Diagnostics.Length.ShouldBeLessThan(100);
        allocated.ShouldBeLessThan(256L * 1024 * 1024);
    }

    [Fact]
    public void The_places_of_one_long_line_share_its_text()
    {
        ModelReadResult result = ModelReader.Read(new SourceText("model.xmile", s_files["one line of unknown names"]));

        string first = result.Diagnostics[0].Location.ShouldNotBeNull().LineText.ShouldNotBeNull();
        result.Diagnostics.ShouldAllBe(d => ReferenceEquals(d.Location!.LineText, first));
    }

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

    private static string Array(string name, string equation, params string[] dimensions) =>
        $"<aux name=\"{name}\"><dimensions>{string.Concat(dimensions.Select(d => $"<dim name=\"{d}\"/>"))}</dimensions><eqn>{equation}</eqn><units>dmnl</units></aux>";

    private static string Dimensions(int size) => $"<dimensions><dim name=\"D\" size=\"{size}\"/></dimensions>";

    private static string Macro(string name, string equation) => $"<macro name=\"{name}\"><parm>x</parm><eqn>{equation}</eqn></macro>";
}

using System.Text;
using Entente.Diagnostics;

namespace Entente.Language.Tests.Fuzzing;

/// <summary>
/// Nothing that a file holds makes the reader throw or hang: it gives a model, or says what is wrong. The seeds are
/// fixed, so that a failure can be repeated.
/// </summary>
public sealed class FuzzTests
{
    private const int Mutations = 200;
    private const int Equations = 3000;

    private static readonly string[] s_scraps =
    [
        "<", ">", "&", "&amp;", "&#x0;", "&#x1F600;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x>", "\"", "'", "\0", "\r\n", "(", ")", "[", "]", "{", "}", "^", "-",
        "1e308", "1e-999", "NaN", "INF", "TIME", "DT", "MOD", "IF", "THEN", "ELSE", ".", "..", ",", "/>", "<eqn>", "</eqn>", "<gf>", "<module name=\"production\"/>",
        "access=\"input\"", "xmlns=\"\"", "reciprocal=\"true\"", "SMTH3(", "DELAY1(", "INIT(", "#", "\ud83d", "\u0301", "99999999999999999999",
    ];

    private static readonly string[] s_words =
    [
        "a", "b", "effect", "sub.x", "\"q r\"", "1", "0", ".5", "2e3", "(", ")", "(", ")", ",", "+", "-", "*", "/", "^", "=", "<>", "<", "<=", ">", ">=", "MOD", "NOT", "AND",
        "OR", "IF", "THEN", "ELSE", "MAX", "SMTH1", "DELAY3", "TREND", "INIT", "PULSE", "LOOKUP", "TIME", "DT", "{c}", "EXP", "SAFEDIV", "unknown", "[", "]", "$", "arr", "arr[", "mat[", "Dim", "two", ":", "@", "'", "*", "SUM", "RANK", "STDDEV", "SIZE", "MEAN", "SMTHN", "DELAY",
        "PREVIOUS", "SELF", "RANDOM", "NORMAL", "TWICE", "arr[*]", "mat[*, two]", "arr[Dim]", "mat'",
    ];

    private static readonly string[] s_operators = ["+", "-", "*", "/", "^", "=", "<>", "<", "<=", ">", ">=", "MOD", "AND", "OR"];

    public static TheoryData<string> Features =>
        [.. Directory.GetFiles(Repository.PathTo("models"), "model.xmile", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void A_file_with_random_changes_is_read_or_refused(string feature)
    {
        string original = File.ReadAllText(Repository.PathTo("models", feature, "model.xmile"));
        for (int seed = 0; seed < Mutations; seed++)
        {
            Check(Mutate(original, new Random(seed)), $"{feature}, seed {seed}");
        }
    }

    [Fact]
    public void An_equation_of_random_words_is_read_or_refused()
    {
        for (int seed = 0; seed < Equations; seed++)
        {
            var random = new Random(seed);
            string equation = string.Join(' ', Enumerable.Range(0, random.Next(1, 25)).Select(_ => s_words[random.Next(s_words.Length)]));
            Check(WithEquation(equation), $"seed {seed}: {equation}");
        }
    }

    [Fact]
    public void An_equation_made_by_the_grammar_is_parsed()
    {
        for (int seed = 0; seed < Equations / 3; seed++)
        {
            string equation = Grow(new Random(seed), 6);
            ModelReadResult result = ModelReader.Read(new SourceText("model.xmile", WithEquation(equation)));
            result.Diagnostics.ShouldNotContain(d => d.Code.StartsWith("ENT11", StringComparison.Ordinal), $"seed {seed}: {equation}");
        }
    }

    private static string WithEquation(string equation)
    {
        string text = equation.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return ModelText.File(
            $"<aux name=\"each\"><dimensions><dim name=\"Dim\"/></dimensions><eqn>{text}</eqn><units>dmnl</units></aux>"
            + "<aux name=\"arr\"><dimensions><dim name=\"Dim\"/></dimensions><eqn>1, 2</eqn><units>dmnl</units></aux>"
            + "<aux name=\"mat\"><dimensions><dim name=\"Dim\"/><dim name=\"Dim\"/></dimensions><eqn>3</eqn><units>dmnl</units></aux>"
            + ModelText.Aux("a", text) + ModelText.Aux("b", "TIME / DT") + ModelText.Aux("q r", "2")
            + "<gf name=\"effect\"><xpts>0,1</xpts><ypts>0,1</ypts><units>dmnl</units></gf><module name=\"sub\"/>",
            submodels: $"<model name=\"sub\"><variables>{ModelText.Aux("x", "1", attributes: "access=\"output\"")}</variables></model>",
            before: "<dimensions><dim name=\"Dim\"><elem name=\"one\"/><elem name=\"two\"/></dim></dimensions><macro name=\"TWICE\"><parm>x</parm><eqn>x + y</eqn><variables><stock name=\"y\"><eqn>x</eqn></stock></variables></macro>");
    }

    private static string Mutate(string original, Random random)
    {
        var text = new StringBuilder(original);
        int changes = random.Next(1, 6);
        for (int i = 0; i < changes; i++)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 40), text.Length - start);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(start, length);
                    break;
                case 1:
                    text.Insert(start, s_scraps[random.Next(s_scraps.Length)]);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length), text.ToString(start, length));
                    break;
                default:
                    text[start] = (char)random.Next(0x20, 0x500);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Grow(Random random, int depth) => random.Next(depth > 0 ? 9 : 3) switch
    {
        0 => "b",
        1 => "1.5e-3",
        2 => "\"q r\"",
        3 => $"({Grow(random, depth - 1)})",
        4 => $"-{Grow(random, depth - 1)}",
        5 => $"{Grow(random, depth - 1)} {s_operators[random.Next(s_operators.Length)]} {Grow(random, depth - 1)}",
        6 => $"MAX({Grow(random, depth - 1)}, {Grow(random, depth - 1)})",
        7 => $"(IF {Grow(random, depth - 1)} THEN {Grow(random, depth - 1)} ELSE {Grow(random, depth - 1)})",
        _ => $"SMTH1({Grow(random, depth - 1)}, DT)",
    };

    private static void Check(string file, string what)
    {
        var source = new SourceText("model.xmile", file);

        ModelReadResult result = Should.NotThrow(() => ModelReader.Read(source), what);

        bool hasErrors = result.Diagnostics.Any(d => d.Severity == Severity.Error);
        (result.Model is null).ShouldBe(hasErrors, what);
        result.Diagnostics.ShouldAllBe(d => d.Location != null && d.Location.Start.Line <= source.LineCount, what);
        if (result.Model is { } model)
        {
            model.InitialOrder.Length.ShouldBe(model.Variables.Count(v => v.Equation is not null), what);
        }
    }
}

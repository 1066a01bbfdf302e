using System.Text;
using Entente.Diagnostics;

namespace Entente.Language.Tests.Vensim;

/// <summary>Nothing in an <c>.mdl</c> file makes the reader throw or hang: it gives a model, or says what is wrong. The seeds are fixed.</summary>
public sealed class MdlFuzzTests
{
    private const int Mutations = 150;

    private static readonly string[] s_scraps =
    [
        "~", "|", "~~|", "[", "]", "(", ")", "{", "}", "\"", "'", "\\", "\\\n", ":", ":=", "==", "->", "<->", ":EXCEPT:", ":MACRO:", ":END OF MACRO:", ":AND:", ":NOT:", ":NA:",
        "INTEG(", "WITH LOOKUP(", "ACTIVE INITIAL(", "SUM(", "!", "(a1-a999999999)", "1e308", "1e999", ",", ";", "****", "\\\\\\---///", "\ud83d", "\u0301", "\0", "TABBED ARRAY(",
        "SAMPLE IF TRUE(", "DELAY FIXED(", "((0,0),(1,1))", "TIME STEP", "GET XLS DATA('x')", ":THE CONDITION:", "-> x", "x: x ~~|",
    ];

    [Theory]
    [MemberData(nameof(MdlReaderTests.Models), MemberType = typeof(MdlReaderTests))]
    public void A_file_with_random_changes_is_read_or_refused(string model)
    {
        string original = File.ReadAllText(Path.Combine(MdlReaderTests.Folder, $"{model}.mdl"));
        for (int seed = 0; seed < Mutations; seed++)
        {
            var source = new SourceText("model.mdl", Mutate(original, new Random(seed)));
            string what = $"{model}, seed {seed}";

            ModelReadResult result = Should.NotThrow(() => ModelReader.Read(source), what);

            (result.Model is null).ShouldBe(result.Diagnostics.Any(d => d.Severity == Severity.Error), what);
            result.Diagnostics.ShouldAllBe(d => d.Location != null && d.Location.Start.Line <= source.LineCount, what);
        }
    }

    [Theory]
    [InlineData("dimensions in dimensions")]
    [InlineData("mappings")]
    [InlineData("parentheses")]
    [InlineData("signs")]
    [InlineData("a long sum")]
    [InlineData("constants in a row")]
    public void A_file_made_to_exhaust_the_reader_is_refused(string kind)
    {
        string text = kind switch
        {
            "dimensions in dimensions" => "a0: (e1-e100000) ~~|\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"a{i}: a{i - 1}, x{i} ~~|\n")),
            "mappings" => "a: (e1-e1000) ~~|\nb: (f1-f10000) -> " + string.Join(", ", Enumerable.Repeat($"(a: {string.Join(',', Enumerable.Repeat("a", 10_000))})", 3)) + " ~~|\n",
            "parentheses" => $"x = {new string('(', 100_000)} ~~|\n",
            "signs" => $"x = {new string('-', 100_000)}1 ~~|\n",
            "a long sum" => $"x = {string.Join('+', Enumerable.Repeat('1', 100_000))} ~~|\n",
            _ => $"FINAL TIME = c0 ~~|\n{string.Concat(Enumerable.Range(0, 5000).Select(i => $"c{i} = c{i + 1} + c{i + 1} ~~|\n"))}",
        };

        ModelReadResult result = ModelReader.Read(new SourceText("model.mdl", text));

        result.Model.ShouldBeNull();
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
}

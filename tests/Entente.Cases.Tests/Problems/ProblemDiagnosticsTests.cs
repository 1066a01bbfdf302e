using System.Reflection;
using Entente.Cases.Problems;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Problems;

/// <summary>One broken file for each way in which a problem file can be wrong, each found at its place.</summary>
public sealed class ProblemDiagnosticsTests
{
    private const string Packages = """
        format: 1
        kind: packages
        title: T
        parties:
          - {id: r, disagreement: 0}
          - {id: b, disagreement: 0}
        issues:
          - id: gas
            options:
              - {id: market, payoffs: [0, 0]}
              - {id: discount, payoffs: [-3, 5]}
          - id: base
            options:
              - {id: none, payoffs: [0, 0]}
              - id: leased
                outcomes:
                  - {probability: 0.7, payoffs: [6, -2]}
                  - {probability: 0.3, payoffs: [1, 0]}
        pairs:
          - {of: [gas.discount, base.leased], payoffs: [1, 1]}
        rule: {kind: setter, setter: r, ratifiers: [b]}

        """;

    private const string Terms = """
        format: 1
        kind: terms
        title: T
        terms:
          - {id: p, least: 0, most: 1}
          - {id: q, least: 0, most: 1}
        constraints: ["p + 2*q <= 3"]
        parties:
          - {id: r, disagreement: 0, payoff: "6*p - 2*q"}
          - {id: b, disagreement: 0, payoff: "SQRT(q) - p"}

        """;

    private const string Line = """
        format: 1
        kind: line
        title: T
        line: {least: 0, most: 1, reversion: 0.2}
        parties:
          - {id: setter, ideal: 1}
          - {id: voter, payoff: "-(x - 0.5)^2", votes: 2}
        rule: {kind: majority, share: 0.5}

        """;

    private const string Positions = """
        format: 1
        kind: positions
        title: T
        issues: [delay, scope]
        parties:
          - {id: nl, positions: [4, 5], saliences: [0.8, 1]}
          - {id: be, positions: [7, 5], saliences: [0.4, 1]}
        expected:
          - {method: weighted-median, figures: {delay from: 4}}

        """;

    private const string Coalitions = """
        format: 1
        kind: coalitions
        title: T
        parties: [{id: a}, {id: b}]
        worths:
          - {of: [a], worth: 1}
          - {of: [a, b], worth: 3}

        """;

    private const string Game = """
        format: 1
        kind: repeated-game
        title: T
        parties:
          - {id: a, discount: 0.5, actions: [c, d]}
          - {id: b, discount: 0.5, actions: [c, d]}
        profiles:
          - {of: [c, c], payoffs: [3, 3]}
          - {of: [c, d], payoffs: [0, 5]}
          - {of: [d, c], payoffs: [5, 0]}
          - {of: [d, d], payoffs: [1, 1]}
        target: [c, c]
        punishment: [d, d]

        """;

    private const string Levels = """
        format: 1
        kind: two-levels
        title: T
        agreements: [hard, soft]
        parties:
          - {id: x, payoffs: [1, 2], no_agreement: 0, quota: 1, constituents: [{id: v, payoffs: [1, 2], no_agreement: 0}]}
          - {id: y, payoffs: [2, 1], no_agreement: 0}

        """;

    private const string Threats = """
        format: 1
        kind: threats
        title: T
        parties:
          - {id: a, threats: [hard, soft]}
          - {id: b, threats: [only]}
        threats:
          - {of: [hard, only], payoffs: [1, 1]}
          - {of: [soft, only], payoffs: [2, 1]}
        agreements:
          - {payoffs: [3, 3]}

        """;

    private static readonly Dictionary<string, string> s_bases = new()
    {
        [nameof(Packages)] = Packages,
        [nameof(Terms)] = Terms,
        [nameof(Line)] = Line,
        [nameof(Positions)] = Positions,
        [nameof(Coalitions)] = Coalitions,
        [nameof(Game)] = Game,
        [nameof(Levels)] = Levels,
        [nameof(Threats)] = Threats,
    };

    public static TheoryData<string, string, string, string> Breaks => new()
    {
        { "ENT4501", nameof(Packages), "setter: r,", "setter: [|q|]," },
        { "ENT4501", nameof(Packages), "gas.discount,", "[|gas.discont|]," },
        { "ENT4501", nameof(Positions), "method: weighted-median", "method: [|weighted-meddian|]" },
        { "ENT4501", nameof(Terms), "6*p - 2*q", "6*p - 2*[|w|]" },
        { "ENT4501", nameof(Game), "target: [c, c]", "target: [c, [|e|]]" },
        { "ENT4501", nameof(Coalitions), "of: [a]", "of: [[|z|]]" },
        { "ENT4502", nameof(Packages), "ratifiers: [b]", "ratifiers: [|[]|]" },
        { "ENT4502", nameof(Positions), "issues: [delay, scope]", "issues: [|[]|]" },
        { "ENT4502", nameof(Game), "{id: a, discount: 0.5, actions: [c, d]}", "{id: a, discount: 0.5, actions: [|[]|]}" },
        { "ENT4502", nameof(Coalitions), "of: [a]", "of: [|[]|]" },
        { "ENT4503", nameof(Packages), "[-3, 5]", "[|[-3]|]" },
        { "ENT4503", nameof(Packages), "[6, -2]", "[|[6, -2, 1]|]" },
        { "ENT4503", nameof(Positions), "saliences: [0.8, 1]", "saliences: [|[0.8]|]" },
        { "ENT4503", nameof(Levels), "{id: y, payoffs: [2, 1]", "{id: y, payoffs: [|[2]|]" },
        { "ENT4505", nameof(Packages), "{id: b, disagreement: 0}", "{id: [|b|]}" },
        { "ENT4505", nameof(Levels), "{id: y, payoffs: [2, 1], no_agreement: 0}", "{id: [|y|], payoffs: [2, 1]}" },
        { "ENT4508", nameof(Terms), "[\"p + 2*q <= 3\"]", "[|[\"p + 2*q >= 4\"]|]" },
        { "ENT4509", nameof(Terms), "SQRT(q) - p", "[|SMTH1(q, 3)|] - p" },
        { "ENT4510", nameof(Terms), "\"p + 2*q <= 3\"", "[|\"p*q <= 3\"|]" },
        { "ENT4510", nameof(Terms), "\"p + 2*q <= 3\"", "[|\"p + 2*q\"|]" },
        { "ENT4511", nameof(Line), "reversion: 0.2", "reversion: [|2|]" },
        { "ENT4511", nameof(Terms), "{id: p, least: 0, most: 1}", "{id: p, least: [|3|], most: 1}" },
        { "ENT4511", nameof(Positions), "saliences: [0.4, 1]", "saliences: [|[4, 1]|]" },
        { "ENT4513", nameof(Positions), "method: weighted-median", "method: [|shapley-value|]" },
        { "ENT4514", nameof(Coalitions), "of: [a, b]", "of: [|[a]|]" },
        { "ENT4514", nameof(Packages), "of: [gas.discount, base.leased]", "of: [|[gas.discount, gas.market]|]" },
        { "ENT4514", nameof(Game), "of: [c, d], payoffs", "of: [|[c, c]|], payoffs" },
        { "ENT4516", nameof(Line), "{id: setter, ideal: 1}", "{id: [|setter|], ideal: 1, payoff: x}" },
        { "ENT4501", nameof(Threats), "of: [soft, only]", "of: [[|sofd|], only]" },
        { "ENT4503", nameof(Threats), "{payoffs: [3, 3]}", "{payoffs: [|[3]|]}" },
        { "ENT4501", nameof(Packages), "rule: {kind: setter, setter: r, ratifiers: [b]}", "offers: {first: [|c|], rounds: 3}" },
        { "ENT4019", nameof(Packages), "rule: {kind: setter, setter: r, ratifiers: [b]}", "offers: {rounds: [|0|]}" },
        { "ENT4011", nameof(Packages), "pairs:", "[|pears|]:" },
        { "ENT4012", nameof(Packages), "{id: market, payoffs: [0, 0]}", "{[|id|]: market}" },
        { "ENT4014", nameof(Packages), "[-3, 5]", "[-3, [|five|]]" },
        { "ENT4020", nameof(Packages), "kind: packages", "kind: [|pakages|]" },
        { "ENT1102", nameof(Terms), "6*p - 2*q", "6*p - [|*|] q" },
    };

    public static TheoryData<string, string, string, string> BreaksWithoutMark => new()
    {
        { "ENT4504", nameof(Packages), "probability: 0.7", "probability: 0.6" },
        { "ENT4512", nameof(Packages), "  - {id: r, disagreement: 0}\n  - {id: b, disagreement: 0}", "  - {id: r, disagreement: 0, power: 0}\n  - {id: b, disagreement: 0, power: 0}" },
        { "ENT4515", nameof(Game), "  - {of: [c, d], payoffs: [0, 5]}\n", "" },
        { "ENT4515", nameof(Threats), "  - {of: [soft, only], payoffs: [2, 1]}\n", "" },
        { "ENT4517", nameof(Levels), "  - {id: y, payoffs: [2, 1], no_agreement: 0}\n", "" },
        { "ENT4516", nameof(Coalitions), "worths:\n  - {of: [a], worth: 1}\n  - {of: [a, b], worth: 3}", "airport: [1, 2]\ngloves: {left: [a], right: [b]}" },
        { "ENT4502", nameof(Packages), "    options:\n      - {id: market, payoffs: [0, 0]}\n      - {id: discount, payoffs: [-3, 5]}", "    options: []" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void A_broken_file_is_told_at_its_place(string code, string basis, string old, string replacement)
    {
        using FolderFixture folder = Broken(basis, old, replacement);

        ProblemReadResult read = ProblemReader.Read(Path.Combine(folder.Write(), "problem.yaml"));

        read.Problem.ShouldBeNull();
        Diagnostic[] found = [.. read.Diagnostics.Where(d => d.Code == code)];
        found.ShouldNotBeEmpty(string.Join("\n", read.Diagnostics));
        (_, int line, int column, _, _) = folder.Mark!.Value;
        found.ShouldContain(d => d.Location!.Start.Line == line && d.Location.Start.Column == column, string.Join("\n", (object[])found));
    }

    [Theory]
    [MemberData(nameof(BreaksWithoutMark))]
    public void A_broken_file_is_told(string code, string basis, string old, string replacement)
    {
        using FolderFixture folder = Broken(basis, old, replacement);

        ProblemReadResult read = ProblemReader.Read(Path.Combine(folder.Write(), "problem.yaml"));

        read.Problem.ShouldBeNull();
        read.Diagnostics.ShouldContain(d => d.Code == code && d.Location!.Start.Line > 1, string.Join("\n", read.Diagnostics));
    }

    [Fact]
    public void More_packages_than_can_be_looked_at_are_refused()
    {
        string options = string.Concat(Enumerable.Range(0, 10).Select(o => $"      - {{id: o{o}, payoffs: [1]}}\n"));
        string issues = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - id: i{i}\n    options:\n{options}"));

        Codes($"format: 1\nkind: packages\ntitle: T\nparties: [{{id: a, disagreement: 0}}]\nissues:\n{issues}").ShouldBe(["ENT4506"]);
    }

    [Fact]
    public void More_terms_and_parties_than_are_read_are_refused()
    {
        string terms = string.Concat(Enumerable.Range(0, 51).Select(t => $"  - {{id: t{t}, least: 0, most: 1}}\n"));
        Codes($"format: 1\nkind: terms\ntitle: T\nparties: [{{id: a, disagreement: 0, payoff: t0}}]\nterms:\n{terms}").ShouldBe(["ENT4507"]);

        string parties = string.Concat(Enumerable.Range(0, 21).Select(t => $"  - {{id: p{t}, votes: 1}}\n"));
        Codes($"format: 1\nkind: coalitions\ntitle: T\nparties:\n{parties}voting: {{quota: 3}}\n").ShouldBe(["ENT4517"]);
    }

    [Fact]
    public void The_unbroken_files_are_read()
    {
        foreach (string text in s_bases.Values)
        {
            Codes(text).ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Every_code_of_problem_files_is_provoked()
    {
        string[] provoked = [.. Breaks.Select(b => b.Data.Item1), .. BreaksWithoutMark.Select(b => b.Data.Item1), "ENT4506", "ENT4507", "ENT4517"];

        typeof(ProblemDiagnostics).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(f => ((DiagnosticDescriptor)f.GetValue(null)!).Code)
            .Except(provoked)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_random_change_never_ends_in_an_exception()
    {
        var random = new Random(71);
        string[] texts = [.. s_bases.Values];
        const string Noise = "[]{}:,-*!&#\"'\n 01ax.";
        for (int trial = 0; trial < 1500; trial++)
        {
            char[] text = texts[trial % texts.Length].ToCharArray();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                text[random.Next(text.Length)] = Noise[random.Next(Noise.Length)];
            }

            Should.NotThrow(() => Codes(new string(text)), new string(text));
        }
    }

    private static string[] Codes(string text)
    {
        using var folder = new FolderFixture(new Dictionary<string, string> { ["problem.yaml"] = text });
        return [.. ProblemReader.Read(Path.Combine(folder.Write(), "problem.yaml")).Diagnostics.Select(d => d.Code)];
    }

    private static FolderFixture Broken(string basis, string old, string replacement) =>
        new FolderFixture(new Dictionary<string, string> { ["problem.yaml"] = s_bases[basis] }).With("problem.yaml", old, replacement);
}

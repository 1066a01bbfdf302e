using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class RunCommandTests
{
    [Fact]
    public void A_run_writes_the_dossier_and_its_companions_and_prints_a_table()
    {
        using var copy = new CaseCopy();

        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", copy.Output, "--members", "12");

        run.Code.ShouldBe(0, run.Error);
        Directory.GetFiles(copy.Output).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["dossier.html", "manifest.json", "quantiles.csv", "summary.json"]);
        run.Output.ShouldContain("Alder");
        run.Output.ShouldContain("keep the pact");
        run.Output.ShouldContain("Who meets whom");
        run.Output.ShouldContain("dossier.html");
    }

    [Fact]
    public void The_same_seed_gives_the_same_quantiles_byte_for_byte_whatever_the_threads()
    {
        using var copy = new CaseCopy();
        byte[] Quantiles(string seed, string threads)
        {
            string folder = Path.Combine(copy.Output, $"{seed}-{threads}");
            CommandLine.Run("run", copy.Folder, "--out", folder, "--members", "23", "--seed", seed, "--threads", threads).Code.ShouldBe(0);
            return File.ReadAllBytes(Path.Combine(folder, "quantiles.csv"));
        }

        byte[] once = Quantiles("5", "1");

        Quantiles("5", "3").ShouldBe(once);
        Quantiles("6", "1").ShouldNotBe(once);
    }

    [Fact]
    public void The_manifest_alone_replays_the_run()
    {
        using var copy = new CaseCopy();
        string first = Path.Combine(copy.Output, "first");
        string second = Path.Combine(copy.Output, "second");
        CommandLine.Run("run", copy.Folder, "--out", first, "--members", "9", "--seed", "11", "--scenario", "drought").Code.ShouldBe(0);

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(first, "manifest.json")));
        string[] replay = manifest.RootElement.GetProperty("replay").GetString()!.Split(' ');
        replay[0].ShouldBe("entente");
        CommandLine.Run([.. replay[1..], "--out", second]).Code.ShouldBe(0);

        File.ReadAllBytes(Path.Combine(second, "quantiles.csv")).ShouldBe(File.ReadAllBytes(Path.Combine(first, "quantiles.csv")));
    }

    [Fact]
    public void Without_bargaining_every_lever_follows_its_own_equation_and_the_manifest_says_so()
    {
        using var copy = new CaseCopy();
        string with = Path.Combine(copy.Output, "with");
        string without = Path.Combine(copy.Output, "without");
        CommandLine.Run("run", copy.Folder, "--out", with, "--members", "5").Code.ShouldBe(0);
        CommandLine.Run("run", copy.Folder, "--out", without, "--members", "5", "--no-bargaining").Code.ShouldBe(0);

        Manifest(with).GetProperty("bargaining").GetString().ShouldBe("in the run");
        Manifest(without).GetProperty("bargaining").GetString().ShouldBe("left out");
        Manifest(without).GetProperty("replay").GetString()!.ShouldEndWith(" --no-bargaining");
        File.ReadAllText(Path.Combine(without, "quantiles.csv")).ShouldNotContain("negotiation.");
        File.ReadAllText(Path.Combine(without, "summary.json")).ShouldNotBe(File.ReadAllText(Path.Combine(with, "summary.json")));

        static JsonElement Manifest(string folder) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json"))).RootElement;
    }

    [Fact]
    public void Only_the_chosen_scenario_and_strategies_are_run()
    {
        using var copy = new CaseCopy();

        CommandLine.Run("run", copy.Folder, "--out", copy.Output, "--members", "3", "--scenario", "drought", "--strategy", "leave").Code.ShouldBe(0);

        string[] cells = [.. File.ReadLines(Path.Combine(copy.Output, "quantiles.csv")).Skip(1).Select(l => string.Join(',', l.Split(',')[..2])).Distinct()];
        cells.ShouldBe(["drought,leave"]);
    }

    [Fact]
    public void Json_prints_the_summary_and_nothing_else_on_standard_output()
    {
        using var copy = new CaseCopy();

        CommandLine.Result run = CommandLine.Run("run", copy.Folder, "--out", copy.Output, "--members", "3", "--json");

        JsonDocument.Parse(run.Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
